"""Pairs of texts as JSON lines: {"id", "a", "b"}; a line that cannot be read costs only itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from reconcile.errors import Place, ReadError
from reconcile.read._decode import clean

_MEND = 'write {"id": ..., "a": "one text", "b": "the other"} on every line'


def text_pairs(raw: bytes, file: str) -> Iterator[tuple[object, str, str] | ReadError]:
    """Yield id and texts of each line, or the error of a line without them; a line without an id goes by its number."""
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if line.strip():
            yield _pair(line, Place(file, number))


def _pair(line: bytes, place: Place) -> tuple[object, str, str] | ReadError:
    try:
        row: Any = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        return ReadError(place, f"not a JSON object in UTF-8: {error}", _MEND)
    if not isinstance(row, dict) or not isinstance(row.get("a"), str) or not isinstance(row.get("b"), str):
        return ReadError(place, "the line does not hold two texts 'a' and 'b'", _MEND)
    return row.get("id", place.line), clean(row["a"]), clean(row["b"])
