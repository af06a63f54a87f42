"""Dates in figures: 2020-04-07, 23.08.2020, 4/22, 11/2016, 2019-Sep-1."""

from __future__ import annotations

import re

from reconcile.frozen import replace
from reconcile.languages._date_pieces import DatePieces, Found
from reconcile.languages._page import Page
from reconcile.model import DateExpression

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)")
_YEAR_FIRST = re.compile(r"(\d{4})\.(\d{1,2})\.(\d{1,2})")
_TIGHT = re.compile(r"(\d{1,2}),(\d{4}|\d\d)")
_BOTTOMS: frozenset[int] = frozenset({2, 3, 4, 5, 6, 8, 10})  # of common fractions
ORDER = "the day and the month may stand the other way round"


class FigureDates(DatePieces):
    """Reads dates in figures; which of two small numbers is the day, the whole text decides (`settled`)."""

    def _numeric(self, page: Page, i: int) -> Found | None:
        """2020-04-07, 29/2/2020, 23.08.2020, 4/22, 11/2016."""
        if not page.word[i][:1].isdecimal():
            return None
        return self._dotted(page, i) or self._three(page, i) or self._two(page, i)

    def _dotted(self, page: Page, i: int) -> Found | None:
        """23.08.2020 and 2020.08.23."""
        word = page.word[i]
        if "." not in word:
            return None
        found = _DOTTED.fullmatch(word)
        if found:
            day, month, year = (int(part) for part in found.groups())
        else:
            found = _YEAR_FIRST.fullmatch(word)
            if found is None:
                return None
            year, month, day = (int(part) for part in found.groups())
        return (self._make(page, i, i + 1, _century(year), month, day), i + 1) if _fits(month, day) else None

    def _three(self, page: Page, i: int) -> Found | None:
        """Three numbers, or two around the name of a month, joined by strokes or hyphens."""
        sign = page.word[i + 1]
        if sign not in ("/", "-") or not page.glued(i + 1) or not page.glued(i + 2):
            return None
        named = self._month(page, i + 2) if page.word[i + 2].isalpha() else None
        j = named[1] if named else i + 3
        if page.word[j] != sign or not page.glued(j) or not page.glued(j + 1):
            return None
        if page.glued(j + 2) and (page.word[j + 2] == sign or page.word[j + 2].isalpha()):
            return None
        return self._joined(page, i, j + 2, [page.word[i], page.word[i + 2], page.word[j + 1]], named and named[0])

    def _joined(self, page: Page, i: int, end: int, parts: list[str], named: int | None) -> Found | None:
        figures = [part for part in parts if part.isdecimal() and len(part) in (1, 2, 4)]
        if len(figures) != (2 if named else 3):
            return None
        numbers = [int(part) for part in figures]
        if len(parts[0]) == 4:
            year, month, day = numbers[0], named or numbers[1], numbers[-1]
        elif len(parts[2]) in (2, 4) and len(parts[0]) <= 2:
            year = _century(numbers[-1])
            first, second = numbers[0], named or numbers[1]
            month, day = (second, first) if named else self._ordered(first, second)
        else:
            return None
        return (self._make(page, i, end, year, month, day), end) if _fits(month, day) else None

    def _ordered(self, first: int, second: int) -> tuple[int, int]:
        """(month, day) of two numbers."""
        month_first = (self._w.month_first and first <= 12) or second > 12
        return (first, second) if month_first else (second, first)

    def _two(self, page: Page, i: int) -> Found | None:
        """4/22 and 11/2016."""
        sign, a, b = page.word[i + 1], page.word[i], page.word[i + 2]
        if sign not in ("/", "-") or not a.isdecimal():
            return None
        tight = _TIGHT.fullmatch(b)  # "08/12,2015"
        if tight and len(a) <= 2 and self._plain_after(page, i + 3) and page.glued(i + 1) and page.glued(i + 2):
            month, day = self._ordered(int(a), int(tight[1]))
            year = _century(int(tight[2]))
            return (self._make(page, i, i + 3, year, month, day), i + 3) if _fits(month, day) else None
        if not b.isdecimal() or len(a) + len(b) > 6:
            return None
        glued = page.glued(i + 1) and page.glued(i + 2)
        if page.glued(i + 3) and (page.word[i + 3] in ("/", "-") or page.word[i + 3].isalnum()):
            return None
        if len(a) == 4 or len(b) == 4:
            loose = sign == "/" or (len(b) == 4 and page.word[i - 1].isalpha())  # "closed 11 - 2016"
            return self._year_month(page, i, a, b) if glued or loose else None
        return self._day_month(page, i, sign) if glued else None

    def _year_month(self, page: Page, i: int, a: str, b: str) -> Found | None:
        """2016-11, 11/2016; 2011-12 is a season, and 5/2016 behind "law" a number."""
        year, month = (int(a), int(b)) if len(a) == 4 else (int(b), int(a))
        if not (1900 <= year < 2100 and 1 <= month <= 12 and len(a) + len(b) <= 6):
            return None
        if len(a) == 4 and month == (year + 1) % 100:
            return None
        before = page.word[i - 1]
        named = page.capital(i - 1) and before.isalpha() and before not in self._w.date_neighbours
        if before in self._w.codes or (named and page.word[i - 2] not in ("", ".", "\n")):
            return None
        return (self._make(page, i, i + 3, year, month, None), i + 3) if self._plain_after(page, i + 3) else None

    def _day_month(self, page: Page, i: int, sign: str) -> Found | None:
        a, b = page.word[i], page.word[i + 2]
        first, second = int(a), int(b)
        month, day = self._ordered(first, second)
        if not _fits(month, day) or f"{a}{sign}{b}" in self._w.named_days:
            return None
        year, end = self._figure_tail(page, i + 3)
        if year is None and not self._day_is_meant(page, i, sign, max(first, second) > 12):
            return None
        return self._make(page, i, end, year, month, day), end

    def _figure_tail(self, page: Page, i: int) -> tuple[int | None, int]:
        found = self._year(page, i + 1) if page.word[i] == "," else None
        return found or (None, i)

    def _day_is_meant(self, page: Page, i: int, sign: str, big: bool) -> bool:
        """A date, and no fraction, score or range: it stands where dates stand, or is written with a nought."""
        a, b, plain = page.word[i], page.word[i + 2], self._plain_after(page, i + 3)
        led = page.word[i - 1] in self._w.figures_after
        if sign == "-":
            return led and big and plain
        padded = len(a) == len(b) == 2 and "0" in (a[0], b[0])
        if not big and not padded and int(a) < int(b) and int(b) in _BOTTOMS:
            return False
        return led or (plain and (padded or big))


