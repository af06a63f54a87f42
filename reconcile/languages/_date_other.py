"""Dates of the Hijri and Jalali calendars: 12 Ramadan 1441, 5 Farvardin 1399."""

from __future__ import annotations

from reconcile.languages._date_pieces import DatePieces, Found
from reconcile.languages._page import Page
from reconcile.model import DateExpression


class OtherCalendars(DatePieces):
    """Reads months of other calendars with a day or a year beside them, and years with their era."""

    def _other_calendar(self, page: Page, i: int) -> Found | None:
        """12 Ramadan 1441 AH, Ramadan 1441, the year 1441 AH."""
        return self._other_month(page, i) or self._era_year(page, i)

    def _other_month(self, page: Page, i: int) -> Found | None:
        day = self._day(page, i)
        j = self._skip(page, self._skip(page, day[1], self._w.of), self._w.month_words) if day else i
        found = self._w.other_months.at(page, j)
        if found is None:
            return None
        (calendar, month), end = found
        if day is None:
            day = self._day(page, end)
            day = None if day and page.word[day[1]].isalpha() else day
            end = day[1] if day else end
        year, stop = self._other_year(page, end)
        if year is None and (day is None or page.word[j] in self._w.doubtful):
            return None
        form = "absolute" if year else "yearless"
        span = page.span(i, stop)
        return DateExpression(span, form, year, month, day[0] if day else None, calendar=calendar), stop

    def _other_year(self, page: Page, i: int) -> tuple[int | None, int]:
        """A year of 3 or 4 figures, a comma or "of" before it and its era behind it."""
        for j in (i, i + 1 if page.word[i] == "," or page.word[i] in self._w.of else i):
            k = self._skip(page, j, self._before_years)
            word = page.word[k]
            if word.isdecimal() and len(word) in (3, 4) and int(word) < 1700 and page.word[k + 1] != "%":
                era = self._w.eras.at(page, k + 1)
                return int(word), era[1] if era else k + 1
        return None, i

    def _era_year(self, page: Page, i: int) -> Found | None:
        """1441 AH."""
        word = page.word[i]
        era = self._w.eras.at(page, i + 1) if word.isdecimal() and len(word) in (3, 4) else None
        if era is None or int(word) >= 1700:
            return None
        return DateExpression(page.span(i, era[1]), "absolute", int(word), calendar=era[0]), era[1]
