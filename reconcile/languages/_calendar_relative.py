"""Placing what leans on the time of publication: a month or weekday without more, "three weeks ago", "this year"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from reconcile.frozen import replace
from reconcile.languages._calendar_days import PARTS, day_of, in_year, month_days, nth_of, year_days
from reconcile.languages._calendar_steps import days_on, months_on, stepped, unit_days, width
from reconcile.model import DateExpression, Days

_NEAR = timedelta(days=45)
_BESIDE = timedelta(days=7)  # from the publication, in which a day is told for its news
_OF_NOW: frozenset[str] = frozenset({"rest", "earlier", "later"})
_AWAY: frozenset[str] = frozenset({"ago", "from_now", "exact"})
_HALVES = {"early": (0, 2), "start": (0, 2), "mid": (1, 4), "late": (3, 6), "end": (3, 6)}  # days of a week


def middle(published: Days | None) -> date | None:
    """One day for a publication time: its middle, or its closed end."""
    if published is None:
        return None
    if published.earliest and published.latest:
        return published.earliest + (published.latest - published.earliest) // 2
    return published.latest or published.earliest


def _away(days: Days, around: date) -> timedelta:
    """How far the days lie from one day."""
    first, last = days.earliest or around, days.latest or around
    return max(first - around, around - last, timedelta())


def yearless(expression: DateExpression, around: date, past: bool) -> Days | None:
    """The year that puts it nearest: within 45 days either way, else before (`past`) or after."""
    options = [days for year in range(around.year - 5, around.year + 6) if (days := in_year(expression, year))]
    if expression.weekday is not None and expression.day is not None:
        near_years = [d for d in options if d.earliest and abs(d.earliest.year - around.year) <= 1]
        fitting = [d for d in near_years if d.earliest and d.earliest.weekday() == expression.weekday]
        beside = [d for d in near_years if _away(d, around) <= _BESIDE]  # a slip of the weekday is no other year
        options = options if beside and not any(d in fitting for d in beside) else fitting or options
    if expression.shift is not None and expression.unit == "year":  # "in June last year"
        return in_year(replace(expression, shift=None), around.year + expression.shift)
    if expression.shift is not None and expression.unit is None:  # "last March", "next spring"
        options = _shifted(options, expression.shift, around)
        return min(options, key=lambda d: _away(d, around), default=None)
    near = [d for d in options if _away(d, around) <= _NEAR]
    side = [d for d in options if (d.earliest and d.earliest <= around if past else d.latest and d.latest >= around)]
    return min(near or side or options, key=lambda d: _away(d, around), default=None)


def _shifted(options: list[Days], shift: int, around: date) -> list[Days]:
    """Those that lie wholly before or after a day."""
    if shift == 0:
        return options
    return [d for d in options if (d.latest and d.latest < around if shift < 0 else d.earliest and d.earliest > around)]


def weekday(expression: DateExpression, published: Days, past: bool) -> Days | None:
    """The day of a weekday: the last one, or what "next", "last week" and "two Sundays ago" make of it."""
    around, name = middle(published), expression.weekday
    if around is None or name is None:
        return None
    precision = max(1, published.precision)
    if expression.unit == "week" and expression.shift is not None:  # "Friday last week"
        monday = days_on(around, -around.weekday() + 7 * expression.shift)
        day = days_on(monday, name)
        return Days(day, day, precision)
    back, shift = (around.weekday() - name) % 7, expression.shift or 0
    if shift < 0:
        day = days_on(around, -(back or 7) + 7 * (shift + 1))
    elif shift > 0:
        day = days_on(around, ((7 - back) if back else 7) + 7 * (shift - 1))
    else:
        day = days_on(around, -back if past else (7 - back) % 7)
    return Days(day, day, precision)


def day_only(expression: DateExpression, around: date | None, last: date | None, past: bool) -> Days | None:
    """The day of that number, on the weekday if one is written: the next after the event before, else the nearest."""
    at = around or last
    if at is None or expression.day is None:
        return None
    if around and last and last < around:  # "the Jan. 3 strike; on the 13th": not later than the publication
        options = [day for day in _days_numbered(expression, last, range(2)) if last <= day <= around]
        if options:
            return Days(options[0], options[0], 1)
    options = _days_numbered(expression, at, (0, -1, 1, -2, 2))
    side = [day for day in options if (day <= at if past else day >= at)]
    best = min(side or options, key=lambda day: abs(day - at), default=None)
    return Days(best, best, 1) if best else None


def _days_numbered(expression: DateExpression, at: date, steps: Iterable[int]) -> list[date]:
    """The days of the expression's number in the months so many steps away, those on its weekday if there are any."""
    months = [months_on(at.replace(day=1), step) for step in steps]
    options = [day for month in months if (day := day_of(month.year, month.month, expression.day or 0))]
    fitting = [day for day in options if day.weekday() == expression.weekday]
    return fitting or options


