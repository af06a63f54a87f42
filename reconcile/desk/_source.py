"""The page of an outlet, under the name that its articles give."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from reconcile.desk._asked import Crumb, Missing, Page
from reconcile.desk._origin import known
from reconcile.desk._record import WEIGHED, record
from reconcile.frozen import dataclass
from reconcile.model import Days
from reconcile.report._days import days
from reconcile.report._html._words import _CODE as CODE
from reconcile.report._html._words import _RIGHT_TO_LEFT as RIGHT_TO_LEFT
from reconcile.report._html._words import Words
from reconcile.report._read import share
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reconcile.desk._asked import Asked, Row
    from reconcile.desk._record import Record

NOT_NAMED = "(not named)"
"""The name of the page of articles that name no outlet."""

_AT_ONCE = 50
_TITLE = 160
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in the list of its outlet."""

    id: str
    title: Words
    published: str
    read: str
    corrected: str


@dataclass(frozen=True, slots=True)
class Pages:
    """Where in a long list a page stands: its number, from 1, of how many."""

    number: int
    last: int


def page(asked: Asked) -> Page:
    """An outlet with its articles, the newest first, fifty at once; `page` in the query is which fifty."""
    name = None if asked.id == NOT_NAMED else asked.id
    found = record(asked.shelf, name, asked.shelf.state())
    if found is None:
        raise Missing("outlet", asked.id)
    at = _page(asked.query.get("page", ""), len(found.articles))
    told = {
        "name": line(asked.id),
        "raw": asked.id,
        "named": name is not None,
        "record": found,
        "weighed": WEIGHED,
        "known": known(found.outlet),
        "span": _span(found),
        "read": share(_sum(found.articles, "numerals_read"), _sum(found.articles, "numerals")),
        "articles": [_listed(row, asked.id) for row in found.articles[(at.number - 1) * _AT_ONCE :][:_AT_ONCE]],
        "corrected_articles": [_listed(row, asked.id) for row in found.articles if row["corrected"]],
        "pages": at,
        "said": said,
    }
    return Page(
        "source.html", line(asked.id), told, (Crumb("Sources", asked.links.table("sources")), Crumb(line(asked.id)))
    )


def said(row: Row) -> Words:
    """The value of a claim in the language of its article."""
    return _words(row["value"], row["language"])


def _words(text: str, language: str) -> Words:
    code = language.lower()
    lang = code if CODE.fullmatch(code) and code != "und" else ""
    return Words(line(text), lang, "rtl" if lang in RIGHT_TO_LEFT else "ltr" if lang else "auto")


def _page(asked: str, articles: int) -> Pages:
    last = max((articles + _AT_ONCE - 1) // _AT_ONCE, 1)
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) <= _DIGITS else 1
    return Pages(min(max(number, 1), last), last)


def _span(found: Record) -> str:
    """The days of its first and last article: "3 May to 2 Jun 2021"."""
    known_days = [day for row in found.articles if (day := _day(row["published"]))]
    return days(Days(min(known_days), max(known_days))) if known_days else "no date"


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _sum(rows: Sequence[Row], column: str) -> int:
    return sum(row[column] or 0 for row in rows)


def _listed(row: Row, name: str) -> Listed:
    told = line(row["title"] or f"{row['label'].removeprefix(f'{name}: ')}…")
    day = _day(row["published"])
    inferred = ", inferred" if row["published_from"] == "inferred" else ""
    return Listed(
        row["id"],
        _words(told if len(told) <= _TITLE else f"{told[:_TITLE].rsplit(' ', 1)[0]}…", row["language"]),
        days(Days(day, day)) + inferred if day else "no date",
        f"{row['numerals_read']} of {row['numerals']}" if row["numerals"] is not None else "",
        line(row["corrected"] or ""),
    )
