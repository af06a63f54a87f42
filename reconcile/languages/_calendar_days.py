"""The days that a month, a part of it, a season or a year covers, once the year is known."""

from __future__ import annotations

import calendar
from datetime import date

from reconcile.model import DateExpression, Days

PARTS = {"early": (1, 10), "mid": (11, 20), "late": (20, 31)}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}


def end_of_month(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has none."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= end_of_month(year, month)):
        return None
    return date(year, month, day)


def month_days(year: int, month: int, part: str | None) -> Days | None:
    if not 1 <= year <= 9999 or not 1 <= month <= 12:
        return None
    last = end_of_month(year, month)
    if part in PARTS:
        low, high = PARTS[part]
        return Days(date(year, month, low), date(year, month, min(high, last)), 3)
    return Days(date(year, month, 1), date(year, month, last), 4)


def _season_days(year: int, season: str) -> Days | None:
    low, high = _SEASONS[season]
    if not 1 <= year < 9999:
        return None
    end_year, end_month = (year + 1, high - 12) if high > 12 else (year, high)
    return Days(date(year, low, 1), date(end_year, end_month, end_of_month(end_year, end_month)), 5)


def year_days(year: int, last_year: int | None, part: str | None) -> Days | None:
    last = last_year or year
    if not (1 <= year <= 9999 and 1 <= last <= 9999):
        return None
    months = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "end": (10, 12)}.get(part or "", (1, 12))
    return Days(date(year, months[0], 1), date(last, months[1], end_of_month(last, months[1])), 5)


def _nth(year: int, month: int, place: int, weekday: int | None) -> Days | None:
    """The nth weekday of a month, or its nth seven days; the last one where `place` is -1."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    last = end_of_month(year, month)
    if weekday is None:
        first = last - 6 if place < 0 else 7 * place - 6
        start, stop = day_of(year, month, first), day_of(year, month, min(first + 6, last))
        return Days(start, stop, 3) if start and stop else None
    days = [date(year, month, day) for day in range(1, last + 1) if date(year, month, day).weekday() == weekday]
    day = days[place - 1 if place > 0 else -1] if place <= len(days) else None
    return Days(day, day, 1) if day else None


def _months(expression: DateExpression, year: int, month: int) -> Days | None:
    """The days of an expression without a day: a month, a part or the nth week of it, or some months."""
    if expression.unit == "week" and expression.shift:
        return _nth(year, month, expression.shift, expression.weekday)
    first = month_days(year, month, expression.part)
    if expression.last_month is None or first is None:
        return first
    crosses = expression.last_year is None and expression.last_month < month
    end = month_days(expression.last_year or year + crosses, expression.last_month, None)
    return Days(first.earliest, end.latest, 5) if end else first


def in_year(expression: DateExpression, year: int) -> Days | None:
    """The days of an expression whose month, season or nothing more is written, in `year`."""
    if expression.part in _SEASONS and expression.month is None:
        return _season_days(year, expression.part or "")
    if expression.month is None:
        return year_days(year, expression.last_year, expression.part)
    if expression.day is None:
        return _months(expression, year, expression.month)
    start = day_of(year, expression.month, expression.day)
    if start is None:
        return None
    if expression.last_day is None:
        return Days(start, start, 1)
    last_month = expression.last_month or expression.month
    crosses = expression.last_year is None and last_month < expression.month
    stop = day_of(expression.last_year or year + crosses, last_month, expression.last_day)
    if stop is None or stop < start:
        return Days(start, start, 1)
    return Days(start, stop, 2 if (stop - start).days <= 6 else 3 if (stop - start).days <= 13 else 4)
