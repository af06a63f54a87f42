"""Placing a date expression in the calendar, with no more precision than was written."""

from __future__ import annotations

from datetime import date, timedelta

from reconcile.frozen import replace
from reconcile.languages._calendar_days import in_year
from reconcile.languages._calendar_relative import day_only, deictic, middle, weekday, yearless
from reconcile.languages._calendar_steps import days_on, stepped, unit_days, width
from reconcile.languages._calendars import converted, near
from reconcile.model import DateExpression, Days

NO_YEAR = 4  # the year, long ago, in which `in_some_year` puts a day whose year nobody wrote; it has a 29 February
_YEARS_OF = {"early": (0, 4), "start": (0, 4), "mid": (3, 6), "late": (5, 9), "end": (5, 9)}  # of a decade
_DAY = timedelta(days=1)


def _base(expression: DateExpression, published: Days | None, past: bool) -> date | None:
    """The day written behind a step: the 3 January of "two days after 3 January"."""
    if expression.month is None and expression.weekday is None:
        return None
    form = "weekday" if expression.month is None else "absolute" if expression.year else "yearless"
    days = _found(
        replace(expression, form=form, shift=None, unit=None, part=None, more=()), published, None, past, False
    )
    return days.earliest if days and days.precision == 1 else None


def _offset(expression: DateExpression, last: date | None, literal: bool) -> Days | None:
    if last is None or expression.shift is None:
        return None
    unit = expression.unit or "day"
    at = stepped(last, expression.shift, unit, expression.more)
    if unit in ("day", "workday") or expression.more or (abs(expression.shift) == 1 and unit == "week"):
        return Days(at, at, 1 if unit in ("day", "workday") else 2)
    if expression.part == "unit":
        return unit_days(at, unit)
    if literal:
        return Days(at, at, unit_days(at, unit).precision)
    if unit == "week":
        return Days(days_on(at, -1), days_on(at, 1), 2)
    return unit_days(at, unit)


def _bounded(days: Days | None, expression: DateExpression) -> Days | None:
    """The days with an open end where "since", "until", "before" or "after" opens one; an end closes its whole."""
    bound = "until" if expression.bound == "before" and expression.part == "end" else expression.bound
    if days is None or bound is None:
        return days
    if bound == "since":
        return Days(days.earliest, None, 5)
    if bound == "until":
        return Days(None, days.latest, 5)
    if bound == "before":
        return Days(None, days.earliest - _DAY if days.earliest and days.earliest > date.min else None, 5)
    return Days(days.latest + _DAY if days.latest and days.latest < date.max else None, None, 5)


def _week(expression: DateExpression, days: Days | None) -> Days | None:
    """The week that holds or begins with a day."""
    if days is None or days.earliest is None or days.precision > 2:
        return None
    if expression.part == "week_from":
        return Days(days.earliest, days_on(days.earliest, 6), 3)
    return unit_days(days.earliest, "week")


def _span(expression: DateExpression, base: Days | None) -> Days | None:
    """The three days of "three days from Monday"; the time they last is the last of `more`."""
    if base is None or base.earliest is None or base.precision > 1 or not expression.more:
        return None
    end = days_on(stepped(base.earliest, *expression.more[-1]), -1)
    return Days(base.earliest, end, width(base.earliest, end)) if end >= base.earliest else None


def _with_year(expression: DateExpression, year: int) -> Days | None:
    if expression.form == "decade":
        first, last = _YEARS_OF.get(expression.part or "", (0, 9))
        return Days(date(year + first, 1, 1), date(year + last, 12, 31), 5) if 1 <= year <= 9990 else None
    return in_year(expression, year) if expression.calendar == "gregorian" else converted(expression, year)


