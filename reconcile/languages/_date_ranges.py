"""Periods with two ends: from March 3 to April 5, from Friday to Sunday, between 2015 and May 2017."""

from __future__ import annotations

from reconcile.frozen import replace
from reconcile.languages._date_periods import Periods
from reconcile.languages._date_pieces import Found
from reconcile.languages._page import Page
from reconcile.model import DateExpression

_NAMED: frozenset[str] = frozenset({"absolute", "yearless"})
_ENDS = _NAMED | {"weekday", "dayonly", "deictic"}


class Ranges(Periods):
    """Reads the second end of a period, and what two dates share."""

    def _at(self, page: Page, i: int) -> Found | None:
        raise NotImplementedError

    def _period(self, page: Page, i: int, first: Found) -> Found | None:
        """The date with the other end behind it: of one form in one expression, else as its `until`."""
        a, j = first
        opened = page.word[i - 1] in self._w.range_before
        joint = page.word[j]
        if not (joint in self._w.to or joint == "-" or (joint in self._w.also and opened)) or not _is_end(a):
            return None
        k = self._skip(page, j + 1, self._w.the)
        second = self._at(page, k) if k < len(page.words) and page.words[k] else None
        if second is None and page.word[k] in self._w.now:
            second = DateExpression(page.span(k, k + 1), "deictic", shift=0, unit="day"), k + 1
        if second is None or not _is_end(second[0]):
            return None
        b, end = second
        whole = self._joined_ends(a, b) if {a.form, b.form} <= _NAMED else None
        if whole is None and joint == "-" and not {a.form, b.form} <= {"absolute"}:
            return None
        whole = whole or replace(a, until=b)
        return replace(whole, span=page.span(i, end)), end

    def _joined_ends(self, a: DateExpression, b: DateExpression) -> DateExpression | None:
        """Two ends that both name a day, a month, or a year."""
        if (a.day is None) != (b.day is None) or (a.month is None) != (b.month is None):
            return None
        if a.shift is not None or b.shift is not None or a.calendar != b.calendar:
            return None
        year = a.year or (b.year if (a.month or 0, a.day or 0) <= (b.month or 0, b.day or 0) else b.year and b.year - 1)
        form = "absolute" if year else "yearless"
        return replace(a, form=form, year=year, last_year=b.year, last_month=b.month, last_day=b.day)

    def _shared_month(self, page: Page, i: int) -> Found | None:
        """The 3 of "between 3 and 5 May", a period, and of "on 3 and 5 May", a day of its own."""
        day = self._day(page, i)
        before = page.word[i - 1]
        if day and page.word[day[1]] in self._w.to and before in self._w.range_from:
            return self._later_month(page, i, day)
        if day is None or page.word[day[1]] not in self._w.also:
            return None
        if before not in self._w.range_before and before not in self._w.figures_after:
            return None
        second = self._day_first(page, day[1] + 1)
        if second is None or second[0].last_day or (second[0].day or 0) <= day[0]:
            return None
        date = second[0]
        if before in self._w.range_before:
            return replace(date, span=page.span(i, second[1]), day=day[0], last_day=date.day), second[1]
        return replace(date, span=page.span(i, day[1]), day=day[0]), day[1]

    def _later_month(self, page: Page, i: int, day: tuple[int, int]) -> Found | None:
        """From 4 to January 22: both days are of the month, unless something rose so."""
        second = self._month_first(page, day[1] + 1)
        if second is None or second[0].last_day or second[0].last_month or (second[0].day or 0) <= day[0]:
            return None
        if self._w.changes.intersection(page.words[max(0, i - 8) : i]):
            return None
        return replace(second[0], span=page.span(i, second[1]), day=day[0], last_day=second[0].day), second[1]

    def _from_now_until(self, page: Page, i: int) -> Found | None:
        """Between now and 15 November, from now until the end of the year."""
        if page.word[i] not in self._w.now or page.word[i - 1] not in self._w.range_before | self._w.range_from:
            return None
        now = DateExpression(page.span(i, i + 1), "deictic", shift=0, unit="day")
        found = self._period(page, i, (now, i + 1))
        return found if found and found[0].until else None


def _is_end(date: DateExpression) -> bool:
    """A day, month or year that may open or close a period."""
    single = not (date.last_day or date.last_month or date.last_year or date.until or date.nth)
    now = date.form != "deictic" or (date.unit == "day" and date.day is None)
    return single and now and date.form in _ENDS and date.part is None
