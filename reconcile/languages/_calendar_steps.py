"""Steps from a day to another, and the calendar unit that holds a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from reconcile.languages._calendar_days import end_of_month
from reconcile.model import Days


def months_on(day: date, months: int) -> date:
    """The same day of the month, `months` further on, or the last day of that month."""
    count = min(max(day.year * 12 + day.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, end_of_month(year, month + 1)))


def days_on(day: date, days: int) -> date:
    """The day so many days further on, or the end of the calendar."""
    reach = (date.max - day).days if days > 0 else (date.min - day).days
    return day + timedelta(days=min(days, reach) if days > 0 else max(days, reach))


def _workdays_on(day: date, days: int) -> date:
    """The same over days from Monday to Friday; a year of them at most."""
    step = 1 if days > 0 else -1
    for _ in range(min(abs(days), 260)):
        day = days_on(day, step)
        while day.weekday() > 4 and date.min < day < date.max:
            day = days_on(day, step)
    return day


_STEPS: dict[str, Callable[[date, int], date]] = {
    "week": lambda day, shift: days_on(day, 7 * shift),
    "weekend": lambda day, shift: days_on(day, 7 * shift),
    "month": months_on,
    "year": lambda day, shift: months_on(day, 12 * shift),
    "decade": lambda day, shift: months_on(day, 120 * shift),
    "workday": _workdays_on,
}


def stepped(day: date, shift: int, unit: str, more: tuple[tuple[int, str], ...] = ()) -> date:
    """The day `shift` units further on, and `more` steps after that."""
    for by, of in ((shift, unit), *more):
        day = _STEPS.get(of, days_on)(day, by)
    return day


def unit_days(day: date, unit: str) -> Days:
    """The calendar unit that holds a day; weeks run from Monday to Sunday."""
    if unit == "week":
        monday = days_on(day, -day.weekday())
        return Days(monday, days_on(monday, 6), 3)
    if unit == "weekend":
        saturday = days_on(day, 5 - day.weekday())
        return Days(saturday, days_on(saturday, 1), 2)
    if unit == "month":
        return Days(day.replace(day=1), day.replace(day=end_of_month(day.year, day.month)), 4)
    if unit == "year":
        return Days(date(day.year, 1, 1), date(day.year, 12, 31), 5)
    if unit == "decade":
        first = max(1, day.year - day.year % 10)
        return Days(date(first, 1, 1), date(min(first + 9, 9999), 12, 31), 5)
    return Days(day, day, 1)


def width(first: date, last: date) -> int:
    """UCDP's precision of the days from one to another."""
    days = (last - first).days
    return 1 if days <= 0 else 2 if days <= 6 else 3 if days <= 13 else 4 if days <= 31 else 5
