"""What reviewers decided in clustering: a file of JSON lines, beside the database or named."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from reconcile.errors import ConfigError, Place
from reconcile.model import Decision

NAME = "decisions.jsonl"
KINDS = ("same", "different")
TOLD = ("who", "when", "why")
FIELDS = ("kind", "a", "b", "names", *TOLD)
EXAMPLE = 'a line is like {"kind": "same", "a": "c1...", "b": "c2...", "who": "...", "why": "..."}'


def read_decisions(path: str | None, db: str) -> tuple[tuple[Place, Decision], ...]:
    """The decisions with their lines, in the order of the file; none where no file is named and none is beside `db`."""
    file = Path(path) if path else Path(db).with_name(NAME)
    if not path and not file.is_file():
        return ()
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(str(file), "the decisions cannot be read", f"a file in UTF-8 is wanted: {error}") from error
    places = ((Place(str(file), number), line) for number, line in enumerate(lines, 1) if line.strip())
    return tuple((place, _decision(place, line)) for place, line in places)


def check_claims(said: Sequence[tuple[Place, Decision]], known: Collection[str]) -> None:
    """Raise `ConfigError` for the first decision on a claim that is not known."""
    for place, decision in said:
        for claim in () if decision.names else decision.pair or ():
            if claim not in known:
                raise ConfigError(place, f"there is no claim '{claim}'", _instead(claim, known))


def pairs(said: Sequence[tuple[Place, Decision]], articles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the articles of claims that were decided to be the same; `articles`: claim -> its article, where known."""
    for _, decision in said:
        a, b = decision.pair or ("", "")
        if decision.kind == "same" and not decision.names and a in articles and b in articles:
            yield articles[a], articles[b]


def _decision(place: Place, line: str) -> Decision:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise ConfigError(place, f"this is no JSON: {error}", EXAMPLE) from error
    if not isinstance(row, dict):
        raise ConfigError(place, "a decision is an object in braces", EXAMPLE)
    _check_fields(place, row)
    a, b = (_named(place, name, row.get(name)) for name in ("a", "b"))
    if a == b:
        raise ConfigError(place, f"a and b are both '{a}'", "a decision is about two claims, or two names")
    who, when, why = (_text(place, name, row.get(name)) for name in TOLD)
    return Decision(row["kind"], a, b, row.get("names", False), who, when, why)


def _check_fields(place: Place, row: Mapping[str, object]) -> None:
    unknown = sorted(row.keys() - set(FIELDS))
    if unknown:
        raise ConfigError(place, f"unknown field '{unknown[0]}'", f"fields are {', '.join(FIELDS)}")
    if row.get("kind") not in KINDS:
        raise ConfigError(place, f"kind is {json.dumps(row.get('kind'))}", f"it is one of {', '.join(KINDS)}")
    if not isinstance(row.get("names", False), bool):
        raise ConfigError(place, f"names is {json.dumps(row['names'])}", "true for names, false for ids of claims")


def _named(place: Place, name: str, value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value
    raise ConfigError(place, f"{name} is missing or no text", 'give two ids of claims, or two names with "names": true')


def _text(place: Place, name: str, value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise ConfigError(place, f"{name} is {json.dumps(value)}", "write it as text in quotes, or leave it out")


def _instead(claim: str, known: Collection[str]) -> str:
    begun = [one for one in known if one.startswith(claim)] or get_close_matches(claim, known, 1)
    meant = f"did you mean '{min(begun)}'? " if begun else ""
    return f'{meant}reconcile show prints the ids of claims; for names add "names": true'
