"""Claims that people bring themselves, as JSON lines: {"source", "object", "value"}."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, TypeGuard

from reconcile.errors import Place, ReadError
from reconcile.read._decode import clean

Triple = tuple[str, str | int | Decimal, str | int | Decimal]

_MEND = 'write {"source": "who says it", "object": "of what", "value": a number or a text} on every line'
_LONGEST = 300  # digits, or places of the point, of a decimal number: more cannot be printed


def triples(raw: bytes, file: str) -> Iterator[Triple | ReadError]:
    """Yield source, object and value of each line, or the error of a line that does not hold them."""
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if line.strip():
            yield _triple(line, Place(file, number))


def _triple(line: bytes, place: Place) -> Triple | ReadError:
    try:
        row: Any = json.loads(line.decode("utf-8"), parse_float=_decimal, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        return ReadError(place, f"not a JSON object in UTF-8: {error}", _MEND)
    if not isinstance(row, dict):
        return ReadError(place, "the line is not a JSON object", _MEND)
    source, name, value = (row.get(key) for key in ("source", "object", "value"))
    if not (_stated(source) and _stated(name)) or "" in (str(source).strip(), str(name).strip()):
        return ReadError(place, "the line does not name its source and object", _MEND)
    if not _stated(value) or not str(value).strip():
        return ReadError(place, "the value is neither a number nor a text", _MEND)
    return clean(str(source)), _kept(name), _kept(value)


def _decimal(word: str) -> Decimal:
    try:
        return Decimal(word)
    except InvalidOperation:
        raise ValueError(f"{word[:20]}... is not a number that can be kept") from None


def _no_number(word: str) -> object:
    raise ValueError(f"{word} is not a number in JSON")


def _kept(value: str | int | Decimal) -> str | int | Decimal:
    return clean(value) if isinstance(value, str) else value


def _stated(value: object) -> TypeGuard[str | int | Decimal]:
    """A text or a number that can be written down."""
    if isinstance(value, Decimal):
        return abs(value.adjusted()) <= _LONGEST and len(value.as_tuple().digits) <= _LONGEST
    return isinstance(value, (str, int)) and not isinstance(value, bool)
