"""A document against a shape: the first fault becomes an error with its line and a mend."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from reconcile.errors import RuleError
from reconcile.packs._nearest import nearest
from reconcile.packs._shapes import POLICY, Shape
from reconcile.packs._yaml import Document, read

S = TypeVar("S", bound=Shape)

SAYINGS = {  # what pydantic calls a fault -> what we say, and the mend
    "missing": ("'{key}' is missing", "add the line '{key}: ...'"),
    "string_type": ("'{key}' must be text", "put the value in quotes"),
    "tuple_type": ("'{key}' must be a list", "begin each entry with '- '"),
    "dict_type": ("'{key}' must hold keys and values", "indent 'key: value' lines below it"),
    "model_type": ("'{key}' must hold keys and values", "indent 'key: value' lines below it"),
    "bool_parsing": ("'{key}' must be true or false", "write true or false"),
    "bool_type": ("'{key}' must be true or false", "write true or false"),
    "string_too_short": ("'{key}' is empty", "write something or remove the line"),
    "too_short": ("'{key}' is empty", "add an entry"),
    "too_long": ("'{key}' holds too many entries", "split it"),
    "no_day": ("'{key}' is no day", "write it like 2026-05-14"),
    "string_too_long": ("'{key}' is too long", "shorten it"),
}

TABLES = {"estimates": "table"}  # of keys that hold policies, the one that names a table


def read_as(path: Path, shape: type[S]) -> tuple[Document, S]:
    """The file as data and as `shape`; both are kept until the file changes."""
    stat = path.stat()
    return _read_as(path, shape, (stat.st_mtime_ns, stat.st_size))  # type: ignore[return-value]


@cache
def _read_as(path: Path, shape: type[Shape], _stamp: tuple[int, int]) -> tuple[Document, Shape]:
    document = read(path, shape.most_entries)
    return document, check(document, shape)


def check(document: Document, shape: type[S]) -> S:
    """The document as `shape`; a `RuleError` for its first fault otherwise."""
    if not isinstance(document.data, dict):
        raise RuleError(document.place(), "must hold keys and values", "write 'key: value' lines")
    try:
        return shape.model_validate(document.data)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        fault = min(faults, key=lambda e: (document.place(tuple(e["loc"])).line or 0, e["type"] != "extra_forbidden"))
        where = tuple(fault["loc"])
        what, mend = _say(fault["type"], where, fault.get("ctx") or {}, fault["msg"], fault.get("input"), shape)
        raise RuleError(document.place(where), what, mend) from error


def _say(
    kind: str, where: tuple[str | int, ...], context: dict[str, object], message: str, given: object, shape: type[Shape]
) -> tuple[str, str]:
    key = next((str(step) for step in reversed(where) if isinstance(step, str)), "")
    if kind == "extra_forbidden":
        if " " in key:
            return f"unknown key '{key}'", "a comma inside { } begins a new key: put the whole text in quotes"
        return f"unknown key '{key}'", nearest(key, _known(shape, where[:-1]))
    if kind in ("literal_error", "enum"):
        allowed = [
            word for word in str(context.get("expected", "")).replace(" or ", ", ").replace("'", "").split(", ") if word
        ]
        of = where[-2] if len(where) > 1 else None
        told = f"unknown {TABLES.get(of, of)} '{given}' of {key}" if isinstance(of, str) else f"unknown {key} '{given}'"
        return told, nearest(str(given), allowed)
    if kind == "string_pattern_mismatch" and context.get("pattern") == POLICY:
        of = f" of {key}" if key != "estimate" else ""
        return f"unknown policy '{given}'{of}", "known: conservative, latest, pending, prefer:SOURCE, range"
    if kind == "string_pattern_mismatch":
        return f"'{given}' is no {key}", f"it must look like {context.get('pattern')}"
    what, mend = SAYINGS.get(kind, ("'{key}': " + message.replace("{", "(").replace("}", ")"), "see docs/rules.md"))
    return what.format(key=key), mend.format(key=key)


def _known(shape: type[Shape], where: tuple[str | int, ...]) -> list[str]:
    """The keys that may stand at a path below `shape`."""
    here: type[Shape] = shape
    for step in where:
        field = here.model_fields.get(step) if isinstance(step, str) else None
        if field is not None and (inner := _inner(field.annotation)) is not None:
            here = inner
    return [field.alias or name for name, field in here.model_fields.items()]


def _inner(annotation: object) -> type[Shape] | None:
    """The shape inside a tuple, mapping or union, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return annotation
    return next((found for part in getattr(annotation, "__args__", ()) if (found := _inner(part)) is not None), None)
