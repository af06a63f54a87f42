"""Decisions as lines of JSON: one a line, sorted keys, nothing that is not known."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, replace

from reconcile.decide._checked import checked
from reconcile.errors import ConfigError, Place, UsageError
from reconcile.model import Decision

EXAMPLE = 'a line is like {"kind": "same", "a": "c1...", "b": "c2...", "who": "...", "why": "..."}'


def read(text: str, path: str) -> tuple[tuple[Place, Decision], ...]:
    """The decisions of a file with their lines, in its order; a line that stands there twice is there once.

    A decision without an id gets that of its content. `ConfigError` for the first line that cannot be used.
    """
    found: dict[str, tuple[Place, Decision]] = {}
    for number, written in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if not written.strip():
            continue
        place = Place(path, number)
        decision = _decision(place, written)
        before, known = found.setdefault(decision.id, (place, decision))
        if known != decision:
            raise ConfigError(
                place,
                f"the id '{decision.id}' stands at line {before.line} too, and says something else there",
                "keep one of the two lines; what was decided is taken back with 'reconcile decide --undo ID'",
            )
    return tuple(found.values())


def line(decision: Decision) -> str:
    """The decision as a line of the file, without its end."""
    written = json.dumps(_row(decision), ensure_ascii=False, sort_keys=True)
    return "".join(one if one.isprintable() else json.dumps(one)[1:-1] for one in written)


def written(decision: Decision) -> str:
    """The line of a decision, once it is sure that it can be read back; else `UsageError`."""
    out = line(decision)
    try:
        back = [one for _, one in read(out, "")]
    except ConfigError as error:
        raise UsageError(None, f"this decision cannot be kept: {error.what}", error.mend) from error
    if back != [decision]:
        raise UsageError(None, "this decision cannot be kept as it is said", "say it without empty parts")
    return out


def made(decision: Decision) -> Decision:
    """The decision with the id of its content."""
    said = line(replace(decision, id=""))
    return replace(decision, id="d" + hashlib.sha256(said.encode()).hexdigest()[:14])


def _decision(place: Place, written: str) -> Decision:
    try:
        row = json.loads(written, object_pairs_hook=_once)
    except RecursionError as error:
        raise ConfigError(place, "is nested too deep", EXAMPLE) from error
    except ValueError as error:
        raise ConfigError(place, f"this is no JSON: {error}", EXAMPLE) from error
    if not isinstance(row, dict):
        raise ConfigError(place, "a decision is an object in braces", EXAMPLE)
    decision = checked(place, row)
    return decision if decision.id else made(decision)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"the field '{name}' stands there twice")
        found[name] = value
    return found


def _row(decision: Decision) -> dict[str, object]:
    said = {one.name: getattr(decision, one.name) for one in fields(decision)}
    return {name: value for name, value in said.items() if value not in (None, "", (), False)}
