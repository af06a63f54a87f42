"""Days in the words of a question."""

from __future__ import annotations

from datetime import date, timedelta

from reconcile.model import Days

LONGEST = timedelta(days=366)
MONTHS = "January February March April May June July August September October November December".split()


def day_words(days: Days | None) -> str:
    """ "12 May 2031", "March 2020", "3 to 5 May 2021"; "" where they are open or too long to tell anything."""
    if days is None or days.earliest is None or days.latest is None or days.latest - days.earliest > LONGEST:
        return ""
    first, last = days.earliest, days.latest
    if first == last:
        return _day(first)
    if first.day == 1 and (last + timedelta(1)).day == 1:
        if (first.year, first.month) == (last.year, last.month):
            return f"{MONTHS[first.month - 1]} {first.year}"
        if (first.year, first.month, last.month) == (last.year, 1, 12):
            return str(first.year)
    return f"{_opening(first, last)} to {_day(last)}"


def when_words(days: Days | None) -> str:
    """The same with its preposition: "on 12 May 2031", "in March 2020", "from 3 to 5 May 2021"."""
    told = day_words(days)
    if not told or days is None:
        return ""
    if days.earliest == days.latest:
        return f"on {told}"
    return f"from {told}" if " to " in told else f"in {told}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _opening(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return str(first.day)
    return f"{first.day} {MONTHS[first.month - 1]}" if first.year == last.year else _day(first)
