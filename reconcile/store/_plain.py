"""Nouns of `model.py` to JSON and back, exactly, led by their type hints."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Plain = Any
"""What `json` reads and writes."""


def dump(thing: object) -> str:
    """The JSON text of a noun, the same for equal nouns."""
    return _JSON.encode(thing)


def load(kind: type[T], text: str) -> T:
    """The noun that `dump` wrote; `kind` is its class."""
    return cast("T", _reader(cast("Any", kind))(json.loads(text)))


def _plain(thing: Any) -> Plain:
    """What is not JSON by itself, one level deep: the encoder asks again for what lies in it."""
    kind: Any = type(thing)
    return _writer(kind)(thing)


_JSON = json.JSONEncoder(ensure_ascii=True, check_circular=False, sort_keys=True, separators=(",", ":"), default=_plain)


@cache
def _writer(kind: type) -> Callable[[Any], Plain]:
    """What makes JSON of the things of a class."""
    if is_dataclass(kind):
        # in their order already, so that sorting them again costs next to nothing
        keys = sorted(("is", *(f.name for f in fields(kind))))
        values = attrgetter(*("__class__.__name__" if key == "is" else key for key in keys))
        return lambda noun: dict(zip(keys, values(noun), strict=True))
    if issubclass(kind, Mapping):
        return dict
    if issubclass(kind, date):
        return date.isoformat
    if issubclass(kind, Decimal):
        return str
    raise TypeError(f"no JSON is made of {kind.__name__}")


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
