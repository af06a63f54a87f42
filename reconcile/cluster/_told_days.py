"""The days that the first lines of an article name."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from reconcile.frozen import dataclass
from reconcile.model import DateExpression

WEEK = 7
HALF_YEAR = timedelta(days=183)
SOON = 1  # days that two tellings of one day may differ by


@dataclass(frozen=True, slots=True)
class ToldDays:
    """Days as ordinal numbers where the day of publication places them, and the weekdays as written."""

    days: frozenset[int] = frozenset()
    weekdays: frozenset[int] = frozenset()

    def differ(self, other: ToldDays) -> bool:
        """Both name days, and none of them is the same or the next."""
        if self.days and other.days:
            return not any(abs(a - b) <= SOON for a in self.days for b in other.days)
        return bool(self.weekdays and other.weekdays) and not self.weekdays & other.weekdays

    def meet(self, other: ToldDays) -> bool:
        """The two name one day of the calendar."""
        return bool(self.days & other.days)


def told_days(dates: Iterable[DateExpression], published: date | None) -> ToldDays:
    """The days of some dates, as seen from the day of publication."""
    days, weekdays = set(), set()
    for one in dates:
        if one.weekday is not None and one.form == "weekday" and one.shift is None:
            weekdays.add(one.weekday)
        day = _placed(one, published)
        if day is not None:
            days.add(day.toordinal())
    return ToldDays(frozenset(days), frozenset(weekdays))


def _placed(one: DateExpression, published: date | None) -> date | None:
    """The day that is meant; a weekday is the last one before publication."""
    if one.month and one.day and one.calendar == "gregorian":
        return _in_year(one, published)
    if published is None:
        return None
    if one.form == "deictic" and one.unit == "day" and one.shift is not None:
        return published + timedelta(days=one.shift)
    if one.form == "weekday" and one.weekday is not None and one.shift is None:
        return published - timedelta(days=(published.weekday() - one.weekday) % WEEK)
    return None


def _in_year(one: DateExpression, published: date | None) -> date | None:
    """The day in its year, else in that of publication or the one before."""
    year = one.year or (published.year if published else None)
    if year is None or one.month is None or one.day is None:
        return None
    try:
        day = date(year, one.month, one.day)
    except ValueError:
        return None
    if one.year is None and published and day - published > HALF_YEAR:
        return _in_year(one, date(published.year - 1, 12, 31))
    return day
