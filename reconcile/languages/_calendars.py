"""Hijri and Jalali days in our calendar; both are arithmetic."""

from __future__ import annotations

from datetime import date, timedelta

from reconcile.model import DateExpression, Days

_HIJRI_DAY_BEFORE = date(622, 7, 18).toordinal()  # the last day before the tabular year 1
_JALALI_1400 = date(2021, 3, 21).toordinal()
_JALALI_YEARS = range(1178, 1634)  # where the 33-year rule gives the official leap years
_HIJRI_YEARS = range(1, 2000)
SIGHTING = timedelta(days=1)  # a new moon seen shifts a Hijri month by a day


def _hijri(year: int, month: int) -> int:
    """The ordinal of the day before a month of the tabular calendar."""
    return _HIJRI_DAY_BEFORE + (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2


def _jalali_year(year: int) -> int:
    """The ordinal of the day before a Jalali year; a year is a leap year 8 times in 33."""
    leaps = sum(((25 * y + 11) % 33) < 8 for y in range(min(year, 1400), max(year, 1400)))
    days = 365 * (year - 1400) + (leaps if year > 1400 else -leaps)
    return _JALALI_1400 - 1 + days


def _jalali(year: int, month: int) -> int:
    return _jalali_year(year) + 31 * min(month - 1, 6) + 30 * max(0, month - 7)


def _year_after(calendar: str, year: int, month: int) -> tuple[int, int]:
    return (year, month + 1) if month < 12 else (year + 1, 1)


def converted(expression: DateExpression, year: int) -> Days | None:
    """The days of a Hijri or Jalali date in a year of its own calendar; Hijri ones a day wider each side."""
    hijri = expression.calendar == "hijri"
    if year not in (_HIJRI_YEARS if hijri else _JALALI_YEARS):
        return None
    before = _hijri if hijri else _jalali
    slack = SIGHTING if hijri else timedelta()
    if expression.month is None:
        first, last, precision = before(year, 1) + 1, before(year + 1, 1), 5
    elif not 1 <= expression.month <= 12:
        return None
    else:
        first = before(year, expression.month) + 1
        last = before(*_year_after(expression.calendar, year, expression.month))
        precision = 4
    if expression.day is not None:
        start, end = first + expression.day - 1, first + (expression.last_day or expression.day) - 1
        if not first <= start <= end <= last:
            return None
        first, last, precision = start, end, 2 if hijri or end > start else 1
    return Days(date.fromordinal(first) - slack, date.fromordinal(last) + slack, precision)


def near(expression: DateExpression, around: date, past: bool) -> Days | None:
    """The days of a Hijri or Jalali date without a year: the nearest before `around`, or after it."""
    this = (
        int((around.toordinal() - _HIJRI_DAY_BEFORE) / 354.367) + 1
        if expression.calendar == "hijri"
        else around.year - 621
    )
    found = [days for year in range(this - 2, this + 3) if (days := converted(expression, year))]
    whole = [d for d in found if d.earliest and d.latest]

    def distance(days: Days) -> timedelta:
        first, last = days.earliest or around, days.latest or around
        return max(first - around, around - last, timedelta())

    close = [d for d in whole if distance(d) <= timedelta(days=45)]
    side = (
        [d for d in whole if (d.earliest or around) <= around]
        if past
        else [d for d in whole if (d.latest or around) >= around]
    )
    return min(close or side or whole, key=distance, default=None)
