"""Long times: early May, the summer of 2018, Q2 2020, the 1990s, the 19th century, in 2014."""

from __future__ import annotations

from dataclasses import replace

from reconcile.languages._date_pieces import Found
from reconcile.languages._date_relative import RelativeDates
from reconcile.languages._page import Page
from reconcile.model import DateExpression


class Periods(RelativeDates):
    """Reads parts of months and years, seasons, quarters, decades, centuries and bare years."""

    def _part(self, page: Page, i: int) -> Found | None:
        """Early May, mid-April, late 2019, the end of 2021, early this year."""
        part = self._w.parts.at(page, i)
        if part is None:
            return None
        value, j = part
        j = self._skip(page, j, frozenset("-"))
        j = self._skip(page, j, self._w.of)
        j = self._skip(page, j, self._w.month_words) if page.word(j - 1) not in self._w.month_words else j
        inner = (
            self._shifted(page, j)
            or self._this_unit(page, j)
            or self._month_first(page, j)
            or self._decade(page, j)
            or self._bare_year(page, j, True)
        )
        inner = inner or self._season(page, j, sure=True)
        if inner is None or inner[0].day is not None or inner[0].form == "weekday":
            return None
        kept = inner[0].part if inner[0].form == "season" else value
        return replace(inner[0], span=page.span(i, inner[1]), part=kept), inner[1]

    def _this_unit(self, page: Page, i: int) -> Found | None:
        """The year or month of "the end of this year", "early last month"; "the end of the year" is the current one."""
        found = self._deictic(page, i)
        if found:
            return found if found[0].unit in ("month", "year") and found[0].part is None else None
        unit = self._w.this_units.at(page, i)
        if unit is None or page.word(unit[1]) == "-":
            return None
        if self._year(page, unit[1]) or self._day(page, unit[1]) or self._month(page, unit[1]):
            return None
        return DateExpression(page.span(i, unit[1]), "deictic", shift=0, unit=unit[0]), unit[1]

    def _nth(self, page: Page, i: int) -> Found | None:
        """The first Friday of July, the third week of May, the last week of 2019's June: `shift` counts them."""
        place = self._w.days.at(page, i) or self._w.shifts.at(page, i)
        if place is None or not (1 <= place[0] <= 5 or place[0] == -1) or place[1] != i + 1:
            return None
        weekday = self._weekday(page, place[1])
        unit = self._w.units.at(page, place[1])
        if weekday is None and (unit is None or unit[0] != "week"):
            return None
        j = weekday[1] if weekday else place[1] + 1
        month = self._month_first(page, j + 1) if page.word(j) in self._w.of else None
        if month is None or month[0].day or month[0].last_month or month[0].shift:
            return None
        named = weekday[0] if weekday else None
        return replace(month[0], span=page.span(i, month[1]), weekday=named, shift=place[0], unit="week"), month[1]

    def _of_year(self, page: Page, i: int, found: Found) -> Found:
        """The date with the "last year" behind it: "in June last year", "on 3 May of this year"."""
        date, j = found
        if date.form != "yearless" or date.shift is not None or date.last_month or date.last_day:
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
        before = page.word(i - 1)
        the = before in self._w.the and page.word(i - 2) in self._w.date_neighbours
        if year is None and not (sure or before in self._w.date_neighbours or the):
            return None
        return DateExpression(page.span(i, end), "season", year=year, part=season[0]), end

    def _quarter(self, page: Page, i: int) -> Found | None:
        """Q2 2020, the second quarter of 2020, the first half of 2020."""
        for phrases, months in ((self._w.quarters, 3), (self._w.halves, 6)):
            found = phrases.at(page, i)
            if found is None:
                continue
            number, j = found
            year, end = self._tail_year(page, j)
            if year is None and months == 6:
                return None
            low = (number - 1) * months + 1
            return self._make(page, i, end, year, low, None, (None, low + months - 1, None)), end
        return None

    def _decade(self, page: Page, i: int) -> Found | None:
        word = page.word(i)
        if not (word.isdecimal() and len(word) == 4 and word.endswith("0") and "1000" < word < "2100"):
            return None
        j = i + 1
        if page.word(j) == "'" and page.glued(j):
            j += 1
        if not (page.word(j) in self._w.decade_endings and page.glued(j)):
            return None
        return DateExpression(page.span(i, j + 1), "decade", year=int(word)), j + 1

    def _century(self, page: Page, i: int) -> Found | None:
        """The 19th century; in Arabic the number follows the noun."""
        after = page.word(i) in self._w.century_before
        day = self._day(page, i + 1 if after else i)
        if day is None or not 1 <= day[0] <= 30:
            return None
        end = day[1]
        if not after:
            end += page.word(end) == "-"
            if page.word(end) not in self._w.century_after or page.capital(end):
                return None
            end += 1
        first = max(1, (day[0] - 1) * 100)
        return DateExpression(page.span(i, end), "absolute", year=first, last_year=(day[0] - 1) * 100 + 99), end

    def _named_decade(self, page: Page, i: int) -> Found | None:
        """The eighties, with or without their century."""
        found = self._w.decades.at(page, i)
        if found is None:
            return None
        tens, j = found
        century = self._century(page, j)
        named = self._w.last_century.at(page, j)
        base = (century[0].year or 0) if century else 1900
        end = century[1] if century else named[1] if named else j
        return DateExpression(page.span(i, end), "decade", year=base + tens), end

    def _bare_year(self, page: Page, i: int, sure: bool = False) -> Found | None:
        """A year after a word that takes years, in brackets, or right after a name."""
        found = self._year(page, i)
        if found is None or "," in page.word(i):
            return None
        year, j = found
        before = page.word(i - 1)
        if not sure and before not in self._w.year_words and not self._stands_as_year(page, i, j):
            return None
        if page.word(j) in self._w.counted or page.word(j) in "%°":
            if not sure and page.word(j) not in (",", "", "."):
                return None
        joint = page.word(j)
        if (
            joint == "-"
            or joint in self._w.to
            or (joint in self._w.also and before in ("between", "\u0628\u064a\u0646"))
        ):
            last = self._year(page, j + 1)
            short = page.word(j + 1)
            if last and last[0] > year:
                return DateExpression(page.span(i, last[1]), "absolute", year=year, last_year=last[0]), last[1]
            if joint == "-" and len(short) == 2 and short.isdecimal() and year % 100 < int(short) and page.glued(j + 1):
                whole = year - year % 100 + int(short)
                return DateExpression(page.span(i, j + 2), "absolute", year=year, last_year=whole), j + 2
        return DateExpression(page.span(i, j), "absolute", year=year), j

    def _stands_as_year(self, page: Page, i: int, j: int) -> bool:
        word, before, after = page.word(i), page.word(i - 1), page.word(j)
        if not "1800" <= word <= "2099":
            return False
        if before == "(" and after in (")", "-"):
            return True
        if after == "-" and self._year(page, j + 1) and page.glued(j):
            return True
        name = page.capital(i - 1) and before.isalpha() and before not in self._w.bounds.firsts() and not page.glued(i)
        ends = (
            after in self._w.after_years
            or (after == "-" and not page.glued(j))
            or after in ("", ".", ",", ";", ")", "\n", ":", "?", "!")
            or (after in self._w.also and bool(self._year(page, j + 1)))
        )
        return name and ends and page.word(i - 2) not in ("",)
