"""Days in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from reconcile.model import Article, Days

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def days(found: Days | None) -> str:
    """ "7 Apr 2020", "1 to 9 May 2021", "since 3 May 2021", or "no date"."""
    if found is None or (found.earliest is None and found.latest is None):
        return "no date"
    if found.earliest is None or found.latest is None:
        return f"since {_day(found.earliest)}" if found.earliest else f"until {_day(found.latest)}"
    if found.earliest == found.latest:
        return _day(found.earliest)
    return f"{_opening(found.earliest, found.latest)} to {_day(found.latest)}"


def published(article: Article) -> str:
    """When an article was published, and whether it says so itself."""
    if article.published is None:
        return "no date"
    return days(article.published) + (" (inferred)" if article.published_from == "inferred" else "")


def _day(day: date | None) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""


def _opening(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return str(first.day)
    return f"{first.day} {_MONTHS[first.month - 1]}" if first.year == last.year else _day(first)
