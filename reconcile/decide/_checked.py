"""A line of decisions held against what its kind must tell."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

from reconcile.decide._kinds import KINDS, OF_PAIRS, Kind
from reconcile.decide._moments import day, moment
from reconcile.errors import ConfigError, Place
from reconcile.model import Decision, Reason

WANTED = {
    "a": 'give two ids of claims, or two names with "names": true',
    "b": 'give two ids of claims, or two names with "names": true',
    "finding": "give the id of a finding; 'reconcile queue --list' prints them",
    "reason": f"one of {', '.join(Reason)}",
    "claim": "give the id of a claim; 'reconcile show FINDING' prints them",
    "article": "give the id of an article",
    "value": "write what is right",
    "of": "give the id of the decision to undo; 'reconcile queue --decided' prints them",
}


def checked(place: Place, row: Mapping[str, object]) -> Decision:
    """The decision that a row tells; `ConfigError` where it tells something else than its kind does."""
    name = row.get("kind")
    if not isinstance(name, str) or name not in KINDS:
        raise ConfigError(place, f"kind is {_shown(name)}", f"it is one of {', '.join(KINDS)}")
    kind = KINDS[name]
    _check_known(place, name, kind, row)
    said: dict[str, Any] = {field: _read(place, field, value) for field, value in row.items() if value is not None}
    _check_whole(place, name, kind, said)
    return Decision(**said)


def _check_known(place: Place, name: str, kind: Kind, row: Mapping[str, object]) -> None:
    unknown = sorted(row.keys() - set(kind.fields))
    if unknown:
        near = get_close_matches(unknown[0], kind.fields, 1)
        meant = f"did you mean '{near[0]}'? " if near else ""
        raise ConfigError(place, f"unknown field '{unknown[0]}'", f"{meant}fields of {name} are {_listed(kind.fields)}")


def _check_whole(place: Place, name: str, kind: Kind, said: Mapping[str, object]) -> None:
    for field in kind.needs:
        if field not in said:
            raise ConfigError(place, f"{field} is missing or no text", WANTED[field])
    if kind.either and sum(field in said for field in kind.either) != 1:
        raise ConfigError(place, f"{name} is of {' or '.join(kind.either)}", "name one of the two")
    if name in OF_PAIRS and said["a"] == said["b"]:
        raise ConfigError(place, f"a and b are both '{said['a']}'", "a decision is about two claims, or two names")


def _read(place: Place, field: str, value: object) -> object:
    return READERS.get(field, _text)(place, field, value)


def _text(place: Place, field: str, value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value
    if value == "" and field in WANTED:
        raise ConfigError(place, f"{field} is missing or no text", WANTED[field])
    if field in WANTED:
        raise ConfigError(place, f"{field} is {_shown(value)}: {field} is missing or no text", WANTED[field])
    raise ConfigError(place, f"{field} is {_shown(value)}", "write it as text in quotes, or leave it out")


def _flag(place: Place, field: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ConfigError(place, f"{field} is {_shown(value)}", "true for names, false for ids of claims")


def _reason(place: Place, field: str, value: object) -> str:
    if value in tuple(Reason):
        return str(value)
    raise ConfigError(place, f"{field} is {_shown(value)}", WANTED[field])


def _ids(place: Place, field: str, value: object) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(one, str) and one for one in value):
        return tuple(value)
    raise ConfigError(place, f"{field} holds {_shown(value)}", "write the ids of claims as a list of texts")


def _sides(place: Place, field: str, value: object) -> tuple[tuple[str, ...], ...]:
    if isinstance(value, list):
        return tuple(_ids(place, field, side) for side in value)
    raise ConfigError(place, f"{field} is {_shown(value)}", "write each side as a list of ids of claims")


def _when(place: Place, field: str, value: object) -> str:
    written = _text(place, field, value)
    try:
        moment(written)
    except ValueError as error:
        raise ConfigError(place, f"{field} is {_shown(value)}", "write a day like 2031-05-03") from error
    return written


def _until(place: Place, field: str, value: object) -> str:
    written = _text(place, field, value)
    try:
        day(written)
    except ValueError as error:
        raise ConfigError(place, f"{field} is {_shown(value)}", "write a day like 2031-05-03") from error
    return written


READERS: Mapping[str, Callable[[Place, str, object], object]] = {
    "names": _flag,
    "reason": _reason,
    "seen": _ids,
    "sides": _sides,
    "when": _when,
    "until": _until,
}


def _shown(value: object) -> str:
    written = json.dumps(value)
    return written if len(written) <= 60 else f"{written[:60]}..."


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names)