def _century(year: int) -> int:
    """The whole year of two figures."""
    return year + (0 if year > 99 else 2000 if year < 70 else 1900)


def _fits(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def settled(page: Page, found: list[DateExpression], month_first: bool) -> list[DateExpression]:
    """The dates with the order of day and month that the text shows: 23/8 in it makes 4/7 the 4th of July.

    Dates with a month in words show it too, where none in figures does. Without a sign of it the order is unsure.
    """
    shown = {order for date in found if (order := _order(page, date)) is not None}
    if len(shown) != 1:
        shown = {order for date in found if (order := _worded_order(page, date)) is not None} if not shown else set()
    out = []
    for date in found:
        if date.month is None or date.day is None or not _either(page, date):
            out.append(date)
        elif len(shown) != 1:
            out.append(replace(date, unsure=ORDER))
        else:
            swap = next(iter(shown)) != ("month" if month_first else "day")
            out.append(replace(date, month=date.day, day=date.month) if swap else date)
    return out


def _figures(page: Page, date: DateExpression) -> tuple[int, int] | None:
    """The first two numbers of a date in figures that begins with a short one."""
    text = page.folded[date.span.start : date.span.end].replace("/", "-").split("-")
    if len(text) not in (2, 3) or not all(part[:2].strip().isdecimal() for part in text) or len(text[0]) > 2:
        return None
    return int(text[0]), int(text[1][:2])


def _order(page: Page, date: DateExpression) -> str | None:
    """Which stands first in figures that leave no choice."""
    pair = _figures(page, date) if date.day is not None and date.day > 12 else None
    return None if pair is None else "day" if pair[0] == date.day else "month"


def _either(page: Page, date: DateExpression) -> bool:
    pair = _figures(page, date)
    return pair is not None and max(pair) <= 12 and pair[0] != pair[1]


def _worded_order(page: Page, date: DateExpression) -> str | None:
    """Which stands first in "14 September 2020"; only whole dates tell."""
    if date.form != "absolute" or date.day is None or date.weekday is not None or date.calendar != "gregorian":
        return None
    text = page.folded[date.span.start : date.span.end]
    if not any(char.isalpha() for char in text[:6]):
        return None
    return "day" if text[0].isdecimal() else "month"