def _found(
    expression: DateExpression, published: Days | None, last: date | None, past: bool, literal: bool
) -> Days | None:
    """The days without the bound."""
    if expression.part in ("week", "week_from"):
        return _week(expression, _found(replace(expression, part=None), published, last, past, literal))
    if expression.part == "span":
        return _span(expression, _found(replace(expression, part=None, more=()), published, last, past, literal))
    if expression.form == "offset":
        named = expression.month is not None or expression.weekday is not None
        return _offset(expression, _base(expression, published, past) if named else last, literal)
    if expression.year is not None:
        return _with_year(expression, expression.year)
    if expression.form == "dayonly":
        return day_only(expression, middle(published), last, past)
    return _from_publication(expression, published, past, literal) if published is not None else None


def _from_publication(expression: DateExpression, published: Days, past: bool, literal: bool) -> Days | None:
    around = middle(published)
    if around is None:
        return None
    if expression.calendar != "gregorian":
        return near(expression, around, past)
    if expression.form == "weekday":
        return weekday(expression, published, past)
    if expression.form == "deictic":
        return deictic(expression, published, literal, past)
    return yearless(expression, around, past)


def _until(expression: DateExpression, published: Days | None, last: date | None, past: bool) -> Days | None:
    """The days from an expression to the other that it ends with; each helps to place the other."""
    first, end = replace(expression, until=None, bound=None), expression.until
    if end is None:
        return None
    stop = _found(end, published, last, past, True)
    start = _found(first, published, last, past, True)
    if start and end.form in ("yearless", "weekday", "dayonly") and first.form in ("absolute", "deictic"):
        stop = _found(end, start, start.earliest, False, True)
    elif stop and first.form in ("yearless", "weekday", "dayonly") and stop.latest:
        day = Days(stop.latest, stop.latest, 1)
        before = start is None or start.earliest is None or start.earliest > stop.latest or first.form == "yearless"
        start = _found(first, day, stop.latest, True, True) if before else start
    if not (start and stop and start.earliest and stop.latest) or stop.latest < start.earliest:
        return None
    return Days(start.earliest, stop.latest, width(start.earliest, stop.latest))


def _loosely(expression: DateExpression, days: Days) -> Days:
    """The "first week of May" with its first seven days too: both may be meant."""
    if expression.nth is None or expression.weekday is not None or days.earliest is None or days.latest is None:
        return days
    if expression.month is None and expression.unit != "month":
        return days
    month = days_on(days.earliest, 3)
    end = unit_days(month, "month").latest or days.latest
    first = days_on(month.replace(day=1), 7 * expression.nth - 7) if expression.nth > 0 else days_on(end, -6)
    last = min(days_on(first, 6), end)
    return Days(min(days.earliest, first), max(days.latest, last), 3)


def place(
    expression: DateExpression,
    *,
    published: Days | None,
    last: date | None = None,
    past: bool = True,
    literal: bool = False,
) -> Days | None:
    """The days an expression names; None where that cannot be known.

    `published` is the time of the article, `last` the day of the event named before (for "two days later"). With `past`
    a bare weekday or month lies before the publication, else after it. `literal` gives the day that is counted off for
    "three weeks ago", with the precision of a week, instead of all days that it may mean.
    """
    if expression.until is not None:
        found = _until(expression, published, last, past)
    else:
        found = _found(expression, published, last, past, literal)
    if found and found.earliest and found.latest and found.latest < found.earliest:
        return None  # "July 22-3": not a period
    if found and not literal:
        found = _loosely(expression, found)
    return _bounded(found, expression)


def single_day(days: Days | None) -> date | None:
    """The day of a time that is known to the day."""
    return days.earliest if days is not None and days.precision == 1 else None


def in_some_year(expression: DateExpression, year: int | None) -> Days | None:
    """A month or day that has no year, in a year taken from elsewhere; for None in `NO_YEAR`, with precision 5."""
    if expression.form != "yearless" or expression.shift is not None or expression.calendar != "gregorian":
        return None
    if expression.nth is not None or expression.until is not None or expression.part in ("week", "week_from", "span"):
        return None
    days = _bounded(in_year(expression, NO_YEAR if year is None else year), expression)
    return replace(days, precision=5) if days and year is None else days
