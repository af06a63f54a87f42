"""The weekday that a date names, and the one that its day was."""

from __future__ import annotations

from functools import lru_cache

from reconcile.languages import get
from reconcile.model import DateExpression, DateValue, Dating

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekdays(value: DateValue, code: str) -> tuple[str, str] | None:
    """The weekday that a date with a day and a month names, and that of its day; `None` where it names none."""
    day = value.days.earliest
    if day is None or day != value.days.latest or value.how is Dating.NOWHERE:
        return None
    told = _expression(value.text, code)
    if told is None or told.weekday is None or told.day is None or told.month is None or told.calendar != "gregorian":
        return None
    return (NAMES[told.weekday], NAMES[day.weekday()]) if (told.day, told.month) == (day.day, day.month) else None


@lru_cache(maxsize=10_000)
def _expression(text: str, code: str) -> DateExpression | None:
    found = get(code).dates(text)
    return found[0] if len(found) == 1 else None
