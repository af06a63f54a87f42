"""Finding dates in the atoms of a page; what differs between languages is a table of words."""

from __future__ import annotations

from dataclasses import replace

from reconcile.languages._date_periods import Periods
from reconcile.languages._date_pieces import Found
from reconcile.languages._date_words import DateWords, Relative
from reconcile.languages._page import Page, Phrases
from reconcile.model import DateExpression, Span


class Dates(Periods):
    """Reads the dates of a page with the words of one language."""

    def __init__(self, words: DateWords) -> None:
        super().__init__(words)
        self._triggers = self.triggers()
        self._seconds = {first: self._after(first) for first in words.weak}

    def find(self, page: Page) -> tuple[DateExpression, ...]:
        """The dates of a page in text order, none overlapping another."""
        triggers, found, i = self._triggers, [], 0
        for at in [k for k, word in enumerate(page.words) if word in triggers or word[:1].isdecimal()]:
            if at < i or page.word(at + 1) not in self._seconds.get(page.words[at], (page.word(at + 1),)):
                continue
            hit = self._at(page, at)
            while hit:
                hit = self._period(page, at, hit) or self._of_year(page, at, hit)
                found.append(self._bounded(page, at, hit[0]))
                i = hit[1]
                hit, at = self._second_day(page, i, hit[0]), i
        return tuple(found)

    def _at(self, page: Page, i: int) -> Found | None:
        word = page.words[i]
        if word[0].isdecimal():
            if page.glued(i) and (page.word(i - 1).isalnum() or page.word(i - 1) in "/$€£#@"):
                return None
            return (
                self._numeric(page, i)
                or self._century(page, i)
                or self._day_first(page, i)
                or self._counted(page, i)
                or self._decade(page, i)
                or self._bare_year(page, i)
            )
        return (
            self._nth(page, i)
            or self._part(page, i)
            or self._century(page, i)
            or self._named_decade(page, i)
            or self._counted(page, i)
            or self._deictic(page, i)
            or self._offset(page, i)
            or self._shifted(page, i)
            or self._with_weekday(page, i)
            or self._day_first(page, i)
            or self._quarter(page, i)
            or self._month_first(page, i)
            or self._season(page, i)
            or self._day_alone(page, i)
        )

    def _bounded(self, page: Page, i: int, found: DateExpression) -> DateExpression:
        """The expression with the bound of the words before it."""
        start = i
        while page.word(start - 1) in self._w.the:
            start -= 1
        bound = self._w.bounds.before(page, start)
        return replace(found, bound=bound[0]) if bound else found

    def _period(self, page: Page, i: int, first: Found) -> Found | None:
        """From March 3 to April 5; between 2014 and June 2015: one period, where both ends are of one form."""
        a, j = first
        opened = page.word(i - 1) in self._w.range_before
        if not (page.word(j) in self._w.to or page.word(j) == "-" or (page.word(j) in self._w.also and opened)):
            return None
        if (
            a.last_day
            or a.last_month
            or a.last_year
            or a.form not in ("absolute", "yearless")
            or j + 1 >= len(page.words)
        ):
            return None
        k = self._skip(page, j + 1, self._w.the)
        second = self._at(page, k) if page.word(j) != "\n" and k < len(page.words) else None
        if second is None:
            return None
        b, end = second
        if (
            b.form not in ("absolute", "yearless")
            or b.part
            or b.last_day
            or b.last_month
            or b.last_year
            or b.shift is not None
        ):
            return None
        if (a.day is None) != (b.day is None) or (a.month is None) != (b.month is None):
            return None
        year = a.year or (b.year if (a.month or 0, a.day or 0) <= (b.month or 0, b.day or 0) else b.year and b.year - 1)
        form = "absolute" if year else "yearless"
        period = replace(
            a, span=page.span(i, end), form=form, year=year, last_year=b.year, last_month=b.month, last_day=b.day
        )
        return period, end

    def _after(self, first: str) -> frozenset[str]:
        """The words that make a date of a very common first word."""
        units = self._w.units.firsts() if self._w.counts.firsts() & {first} else frozenset()
        return units.union(*(table.seconds(first) for table in self._tables()))

    def _tables(self) -> tuple[Phrases[int] | Phrases[str] | Phrases[Relative], ...]:
        w = self._w
        return (
            w.months, w.weekdays, w.days, w.parts, w.shifts, w.deictics, w.offsets, w.counts, w.seasons, w.quarters,
            w.halves, w.day_only, w.decades,
        )  # fmt: skip

    def triggers(self) -> frozenset[str]:
        """The words a date can begin with, digits apart."""
        words = frozenset(self._w.steps_before) | self._w.century_before
        return words.union(*(table.firsts() for table in self._tables()))


def covered(page: Page, expressions: tuple[DateExpression, ...]) -> list[bool]:
    """For every atom, whether it lies in one of the expressions."""
    inside = [False] * len(page.atoms)
    k = 0
    for i, atom in enumerate(page.atoms):
        while k < len(expressions) and expressions[k].span.end <= atom.start:
            k += 1
        if k == len(expressions):
            break
        inside[i] = expressions[k].span.meets(Span(atom.start, atom.end))
    return inside
