"""Records with named fields, one article each: what the fields are called, and the article they make."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from reconcile.errors import Place, ReadError
from reconcile.model import Article, Days
from reconcile.read._decode import clean
from reconcile.read._draft import Draft, article
from reconcile.read._fields import DATES, LANGUAGES, SOURCES, TEXTS, TITLES, URLS, days, link
from reconcile.read._language import code
from reconcile.read._moment import changed

NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(  # what a record tells -> the fields that may tell it
    {
        "text": TEXTS,
        "title": TITLES,
        "source": SOURCES,
        "date": DATES,
        "language": LANGUAGES,
        "url": URLS,
        "id": ("id",),
    }
)
NOTHING: Mapping[str, str] = MappingProxyType({})
_SHOWN = 12  # fields named in a line
_LONG = 40  # code points of the name of a field that are shown


def named(fields: Collection[str]) -> str:
    """The fields that there are, for people."""
    shown = [repr(name[:_LONG]) for name in list(fields)[:_SHOWN]]
    more = f" and {len(fields) - _SHOWN} more" if len(fields) > _SHOWN else ""
    return ", ".join(shown) + more if shown else "none"


def unknown(fields: Collection[str], mapped: Mapping[str, str]) -> str | None:
    """The first field of the mapping that is none of `fields`, whose names are in small letters."""
    return next((name for name in mapped.values() if _folded(name) not in fields), None)


def _folded(name: str) -> str:
    return name.strip().lower()


def record(
    row: Mapping[str, object], file: str, number: int, line: int | None, mapped: Mapping[str, str] = NOTHING
) -> Article:
    """The article of a record; `mapped` names the fields to take instead of those of `NAMES`, where it has them.

    Raises ReadError for a record without a text.
    """
    told = {_folded(str(key)): clean(value) for key, value in row.items() if isinstance(value, str)}
    asked, mapped = mapped, _there(mapped, row)
    found = {what: _first(told, _names(what, mapped)) for what in NAMES}
    body, title, day = found["text"], found["title"], found["date"]
    place = Place(file, line) if line else f"{file}: record {number}"
    if body is None:
        raise ReadError(place, _lack(row, asked), _mend(row, asked))
    published = days(day[1].strip()) if day else None
    source, tongue, url = found["source"], found["language"], found["url"]
    where = f"line {line}" if line else f"record {number}"
    return article(
        Draft(
            file,
            number,
            body[1],
            title=title[1] if title else None,
            source=source[1].strip() if source else None,
            source_from=f"field '{source[0]}'" if source else None,
            language=code(tongue[1].strip()) if tongue else None,
            published=published,
            published_from=f"field '{day[0]}'" if day and published else None,
            record=_id(row, mapped),
            url=link(url[1].strip()) if url else None,
            warnings=tuple(f"{where}: {told}" for told in _passed_over(row, day, published, asked)),
            line_at=line,
            stamp=changed(told, day[1].strip() if day else None),
        )
    )


def _names(what: str, mapped: Mapping[str, str]) -> tuple[str, ...]:
    return (_folded(mapped[what]),) if what in mapped else NAMES[what]


def _there(mapped: Mapping[str, str], row: Iterable[object]) -> Mapping[str, str]:
    """The mapping without the fields that this record lacks: a file beside the one it was made for keeps its names."""
    fields = {_folded(str(name)) for name in row}
    return {what: name for what, name in mapped.items() if _folded(name) in fields}


def _first(told: Mapping[str, str], names: Collection[str]) -> tuple[str, str] | None:
    return next(((name, told[name]) for name in names if told.get(name, "").strip()), None)


def _passed_over(
    row: Mapping[str, object], day: tuple[str, str] | None, published: Days | None, mapped: Mapping[str, str]
) -> Iterator[str]:
    """Fields that are asked for and not there, characters that were replaced, and a date that cannot be read."""
    missing = unknown({_folded(str(name)) for name in row}, mapped)
    if missing is not None:
        yield f"there is no field {missing!r}, which --map or [map] names"
    if any(clean(value) != value for value in row.values() if isinstance(value, str)):
        yield "characters that cannot be stored were replaced by U+FFFD"
    if day is not None and published is None:
        yield f"field '{day[0]}': no date can be read from {day[1].strip()!r}"
    if day is not None:
        return
    dates = _names("date", _there(mapped, row))
    others = [name for name, value in row.items() if _folded(str(name)) in dates and value not in (None, "")]
    for name in [name for name in others if not isinstance(row[name], str)][:1]:
        yield f"field '{name}' is not a text, so no date is read from it"


def _id(row: Mapping[str, object], mapped: Mapping[str, str]) -> str | None:
    names = _names("id", mapped)
    value = next((value for key, value in row.items() if _folded(str(key)) in names), None)
    return clean(str(value)) or None if isinstance(value, str | int) and not isinstance(value, bool) else None


def _lack(row: Mapping[str, object], mapped: Mapping[str, str]) -> str:
    names = _names("text", mapped)
    field = next((name for name in row if _folded(str(name)) in names), None)
    if field is not None:
        return f"'{field}' is empty" if isinstance(row[field], str) else f"'{field}' is not a text"
    return f"there is no field {mapped['text']!r}" if "text" in mapped else "the record has no text"


def _mend(row: Mapping[str, object], mapped: Mapping[str, str]) -> str:
    """What to do about a record without a text."""
    fields = named([str(name) for name in row])
    if "text" in mapped:
        return f"the fields are {fields}"
    return f'give it a "text" (or body, or content), or name the field with --map text=FIELD; the fields are {fields}'
