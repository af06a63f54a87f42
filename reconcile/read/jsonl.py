"""JSON lines: one article a line; a line that cannot be read costs only itself."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, NoReturn

from reconcile.errors import Place, ReadError
from reconcile.model import Article, Limits
from reconcile.read._limits import over
from reconcile.read._rows import NOTHING, record

SUFFIXES = (".jsonl", ".ndjson")
_MEND = 'give every line a "text" (or body, or content)'
BEYOND = 3  # times the limit of a line at which its end is no longer sought
_MARKS = (b"\xff\xfe", b"\xfe\xff")


def looks(start: bytes) -> bool:
    """The first line is an object of JSON, or means to be one."""
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    line, ended, _ = bare.partition(b"\n")
    if not line.startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return line.rstrip() != b"{" and (b'":' in line or b'" :' in line) and (not ended or b"}" in line)


def stream(
    source: BinaryIO, file: str, limits: Limits, mapped: Mapping[str, str] = NOTHING
) -> Iterator[Article | ReadError]:
    """Yield the articles of the good lines, and an error for every bad one; `index` is the line, from 0.

    Lines are read one at a time. `mapped` names the fields to take (see `_rows`).
    """
    nothing, at = True, 0
    for number, line in enumerate(_lines(source, file, limits.document)):
        at += len(line)
        if not line.strip():
            continue
        nothing = False
        place = Place(file, number + 1)
        try:
            if len(line) > limits.document:
                raise over(place, f"the line has more than {limits.document:,} bytes", "document")
            yield record(_parsed(line, place, at), file, number, number + 1, mapped)
        except ReadError as error:
            yield error
    if nothing:
        yield ReadError(file, "the file is empty", _MEND)


def _lines(source: BinaryIO, file: str, most: int) -> Iterator[bytes]:
    """Yield the lines as UTF-8 without a byte order mark; of one of more than `most` bytes only the beginning."""
    start = source.read(3)
    source.seek(3 if start == b"\xef\xbb\xbf" else 0)
    text = io.TextIOWrapper(source, "utf-16", errors="replace", newline="\n") if start[:2] in _MARKS else None
    held = source if text is None else text
    while line := _line(held, most):
        yield line
        left = BEYOND
        while left and len(line) > most and not line.endswith(b"\n"):
            line, left = _line(held, most), left - 1
        if not left:
            raise over(file, f"a line has more than {BEYOND * most:,} bytes, so the rest was not read", "document")
    if text is not None:
        text.detach()


def _line(held: BinaryIO | io.TextIOWrapper, most: int) -> bytes:
    found = held.readline(most + 1)
    return found if isinstance(found, bytes) else found.encode("utf-8", "replace")


def _parsed(line: bytes, place: Place, end: int) -> dict[str, Any]:
    """The object of a line that ends at the byte `end` of the file."""
    cut = "" if line.endswith(b"\n") else f"; the file ends here, at byte {end:,}"
    try:
        row = json.loads(line.decode("utf-8"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        what = f"byte {error.start} of the line is not UTF-8{cut}"
        raise ReadError(place, what, "save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        said = _said(error)
        raise ReadError(place, f"not a JSON object: {said}{cut}", "write one JSON object a line") from error
    if not isinstance(row, dict):
        raise ReadError(place, f"not a JSON object{cut}", "write one JSON object a line")
    return row


def _said(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, json.JSONDecodeError):
        return error.msg
    return str(error) if "JSON" in str(error) else "a number of too many digits"


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")
