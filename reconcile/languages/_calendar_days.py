"""The days that a month, a part of it, a season or a year covers, once the year is known."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from functools import lru_cache

from reconcile.model import DateExpression, Days

PARTS: frozenset[str] = frozenset({"early", "start", "mid", "late", "end"})
_MONTHS_OF = {"early": (1, 6), "start": (1, 4), "mid": (5, 8), "late": (7, 12), "end": (9, 12)}
_DAYS_OF = {"early": (1, 15), "start": (1, 15), "mid": (11, 20), "late": (16, 31), "end": (16, 31)}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}


@lru_cache(maxsize=4096)
def end_of_month(year: int, month: int) -> int:
    """The last day of a month."""
    return calendar.monthrange(year, month)[1]


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has none."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= end_of_month(year, month)):
        return None
    return date(year, month, day)


def month_days(year: int, month: int, part: str | None) -> Days | None:
    """A month, or the half or middle of it that a writer may mean."""
    if not 1 <= year <= 9999 or not 1 <= month <= 12:
        return None
    last = end_of_month(year, month)
    if part in PARTS:
        low, high = _DAYS_OF[part or ""]
        return Days(date(year, month, low), date(year, month, min(high, last)), 3)
    return Days(date(year, month, 1), date(year, month, last), 4)


def _season_days(year: int, season: str) -> Days | None:
    low, high = _SEASONS[season]
    if not 1 <= year < 9999:
        return None
    end_year, end_month = (year + 1, high - 12) if high > 12 else (year, high)
    return Days(date(year, low, 1), date(end_year, end_month, end_of_month(end_year, end_month)), 5)


def year_days(year: int, last_year: int | None, part: str | None) -> Days | None:
    """A year or some years; with a part, the half or middle of the year that a writer may mean."""
    last = last_year or year
    if not (1 <= year <= 9999 and 1 <= last <= 9999):
        return None
    months = _MONTHS_OF.get(part or "", (1, 12))
    return Days(date(year, months[0], 1), date(last, months[1], end_of_month(last, months[1])), 5)


# ---- the nth weekday or week -----------------------------------------------------------------------------------------


def _first_monday(first: date) -> date:
    """The Monday of the first week that has most of its days on or after `first`."""
    monday = first - timedelta(days=min(first.weekday(), (first - date.min).days))
    return monday if first.weekday() <= 3 else monday + timedelta(days=7)


def nth_week(days: Days, nth: int) -> Days | None:
    """The nth week from Monday to Sunday of a month or year, the last where `nth` is -1."""
    if days.earliest is None or days.latest is None or days.latest.year > 9990:
        return None
    first = _first_monday(days.earliest)
    end = _first_monday(days.latest + timedelta(days=1))
    monday = first + timedelta(days=7 * (nth - 1)) if nth > 0 else end + timedelta(days=7 * nth)
    return Days(monday, monday + timedelta(days=6), 3) if first <= monday < end else None


def nth_weekday(days: Days, nth: int, weekday: int) -> Days | None:
    """The nth weekday of a month, the last where `nth` is -1."""
    if days.earliest is None or days.latest is None or days.latest.year > 9990:
        return None
    if nth > 0:
        day = days.earliest + timedelta(days=(weekday - days.earliest.weekday()) % 7 + 7 * (nth - 1))
    else:
        day = days.latest - timedelta(days=(days.latest.weekday() - weekday) % 7)
    return Days(day, day, 1) if days.earliest <= day <= days.latest else None


def nth_of(days: Days | None, expression: DateExpression) -> Days | None:
    """The weekday or week of the month or year that an expression counts."""
    if days is None or expression.nth is None:
        return None
    if expression.weekday is None:
        return nth_week(days, expression.nth)
    return nth_weekday(days, expression.nth, expression.weekday)


# ---- what an expression covers in a year -----------------------------------------------------------------------------


def _end(year: int, month: int | None, day: int | None) -> date | None:
    """The last day of a year, month or day."""
    if month is None:
        return date(year, 12, 31) if 1 <= year <= 9999 else None
    return day_of(
        year,
        month,
        day if day is not None else end_of_month(year, month) if 1 <= year <= 9999 and 1 <= month <= 12 else 0,
    )


def _days_wide(first: date, last: date) -> int:
    days = (last - first).days
    return 2 if days <= 6 else 3 if days <= 13 else 4


def _from_month(expression: DateExpression, year: int, month: int) -> Days | None:
    """The days of an expression that names a month: it, a day, a part, or all up to another month or day."""
    start = day_of(year, month, expression.day if expression.day is not None else 1)
    last_month = expression.last_month or month
    if start is None:
        return None
    single = expression.last_month is None and expression.last_year is None and expression.last_day is None
    if expression.day is None and single:
        return month_days(year, month, expression.part)
    if single:
        return Days(start, start, 1)
    crosses = expression.last_year is None and last_month < month
    stop = _end(expression.last_year or year + crosses, last_month, expression.last_day)
    if stop is None or stop < start:
        return Days(start, start, 1) if expression.day is not None else month_days(year, month, None)
    return Days(start, stop, _days_wide(start, stop) if expression.day is not None else 5)


def in_year(expression: DateExpression, year: int) -> Days | None:
    """The days of an expression whose month, season or nothing more is written, in `year`."""
    if expression.part in _SEASONS and expression.month is None:
        return _season_days(year, expression.part or "")
    if expression.nth is not None:
        whole = year_days(year, None, None) if expression.month is None else month_days(year, expression.month, None)
        return nth_of(whole, expression)
    if expression.month is None:
        return year_days(year, expression.last_year, expression.part)
    return _from_month(expression, year, expression.month)