def _around_step(at: date, unit: str, precision: int) -> Days:
    """The days that so many units away may mean: three weeks ago is within half a week of the day counted off."""
    if unit == "week":
        return Days(days_on(at, -3), days_on(at, 3), 3)
    found = unit_days(at, unit)
    return Days(found.earliest, found.latest, max(found.precision, precision))


def _part_of_now(around: date, unit: str, part: str) -> Days:
    """The rest of the year, earlier this month, later this week."""
    whole = unit_days(around, unit)
    first = whole.earliest if part == "earlier" else around
    last = around if part == "earlier" else whole.latest
    return Days(first, last, width(first or around, last or around))


def _window(around: date, expression: DateExpression, unit: str) -> Days:
    """The past six years; the next three days, of which tomorrow is the first; within five days from now."""
    end = stepped(around, expression.shift or 0, unit, expression.more)
    if end < around:
        return Days(end, around, width(end, around))
    first = around if expression.part == "within" else days_on(around, 1)
    return Days(first, max(first, end), width(first, end))


def _part_of_unit(at: date, unit: str, part: str) -> Days | None:
    """Early next week, late last month, mid this year."""
    if unit == "month":
        return month_days(at.year, at.month, part)
    if unit == "week":
        low, high = _HALVES[part]
        monday = days_on(at, -at.weekday())
        return Days(days_on(monday, low), days_on(monday, high), 2)
    return year_days(at.year, None, part) if unit == "year" else None


def deictic(expression: DateExpression, published: Days, literal: bool, past: bool) -> Days | None:
    """The days of "yesterday", "last week", "two years ago", "the past six years"."""
    around, unit, part = middle(published), expression.unit or "day", expression.part
    if around is None or part == "recent":
        return None  # "in recent months": how many is not said
    if part in _OF_NOW:
        return _part_of_now(around, unit, part or "")
    if part in ("window", "within"):
        return _window(around, expression, unit)
    shift = expression.shift or 0
    if part == "last":  # "over the weekend"
        shift = -1 if past and around.weekday() <= 4 else 0
    at = stepped(around, shift, unit, expression.more)
    if part == "past":  # "the past month": up to the publication
        return Days(at, around, max(2, unit_days(at, unit).precision))
    if part in _AWAY:
        return _away_from(at, unit, expression, literal, published.precision)
    return _unit_of(at, unit, expression, published.precision)


def _away_from(at: date, unit: str, expression: DateExpression, literal: bool, precision: int) -> Days:
    """The day counted off, or all days that it may mean."""
    exact = expression.part == "exact" or bool(expression.more)
    if exact or literal:
        return Days(at, at, 1 if exact else unit_days(at, unit).precision)
    return _around_step(at, unit, precision)


def _unit_of(at: date, unit: str, expression: DateExpression, precision: int) -> Days | None:
    """The unit that holds a day, its part, or the day or week of it that is named."""
    if expression.nth is not None:
        return nth_of(unit_days(at, unit), expression)
    if expression.day is not None:
        return in_year(replace(expression, form="yearless", month=at.month, shift=None, unit=None), at.year)
    if expression.part in PARTS:
        return _part_of_unit(at, unit, expression.part or "")
    found = unit_days(at, unit)
    return Days(found.earliest, found.latest, max(found.precision, precision))
