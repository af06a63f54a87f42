"""Parts of months and years: early May, the rest of the week, the summer of 2018, Q2 2020, 2015 June."""

from __future__ import annotations

from reconcile.frozen import replace
from reconcile.languages._date_pieces import Found
from reconcile.languages._date_weeks import Weeks
from reconcile.languages._date_years import Years
from reconcile.languages._page import Page
from reconcile.model import DateExpression

_HALVES = {1: "early", 2: "late"}


class Periods(Weeks, Years):
    """Reads parts of months and years, seasons and quarters."""

    def _part(self, page: Page, i: int) -> Found | None:
        """Early May, mid-April, late 2019, the end of 2021, early this year."""
        part = self._w.parts.at(page, i)
        if part is None:
            return None
        value, j = part
        j = self._skip(page, j, frozenset("-"))
        j = self._skip(page, j, self._w.of)
        j = self._skip(page, j, self._w.month_words) if page.word[j - 1] not in self._w.month_words else j
        return self._part_of(page, i, j, value)

    def _part_of(self, page: Page, i: int, j: int, part: str) -> Found | None:
        """The part of the month, year, decade or century that is named at atom `j`."""
        inner = (
            self._part_of_century(page, j, part)
            or self._shifted(page, j)
            or self._this_unit(page, j)
            or self._month_first(page, j)
            or self._decade(page, j)
            or self._bare_year(page, self._skip(page, j, self._w.year_nouns), True)
            or self._season(page, j, sure=True)
        )
        if inner is None or inner[0].day is not None or inner[0].form == "weekday" or inner[0].until:
            return None
        kept = inner[0].part if inner[0].form == "season" else None if inner[0].last_year else part
        return replace(inner[0], span=page.span(i, inner[1]), part=kept), inner[1]

    def _half(self, page: Page, i: int) -> Found | None:
        """The first half of 2020, the second half of October, the first half of the year."""
        half = self._w.halves.at(page, i)
        if half is None:
            return None
        number, j = half
        year, end = self._tail_year(page, j)
        if year is not None:
            low = 6 * number - 5
            return self._make(page, i, end, year, low, None, (None, low + 5, None)), end
        if page.word[j] not in self._w.of:
            return None
        k = self._skip(page, j + 1, self._w.month_words)
        the = self._skip(page, k, self._w.the)
        part = _HALVES[number]
        found = self._part_of(page, i, the, part) if the > k else None
        found = found or self._part_of(page, i, k, part)
        return found if found and found[0].form != "season" else None

    def _running(self, page: Page, i: int) -> Found | None:
        """The rest of the week, earlier this month, later in the year."""
        opened = self._w.running.at(page, i)
        unit = self._this_unit(page, opened[1]) if opened else None
        bare = self._w.bare_units.at(page, opened[1]) if opened and unit is None else None
        if opened and bare and not (self._count(page, bare[1]) or self._day(page, bare[1])):
            return DateExpression(page.span(i, bare[1]), "deictic", shift=0, unit=bare[0], part=opened[0]), bare[1]
        if opened is None or unit is None or unit[0].shift != 0:
            return None
        return replace(unit[0], span=page.span(i, unit[1]), part=opened[0]), unit[1]

    def _of_year(self, page: Page, i: int, found: Found) -> Found:
        """The date with the "last year" behind it: "in June last year", "on 3 May of this year"."""
        date, j = found
        if date.form != "yearless" or date.shift is not None or date.last_month or date.last_day or date.nth:
            return found
        year = self._deictic(page, self._skip(page, j, self._w.of))
        if year is None or year[0].unit != "year" or year[0].part or year[0].shift is None:
            return found
        return replace(date, span=page.span(i, year[1]), shift=year[0].shift, unit="year"), year[1]

    def _season(self, page: Page, i: int, sure: bool = False) -> Found | None:
        season = self._w.seasons.at(page, i)
        if season is None:
            return None
        year, end = self._tail_year(page, season[1])
        before = page.word[i - 1]
        led = page.word[i - 2]
        the = before in self._w.the and led in self._w.date_neighbours and led not in self._w.bounds.firsts()
        leads = before in self._w.date_neighbours and before not in self._w.infinitive
        if year is None and not (sure or leads or the):
            return None
        return DateExpression(page.span(i, end), "season", year=year, part=season[0]), end

    def _quarter(self, page: Page, i: int) -> Found | None:
        """Q2 2020, the second quarter of 2020."""
        found = self._w.quarters.at(page, i)
        if found is None:
            return None
        number, j = found
        year, end = self._tail_year(page, j)
        low = 3 * number - 2
        return self._make(page, i, end, year, low, None, (None, low + 2, None)), end

    def _year_then(self, page: Page, i: int) -> Found | None:
        """The year first: 2020 Q2, 2016 H2, 2015 June."""
        year = self._year(page, i) or self._glued_year(page, i)
        if year is None:
            return None
        for phrases, months in ((self._w.quarters, 3), (self._w.halves, 6)):
            found = phrases.at(page, year[1])
            if found and page.word[year[1]].isalpha() and len(page.word[year[1]]) == 1:
                low = (found[0] - 1) * months + 1
                last = (None, low + months - 1, None)
                return self._make(page, i, found[1], year[0], low, None, last), found[1]
        month = self._month(page, year[1])
        if month is None or page.glued(year[1]) or not self._plain_after(page, month[1]):
            return None
        return self._make(page, i, month[1], year[0], month[0], None), month[1]

    def _glued_year(self, page: Page, i: int) -> tuple[int, int] | None:
        """The 2020 of 2020Q2."""
        word = page.word[i]
        return (int(word), i + 1) if len(word) == 4 and "1900" < word < "2100" and word.isdecimal() else None
