"""Dates that name their month: 14 September 2020, Sept. 14-16, 2020-04-07, September."""

from __future__ import annotations

from reconcile.languages._date_figures import FigureDates
from reconcile.languages._date_pieces import Found
from reconcile.languages._page import Page
from reconcile.model import DateExpression


class AbsoluteDates(FigureDates):
    """Reads days and months, in words and in figures."""

    def _day_first(self, page: Page, i: int) -> Found | None:
        """14 September 2020, 14th of September, 3-5 May, 3 and 5 May."""
        first = self._day(page, i)
        if first is None:
            return None
        day, j = first
        last = None
        joint = page.word[j]
        if joint == "-" or joint in self._w.to:
            second = self._day(page, j + 1)
            if second and second[0] > day:
                last, j = second
        j = self._skip(page, j, frozenset(".-/")) if self._month(page, j) is None else j
        k = self._skip(page, self._skip(page, j, self._w.of), self._w.month_words)
        month = self._month(page, k)
        if month is None or (page.word[k - 1] in self._w.month_words and self._ends_score(page, i)):
            return None
        year, end = self._tail_year(page, month[1])
        short = page.word[k] in self._w.dotted and page.word[j - 1] in self._w.day_endings  # "20th dec"
        if year is None and page.word[k] in self._w.doubtful and not (short or page.capital(k)):
            return None  # "of the 5 may be"
        return self._make(page, i, end, year, month[0], day, (None, None, last)), end

    def _ends_score(self, page: Page, i: int) -> bool:
        """Whether a number is the second of a score: Arabic "won 3-2 in May"."""
        return page.word[i - 1] == "-" and page.glued(i) and page.word[i - 2].isdecimal()

    def _month_first(self, page: Page, i: int) -> Found | None:
        """September 14, 2020; Sept. 14-16; September 2020; September."""
        month = self._month(page, i)
        if month is None:
            return None
        value, j = month
        k = self._skip(page, self._skip(page, j, frozenset("-/")), self._w.the)
        day = self._day(page, k) or self._said_day(page, i, k)
        if day and not self._counts_something(page, i, k, day[1]):
            found = self._month_day(page, i, value, day)
            clear = page.word[i] not in self._w.doubtful or page.capital(i) or self._sure_month(page, i, j)
            return found if clear or found[0].year else None
        days = self._days_between(page, i, value, j) or self._dotted_day(page, i, value, j)
        if days:
            return days
        year, end = self._tail_year(page, j)
        year, end = (year, end) if year else self._short_year(page, j)
        after = self._w.shifts_after.at(page, j)
        if year is None and after:
            return DateExpression(page.span(i, after[1]), "yearless", month=value, shift=after[0]), after[1]
        if year is None and not self._sure_month(page, i, j):
            return None
        if year is None:
            other = self._month(page, j + 1) if page.word[j] == "-" or page.word[j] in self._w.to else None
            if other and other[0] != value:
                last_year, stop = self._tail_year(page, other[1])
                return self._make(page, i, stop, last_year, value, None, (last_year, other[0], None)), stop
        return self._make(page, i, end, year, value, None), end

    def _days_between(self, page: Page, i: int, month: int, j: int) -> Found | None:
        """November between 19 and 20."""
        first = self._day(page, j + 1) if page.word[j] in self._w.range_before else None
        if first is None or not (page.word[first[1]] in self._w.also | self._w.to or page.word[first[1]] == "-"):
            return None
        last = self._day(page, first[1] + 1)
        if last is None or last[0] <= first[0]:
            return None
        year, end = self._tail_year(page, last[1])
        if year is None and not self._plain_after(page, end):
            return None  # "in November between 19 and 20 people"
        return self._make(page, i, end, year, month, first[0], (None, None, last[0])), end

    def _dotted_day(self, page: Page, i: int, month: int, j: int) -> Found | None:
        """October. 2: a full stop for a comma, where no sentence and no item of a list can begin."""
        day = self._day(page, j + 1) if page.word[j] == "." and page.glued(j) else None
        if day is None or page.word[i - 1] in self._w.month_words or page.word[day[1]] == ".":
            return None
        year, end = self._tail_year(page, day[1])
        if year is None and not self._plain_after(page, day[1]):
            return None
        return self._make(page, i, end, year, month, day[0]), end

    def _short_year(self, page: Page, j: int) -> tuple[int | None, int]:
        """The 99 of "August 99": no day, and nothing that is counted."""
        word = page.word[j]
        if word.isdecimal() and len(word) == 2 and word >= "50" and self._plain_after(page, j + 1):
            return 1900 + int(word), j + 1
        return None, j

    def _said_day(self, page: Page, i: int, k: int) -> tuple[int, int] | None:
        """The twenty-one of "May twenty-one", which counts nothing."""
        day = self._spoken_day(page, k)
        if day is None or page.word[i - 1] in self._w.month_words:
            return None
        free = not page.word[day[1]].isalpha() or self._spoken_year(page, day[1]) is not None
        return day if free else None

    def _counts_something(self, page: Page, month: int, day: int, after: int) -> bool:
        """Whether "in March 20 people" means 20 people: a month after "in" takes no day."""
        if page.word[after] in (":", "%") and page.glued(after):
            return True
        if page.word[month - 1] not in self._w.month_words or after > day + 1:
            return False
        return page.word[after].isalpha() and not self._year(page, after)

    def _month_day(self, page: Page, i: int, month: int, day: tuple[int, int]) -> Found:
        value, j = day
        joint = page.word[j]
        if joint == "-" or joint in self._w.to:
            second = self._day(page, j + 1)
            other = self._month(page, j + 1)
            if second and second[0] > value and not page.word[second[1]].startswith(":"):
                year, end = self._tail_year(page, second[1])
                return self._make(page, i, end, year, month, value, (None, None, second[0])), end
            last = self._day(page, other[1]) if other else None
            if other and last:
                year, end = self._tail_year(page, last[1])
                return (
                    self._make(page, i, end, year, month, value, (year, other[0], last[0])),
                    end,
                )
        if joint in self._w.also:
            second = self._day(page, j + 1)
            ahead = self._tail_year(page, second[1])[0] if second else None
            if ahead:  # "April 1 and 2, 2020": the year serves both days
                return self._make(page, i, j, ahead, month, value), j
        year, end = self._tail_year(page, j)
        return self._make(page, i, end, year, month, value), end

    def _second_day(self, page: Page, j: int, before: DateExpression) -> Found | None:
        """The 2 of "April 1 and 2, 2020", after the expression that ended at atom `j`."""
        if before.month is None or before.day is None or page.word[j] not in self._w.also:
            return None
        day = self._day(page, j + 1)
        if day is None or day[0] <= before.day or self._month(page, day[1]) or page.word[day[1]] in ("/", "-"):
            return None
        year, end = self._tail_year(page, day[1])
        if year is None and page.word[day[1]].isalpha():
            return None
        return self._make(page, j + 1, end, year or before.year, before.month, day[0]), end

    def _sure_month(self, page: Page, i: int, j: int) -> bool:
        """A bare month that is no other word: "may" and "march" need a capital and a word that goes before dates."""
        word, before = page.word[i], page.word[i - 1]
        if word not in self._w.doubtful:
            return True
        if before in self._w.also and not page.capital(i):
            return False  # "opened in 1998 and may seat 600"
        if word in self._w.dotted and page.word[j].isalpha() and page.capital(i) and page.capital(j):
            return False  # "of Jan Holt"
        if word in self._w.never_bare and page.word[j] != ".":
            return False  # "en el mar": the sea, no March
        if self._counts(page, i, j):
            return False
        return before in self._w.date_neighbours or self._w.shifts.before(page, i) is not None

    def _counts(self, page: Page, i: int, j: int) -> bool:
        """The word is a number as well, and counts what is named behind it: "de sept personnes"."""
        behind = page.word[j]
        if page.word[i] not in self._w.numerals or not behind.isalpha() or page.capital(j):
            return False
        return behind not in self._w.date_neighbours | self._w.to | self._w.also and not self._w.shifts_after.at(
            page, j
        )
