"""The pieces of a date: day, month, year, weekday, count; what stands before and behind them."""

from __future__ import annotations

from reconcile.languages._date_words import DateWords
from reconcile.languages._page import Page
from reconcile.model import DateExpression

_ZERO: frozenset[str] = frozenset({"zero", "oh", "o"})
_SIGNS: frozenset[str] = frozenset("%°$€£/(+=-*_#@&")

Found = tuple[DateExpression, int]  # the expression with its span, and the atom after it


class DatePieces:
    """Each gives a value and the atom after it, or None."""

    def __init__(self, words: DateWords) -> None:
        self._w = words
        self._before_years = words.year_words - words.date_neighbours

    def _day(self, page: Page, i: int) -> tuple[int, int] | None:
        word = page.word[i]
        if len(word) <= 2 and word.isdecimal() and 1 <= int(word) <= 31:
            j = i + 1
            if page.word[j] in self._w.day_endings and page.glued(j):
                return int(word), j + 1
            if page.glued(j) and page.word[j].isalpha():
                return None
            return int(word), j
        return self._w.days.at(page, i)

    def _year(self, page: Page, i: int) -> tuple[int, int] | None:
        word = page.word[i]
        if len(word) != 4 or not word.isdecimal() or not "1000" <= word <= "2099":
            return None
        glued = page.glued(i + 1)
        following = page.word[i + 1]
        if glued and (following.isalpha() or following in "%°$€£/"):
            return None
        if glued and following == "-" and page.glued(i + 2):
            return None if not page.word[i + 2].isdecimal() else (int(word), i + 1)
        return int(word), i + 1

    def _month(self, page: Page, i: int) -> tuple[int, int] | None:
        found = self._w.months.at(page, i)
        if found is None:
            return None
        month, j = found
        if page.word[j] == "." and page.glued(j) and page.word[j - 1] in self._w.dotted:
            j += 1
        slash = j + 1 if page.word[j] in ("/", "(", "-") else j
        again = self._w.months.at(page, slash)  # "January / kanun al-thani": one month by two names
        if again and again[0] == month and (slash > j or not page.glued(j)):
            j = again[1] + (page.word[j] == "(" and page.word[again[1]] == ")")
        return month, j

    def _weekday(self, page: Page, i: int) -> tuple[int, int] | None:
        found = self._w.weekdays.at(page, i)
        if found is None:
            return None
        weekday, j = found
        if page.word[j] == "." and page.glued(j) and page.word[j - 1] in self._w.dotted:
            j += 1
        return weekday, j

    def _skip(self, page: Page, i: int, words: frozenset[str]) -> int:
        return i + 1 if page.word[i] in words else i

    def _tail_year(self, page: Page, i: int) -> tuple[int | None, int]:
        """A year after a month or day, with a comma or "of" before it; the place stays where there is none."""
        comma = page.word[i] == ","
        of = comma and page.word[i + 1] in self._w.of and page.word[i + 2] in self._w.year_nouns
        for j in (i, i + 1 + of if comma or page.word[i] in self._w.of else i):
            k = self._skip(page, j, self._before_years)
            found = self._year(page, k) or self._spoken_year(page, k)
            if found and not (found[0] >= 2000 and found[0] % 100 == 0 and page.word[found[1]] in self._w.counted):
                return found
            short = page.word[j + 1]
            if page.word[j] == "'" and page.glued(j + 1) and len(short) == 2 and short.isdecimal():
                return int(short) + (2000 if int(short) < 50 else 1900), j + 2  # "August '99"
        return None, i

    def _spoken_year(self, page: Page, i: int) -> tuple[int, int] | None:
        """A year in words: nineteen seventy-eight, two thousand and eighteen."""
        if not page.word[i].isalpha():
            return None
        first = self._w.number(page, i)
        if first is None:
            return None
        year, j = first
        if 13 <= year <= 20:
            zero = page.word[j] in _ZERO
            rest = self._w.number(page, j + zero)
            if rest is None or not (0 < rest[0] < 10 if zero else 10 <= rest[0] <= 99):
                return None
            year, j = year * 100 + rest[0], rest[1]
        return (year, j) if 1300 <= year < 2100 and page.word[j] not in self._w.counted else None

    def _spoken_day(self, page: Page, i: int) -> tuple[int, int] | None:
        """A day in cardinal words behind its month: "May twenty-one"."""
        found = self._w.number(page, i) if page.word[i].isalpha() else None
        return found if found and 1 <= found[0] <= 31 else None

    def _count(self, page: Page, i: int) -> tuple[int, int] | None:
        word = page.word[i]
        if word.isdecimal() and len(word) <= 4:
            return (int(word), i + 1) if not page.glued(i + 1) or page.word[i + 1].isalpha() else None
        return (self._w.number(page, i) if word.isalpha() else None) or self._w.counts.at(page, i)

    def _plain_after(self, page: Page, j: int) -> bool:
        """What stands behind a date in figures goes on with the sentence, and counts nothing."""
        word = page.word[j]
        if not word.isalnum():
            return word not in _SIGNS
        return word in self._w.after_years or word in self._w.to or word in self._w.also

    def _make(
        self,
        page: Page,
        start: int,
        end: int,
        year: int | None,
        month: int,
        day: int | None,
        last: tuple[int | None, int | None, int | None] = (None, None, None),
    ) -> DateExpression:
        """The expression over the atoms `start` to `end`; `last` is the year, month and day a period ends with."""
        form = "yearless" if year is None else "absolute"
        span = page.span(start, end)
        return DateExpression(span, form, year, month, day, *last)
