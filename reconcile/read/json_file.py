"""JSON: an array of articles, one article, or an object that holds the array; what stands before a fault is kept."""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator, Mapping
from dataclasses import replace
from typing import NoReturn

from reconcile.errors import Place, ReadError
from reconcile.model import Article
from reconcile.read._decode import decode
from reconcile.read._rows import NAMES, NOTHING, record

SUFFIXES = (".json",)
_WITHIN = ("articles", "items", "stories", "results", "records", "docs", "documents", "data", "entries")
_BLANKS = re.compile(r"[ \t\r\n]*")
_CUT = "the file may have been cut off; what stands before is read"
_MEND = 'write an array of objects with a "text" (or body, or content) each'


def looks(start: bytes) -> bool:
    """An array of objects begins, or an object on lines of its own."""
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    inside = bare[1:].lstrip()
    return bare.startswith((b"{\n", b"{\r\n")) or (bare.startswith(b"[") and inside.startswith((b"{", b"]")))


def records(
    raw: bytes, file: str, mapped: Mapping[str, str] = NOTHING, charset: str | None = None
) -> tuple[list[Article], list[ReadError]]:
    """The articles that can be read, and an error for every one that cannot; `index` counts the objects from 0.

    `mapped` names the fields to take (see `_rows`).
    """
    found: list[Article] = []
    errors: list[ReadError] = []
    try:
        text, warnings = decode(raw, file, charset=charset)
        line, before = 1, 0
        for number, (at, row) in enumerate(_objects(text, file, mapped)):
            line, before = line + text.count("\n", before, at), at
            one = _article(row, file, number, line, mapped)
            if isinstance(one, ReadError):
                errors.append(one)
            else:
                found.append(replace(one, warnings=(*warnings, *one.warnings)))
    except ReadError as error:
        errors.append(error)
    if not found and len(errors) > 1:
        what = f"none of {len(errors):,} records can be read; the first: {errors[0].what}"
        errors = [ReadError(errors[0].place, what, errors[0].mend)]
    if not found and not errors:
        errors.append(ReadError(file, "the file holds no article", _MEND))
    return found, errors


def _article(row: object, file: str, number: int, line: int, mapped: Mapping[str, str]) -> Article | ReadError:
    if not isinstance(row, dict):
        return ReadError(Place(file, line), "not a JSON object", _MEND)
    try:
        return record(row, file, number, line, mapped)
    except ReadError as error:
        return error


def _objects(text: str, file: str, mapped: Mapping[str, str]) -> Iterator[tuple[int, object]]:
    """Each object with its place in the text; raises ReadError where the JSON breaks off."""
    begin = _next(text, 1 if text.startswith("\ufeff") else 0)
    if text[begin] == "[":
        end = yield from _members(text, begin, file)
    else:
        end = yield from _held(text, begin, file, mapped)
    if text[_next(text, end) :]:
        raise _fault(text, _next(text, end), file, "something stands behind the end", "lines of JSON are .jsonl")


def _members(text: str, at: int, file: str) -> Generator[tuple[int, object], None, int]:
    """The members of the array that begins here; returns where it ends."""
    at = _next(text, at + 1)
    if text[at : at + 1] == "]":
        return at + 1
    while True:
        value, end = _value(text, at, file)
        yield at, value
        sign = _next(text, end)
        if text[sign : sign + 1] == "]":
            return sign + 1
        at = _next(text, _past(text, sign, ",", file))


def _held(text: str, begin: int, file: str, mapped: Mapping[str, str]) -> Generator[tuple[int, object], None, int]:
    """The articles that an object holds, or the object itself where it is one; returns where it ends."""
    row: dict[str, object] = {}
    arrays: dict[str, int] = {}
    at = _next(text, _past(text, begin, "{", file))
    while text[at : at + 1] != "}":
        name, end = _value(text, at, file)
        at = _next(text, _past(text, _next(text, end), ":", file))
        if text[at : at + 1] == "[":
            arrays[str(name)] = at
        try:
            row[str(name)], end = _value(text, at, file)
        except ReadError:
            if name in _WITHIN and name in arrays:
                yield from _members(text, at, file)
            raise
        at = _next(text, end)
        if text[at : at + 1] != "}":
            at = _next(text, _past(text, at, ",", file))
    texts = {mapped["text"].strip().lower()} if "text" in mapped else set(NAMES["text"])
    held = next((name for name in _WITHIN if name in arrays), None)
    if held is None or texts.intersection(name.lower() for name in row):
        held = None
        yield begin, row
    else:
        yield from _members(text, arrays[held], file)
    left = next((n for n in _WITHIN if n in arrays and n != held and _holds_articles(row[n], texts)), None)
    if left is not None:
        raise _fault(text, arrays[left], file, f"the articles in {left!r} were not read", "give them as a file apart")
    return at + 1


def _holds_articles(value: object, texts: set[str]) -> bool:
    """The value is an array, and an object in it has a text."""
    objects = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    return any(texts.intersection(name.lower() for name in one) for one in objects)


def _value(text: str, at: int, file: str) -> tuple[object, int]:
    try:
        value, end = _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        raise _fault(text, error.pos, file, f"not JSON: {error.msg}", _CUT) from error
    except (ValueError, RecursionError) as error:
        raise _fault(text, at, file, f"not JSON: {str(error) or 'nested too deeply'}", _CUT) from error
    return value, end


def _past(text: str, at: int, sign: str, file: str) -> int:
    """The place behind a sign; raises ReadError where it is not there."""
    if text[at : at + 1] != sign:
        raise _fault(text, at, file, f"not JSON: {sign!r} is expected", _CUT)
    return at + 1


def _next(text: str, at: int) -> int:
    """The next place that is no blank."""
    found = _BLANKS.match(text, at)
    return found.end() if found else at


def _fault(text: str, at: int, file: str, what: str, mend: str) -> ReadError:
    place = Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
    return ReadError(place, f"byte {len(text[:at].encode())}: {what}", mend)


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")


_DECODER = json.JSONDecoder(parse_constant=_refuse)
