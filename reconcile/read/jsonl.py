"""JSON lines: one article a line; a line that cannot be read costs only itself."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from reconcile.errors import Place, ReadError
from reconcile.model import Article, Days
from reconcile.read._decode import clean, decode
from reconcile.read._draft import Draft, article
from reconcile.read._fields import DATES, LANGUAGES, SOURCES, TEXTS, TITLES, URLS, days, first, link
from reconcile.read._language import code

SUFFIXES = (".jsonl", ".ndjson")
CAP = 1_000_000_000  # bytes of a file; one line is capped like a document
LINE_CAP = 20_000_000
_MEND = 'give every line a "text" (or body, or content)'


def read(raw: bytes, file: str) -> list[Article]:
    """The articles of a file, if every line can be read; raises ReadError with the first that cannot."""
    found, errors = records(raw, file)
    if errors:
        raise errors[0]
    return found


def records(raw: bytes, file: str) -> tuple[list[Article], list[ReadError]]:
    """The articles of the good lines, and an error for every bad one; `index` is the line, from 0."""
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raw = decode(raw, file)[0].removeprefix("\ufeff").encode("utf-8", "replace")
    found: list[Article] = []
    errors: list[ReadError] = []
    for number, line in enumerate(raw.split(b"\n")):
        if not line.strip():
            continue
        try:
            found.append(_record(line, number, file))
        except ReadError as error:
            errors.append(error)
    if not found and not errors:
        raise ReadError(file, "the file is empty", _MEND)
    return found, errors


def _record(line: bytes, number: int, file: str) -> Article:
    place = Place(file, number + 1)
    row = _parsed(line, place)
    values = {str(key).lower(): clean(value) for key, value in row.items() if isinstance(value, str)}
    body = next((values[name] for name in TEXTS if values.get(name, "").strip()), None)
    if body is None:
        raise ReadError(place, _lack(row), _MEND)
    day = first(values, DATES)
    published = days(day[1]) if day else None
    source, tongue, url = first(values, SOURCES), first(values, LANGUAGES), first(values, URLS)
    draft = Draft(
        file,
        number,
        body,
        title=next((values[name] for name in TITLES if values.get(name, "").strip()), None),
        source=source[1] if source else None,
        source_from=f"field '{source[0]}'" if source else None,
        language=code(tongue[1]) if tongue else None,
        published=published,
        published_from=f"field '{day[0]}'" if day and published else None,
        record=_name(row.get("id")),
        url=link(url[1]) if url else None,
        warnings=_warnings(row, day, published, number + 1),
        line_at=number + 1,
    )
    return article(draft)


def _warnings(row: dict[str, Any], day: tuple[str, str] | None, published: Days | None, line: int) -> tuple[str, ...]:
    """That the line has a date which is passed over."""
    if published is not None:
        return ()
    if day is not None:
        return (f"line {line}: field '{day[0]}': no date can be read from {day[1]!r}",)
    others = [name for name, value in row.items() if str(name).lower() in DATES and value not in (None, "")]
    return tuple(f"line {line}: field '{name}' is not a text, so no date is read from it" for name in others[:1])


def _name(value: object) -> str | None:
    return clean(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else None


def _lack(row: dict[str, Any]) -> str:
    named = next((name for name in row if str(name).lower() in TEXTS), None)
    if named is None:
        return "the line has no text"
    return f"'{named}' is empty" if isinstance(row[named], str) else f"'{named}' is not a text"


def _parsed(line: bytes, place: Place) -> dict[str, Any]:
    if len(line) > LINE_CAP:
        raise ReadError(place, f"the line has {len(line):,} bytes, more than {LINE_CAP:,}", "split the record")
    try:
        row = json.loads(line.decode("utf-8"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise ReadError(place, f"byte {error.start} of the line is not UTF-8", "save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        said = error.msg if isinstance(error, json.JSONDecodeError) else str(error) or "nested too deeply"
        raise ReadError(place, f"not a JSON object: {said}", "write one JSON object a line") from error
    if not isinstance(row, dict):
        raise ReadError(place, "not a JSON object", "write one JSON object a line")
    return row


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")
