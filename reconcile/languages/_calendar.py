"""Placing a date expression in the calendar, with no more precision than was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from reconcile.languages._calendar_days import PARTS, day_of, end_of_month, in_year, month_days, year_days
from reconcile.model import DateExpression, Days

_NEAR = timedelta(days=45)
_DAY = timedelta(days=1)


def _months_on(day: date, months: int) -> date:
    """The same day of the month, `months` further on, or the last day of that month."""
    count = min(max(day.year * 12 + day.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, end_of_month(year, month + 1)))


def _days_on(day: date, days: int) -> date:
    reach = (date.max - day).days if days > 0 else (date.min - day).days
    return day + timedelta(days=min(days, reach) if days > 0 else max(days, reach))


def _middle(published: Days | None) -> date | None:
    """One day for a publication time: its middle, or its closed end."""
    if published is None:
        return None
    if published.earliest and published.latest:
        return published.earliest + (published.latest - published.earliest) // 2
    return published.latest or published.earliest


def _wide(published: Days) -> int:
    """How much precision a step from the publication day keeps."""
    return max(1, published.precision)


def _yearless(expression: DateExpression, around: date, past: bool) -> Days | None:
    """The year that puts it nearest: within 45 days either way, else before (`past`) or after."""
    options = [days for year in range(around.year - 5, around.year + 6) if (days := in_year(expression, year))]
    if expression.weekday is not None and expression.day is not None:
        fitting = [days for days in options if days.earliest and days.earliest.weekday() == expression.weekday]
        options = fitting or options

    def distance(days: Days) -> timedelta:
        first, last = days.earliest or around, days.latest or around
        return first - around if first > around else around - last if last < around else timedelta()

    if expression.shift is not None and expression.unit == "year":  # "in June last year"
        return in_year(replace(expression, shift=None), around.year + expression.shift)
    if expression.shift is not None and expression.unit is None:  # "last March", "next spring"
        wanted = (
            [d for d in options if d.latest and d.latest < around]
            if expression.shift < 0
            else [d for d in options if d.earliest and d.earliest > around]
            if expression.shift > 0
            else options
        )
        return min(wanted, key=distance, default=None)
    near = [days for days in options if distance(days) <= _NEAR]
    side = [d for d in options if (d.earliest and d.earliest <= around if past else d.latest and d.latest >= around)]
    return min(near or side or options, key=distance, default=None)


# ---- relative to the publication or to another event -----------------------------------------------------------------


def _weekday(expression: DateExpression, published: Days, past: bool) -> Days | None:
    around = _middle(published)
    if around is None or expression.weekday is None:
        return None
    if expression.unit == "week" and expression.shift is not None:  # "Friday last week"
        monday = _days_on(around, -around.weekday() + 7 * expression.shift)
        day = _days_on(monday, expression.weekday)
        return Days(day, day, _wide(published))
    back = (around.weekday() - expression.weekday) % 7
    shift = expression.shift or 0
    if shift < 0:
        day = _days_on(around, -(back or 7))
    elif shift > 0:
        day = _days_on(around, (7 - back) if back else 7)
    elif past:
        day = _days_on(around, -back)
    else:
        day = _days_on(around, (7 - back) % 7)
    return Days(day, day, _wide(published))


def _unit_days(day: date, unit: str) -> Days:
    """The calendar unit that holds a day; weeks run from Monday to Sunday."""
    if unit == "week":
        monday = _days_on(day, -day.weekday())
        return Days(monday, _days_on(monday, 6), 3)
    if unit == "weekend":
        saturday = _days_on(day, 5 - day.weekday())
        return Days(saturday, _days_on(saturday, 1), 2)
    if unit == "month":
        return Days(day.replace(day=1), day.replace(day=end_of_month(day.year, day.month)), 4)
    if unit == "year":
        return Days(date(day.year, 1, 1), date(day.year, 12, 31), 5)
    if unit == "decade":
        first = max(1, day.year - day.year % 10)
        return Days(date(first, 1, 1), date(min(first + 9, 9999), 12, 31), 5)
    return Days(day, day, 1)


def _stepped(day: date, shift: int, unit: str) -> date:
    steps: dict[str, Callable[[], date]] = {
        "week": lambda: _days_on(day, 7 * shift),
        "weekend": lambda: _days_on(day, 7 * shift),
        "month": lambda: _months_on(day, shift),
        "year": lambda: _months_on(day, 12 * shift),
        "decade": lambda: _months_on(day, 120 * shift),
    }
    return steps.get(unit, lambda: _days_on(day, shift))()


def _deictic(expression: DateExpression, published: Days) -> Days | None:
    around, unit = _middle(published), expression.unit or "day"
    if around is None:
        return None
    if expression.part == "recent":
        return None  # "in recent months": how many is not said
    shift = expression.shift or 0
    if expression.part == "past":  # "the past month": up to the publication
        return Days(_stepped(around, shift, unit), around, 3 if unit == "week" else 4 if unit == "month" else 5)
    at = _stepped(around, shift, unit)
    if expression.part == "ago" and unit == "week":
        return Days(_days_on(at, -3), _days_on(at, 3), 3)
    if expression.part in PARTS:
        if unit == "month":
            return month_days(at.year, at.month, expression.part)
        return year_days(at.year, None, expression.part)
    found = _unit_days(at, unit)
    return Days(found.earliest, found.latest, max(found.precision, _wide(published)))


def _base(expression: DateExpression, published: Days | None, past: bool) -> date | None:
    """The day written behind a step: the 3 January of "two days after 3 January"."""
    if expression.month is None and expression.weekday is None:
        return None
    form = "weekday" if expression.month is None else "absolute" if expression.year else "yearless"
    days = _found(replace(expression, form=form, shift=None, unit=None), published, None, past)
    return days.earliest if days and days.precision == 1 else None


def _offset(expression: DateExpression, last: date | None) -> Days | None:
    if last is None or expression.shift is None:
        return None
    unit = expression.unit or "day"
    at = _stepped(last, expression.shift, unit)
    if unit == "day" or (abs(expression.shift) == 1 and unit == "week"):
        return Days(at, at, 1 if unit == "day" else 2)
    if unit == "week":
        return Days(_days_on(at, -1), _days_on(at, 1), 2)
    return _unit_days(at, unit)


def _day_only(expression: DateExpression, around: date | None, past: bool) -> Days | None:
    if around is None or expression.day is None:
        return None
    months = [_months_on(around.replace(day=1), step) for step in (0, -1, 1, -2, 2)]
    options = [day for month in months if (day := day_of(month.year, month.month, expression.day))]
    side = [day for day in options if (day <= around if past else day >= around)]
    best = min(side or options, key=lambda day: abs(day - around), default=None)
    return Days(best, best, 1) if best else None


def _bounded(days: Days | None, bound: str | None) -> Days | None:
    """The days with an open end where "since", "until", "before" or "after" opens one."""
    if days is None or bound is None:
        return days
    if bound == "since":
        return Days(days.earliest, None, 5)
    if bound == "until":
        return Days(None, days.latest, 5)
    if bound == "before":
        return Days(None, days.earliest - _DAY if days.earliest and days.earliest > date.min else None, 5)
    return Days(days.latest + _DAY if days.latest and days.latest < date.max else None, None, 5)


def _found(expression: DateExpression, published: Days | None, last: date | None, past: bool) -> Days | None:
    """The days without the bound."""
    around = _middle(published)
    if expression.form == "offset":
        named = expression.month is not None or expression.weekday is not None
        return _offset(expression, _base(expression, published, past) if named else last)
    if expression.form == "decade" and expression.year is not None and 1 <= expression.year <= 9990:
        return Days(date(expression.year, 1, 1), date(expression.year + 9, 12, 31), 5)
    if expression.year is not None:
        return in_year(expression, expression.year)
    if expression.form == "dayonly":
        return _day_only(expression, last or around, past)
    if published is None or around is None:
        return None
    if expression.form == "weekday":
        return _weekday(expression, published, past)
    return _deictic(expression, published) if expression.form == "deictic" else _yearless(expression, around, past)


def place(
    expression: DateExpression, *, published: Days | None, last: date | None = None, past: bool = True
) -> Days | None:
    """The days an expression names; None where that cannot be known.

    `published` is the time of the article, `last` the day of the event named before (for "two days later"). With `past`
    a bare weekday or month lies before the publication, else after it.
    """
    found = _found(expression, published, last, past)
    if found and found.earliest and found.latest and found.latest < found.earliest:
        return None  # "July 22-3": not a period
    return _bounded(found, expression.bound)
