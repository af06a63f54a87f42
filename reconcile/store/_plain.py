"""Nouns of `model.py` to JSON and back, exactly, led by their type hints."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from json.encoder import encode_basestring_ascii
from math import isfinite
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Plain = Any
"""What `json` reads and writes."""


def dump(thing: object) -> str:
    """The JSON text of a noun, the same for equal nouns."""
    return _written(thing)


def load(kind: type[T], text: str) -> T:
    """The noun that `dump` wrote; `kind` is its class."""
    return cast("T", _reader(cast("Any", kind))(json.loads(text)))


Write = Callable[[Any], str]


class _Writers(dict[type, Write]):
    """What makes JSON of the things of a class, made when one is first met."""

    def __missing__(self, kind: type) -> Write:
        """The writer of one more class."""
        self[kind] = made = _noun_writer(kind) if is_dataclass(kind) else _writer(kind)
        return made


_WRITERS = _Writers()


def _written(thing: Any) -> str:
    return _WRITERS[type(thing)](thing)


def _noun_writer(kind: type) -> Write:
    """Writes the fields of a noun in order of their names, and its class under `is`."""
    names = sorted(f.name for f in fields(kind))
    places = {"is": f'"{kind.__name__}"'} | dict.fromkeys(names, "%s")
    frame = "{" + ",".join(f'"{name}":{place}' for name, place in sorted(places.items())) + "}"
    if len(names) == 1:
        only = attrgetter(names[0])
        return lambda noun: frame % _written(only(noun))
    values = attrgetter(*names)
    if all(f.type in (int, "int") for f in fields(kind)):  # most nouns are spans
        return lambda noun: frame % values(noun)
    return lambda noun: (
        frame % tuple(["null" if value is None else _WRITERS[type(value)](value) for value in values(noun)])
    )


def _writer(kind: type) -> Write:
    """The first of the ways that is for things of this class; `bool` is an `int`, and some strings have classes."""
    for of, way in _WAYS:
        if issubclass(kind, of):
            return way
    raise TypeError(f"no JSON is made of {kind.__name__}")


_WAYS: tuple[tuple[type | tuple[type, ...], Write], ...] = (
    (str, encode_basestring_ascii),
    (NoneType, lambda _: "null"),
    (bool, lambda truth: "true" if truth else "false"),
    (int, int.__repr__),
    (float, lambda number: repr(number) if isfinite(number) else json.dumps(number)),
    ((tuple, list), lambda some: f"[{','.join([_WRITERS[type(one)](one) for one in some])}]" if some else "[]"),
    (Mapping, lambda some: f"{{{','.join([f'{_written(key)}:{_written(some[key])}' for key in sorted(some)])}}}"),
    (date, lambda day: f'"{day.isoformat()}"'),
    (Decimal, lambda number: f'"{number}"'),
)


@cache
def _reader(kind: Any) -> Callable[[Plain], object]:
    if get_origin(kind) in (Union, UnionType):
        return _one_of(get_args(kind))
    if get_origin(kind) is tuple:
        item = _reader(get_args(kind)[0])
        return tuple if item is _as_is else lambda plain: tuple([item(part) for part in plain])
    if get_origin(kind) is not None:
        return _mapping(kind)
    if is_dataclass(kind):
        return _noun(cast("type", kind))
    if issubclass(kind, StrEnum):
        return {member.value: member for member in kind}.__getitem__
    return _ATOMS.get(kind, _as_is)


def _as_is(plain: Plain) -> object:
    return plain


_ATOMS: dict[object, Callable[[Plain], object]] = {Decimal: Decimal, date: date.fromisoformat}


_NAMES = {"Mapping": Mapping, "Decimal": Decimal, "date": date}
"""What the nouns are annotated with and need not import when they run."""


def _mapping(kind: Any) -> Callable[[Plain], object]:
    item = _reader(get_args(kind)[1])
    return _as_is if item is _as_is else lambda plain: {key: item(value) for key, value in plain.items()}


def _noun(kind: type) -> Callable[[Plain], object]:
    hints = get_type_hints(kind, localns=_NAMES)
    readers = {f.name: _reader(hints[f.name]) for f in fields(kind)}
    changing = [(name, reader) for name, reader in readers.items() if reader is not _as_is]

    def read(plain: Plain) -> object:
        for name, reader in changing:
            value = plain.get(name)
            if value is not None:
                plain[name] = reader(value)
        for name in plain.keys() - readers.keys():
            del plain[name]
        return kind(**plain)

    return read


def _one_of(kinds: tuple[Any, ...]) -> Callable[[Plain], object]:
    solid = [kind for kind in kinds if kind is not NoneType]
    if len(solid) == 1:
        return _reader(solid[0])
    readers = {kind.__name__: _reader(kind) for kind in solid}
    return lambda plain: readers[plain["is"]](plain)
