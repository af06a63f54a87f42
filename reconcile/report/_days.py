"""Days in words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from reconcile.model import Article, Days

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def days(found: Days | None) -> str:
    """ "7 Apr 2020", "1 to 9 May 2021", "2020", "since 3 May 2021", or "no date"."""
    if found is None or (found.earliest is None and found.latest is None):
        return "no date"
    if found.earliest is None or found.latest is None:
        return f"since {_day(found.earliest)}" if found.earliest else f"until {_day(found.latest)}"
    return _whole(found.earliest, found.latest) or f"{_opening(found.earliest, found.latest)} to {_day(found.latest)}"


def published(article: Article) -> str:
    """When an article was published, and whether that is inferred: "7 Apr 2020", "2020, inferred"."""
    if article.published is None:
        return "no date"
    return days(article.published) + (", inferred" if article.published_from == "inferred" else "")


def whole_day(day: date) -> str:
    """ "7 Apr 2020"."""
    return _day(day)


def _whole(first: date, last: date) -> str | None:
    """The name of a set of days that has one: a day, a month, a year."""
    if first == last:
        return _day(first)
    if first.day != 1 or (last + timedelta(1)).day != 1:
        return None
    if (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    return str(first.year) if (first.year, first.month, last.month) == (last.year, 1, 12) else None


def _day(day: date | None) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""


def _opening(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return str(first.day)
    return f"{first.day} {_MONTHS[first.month - 1]}" if first.year == last.year else _day(first)
