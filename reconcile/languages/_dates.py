"""Finding dates in the atoms of a page; what differs between languages is a table of words."""

from __future__ import annotations

from itertools import compress, count

from reconcile.frozen import replace
from reconcile.languages._date_figures import settled
from reconcile.languages._date_gates import Gates
from reconcile.languages._date_other import OtherCalendars
from reconcile.languages._date_pieces import Found
from reconcile.languages._date_ranges import Ranges
from reconcile.languages._date_readers import Reader, by_first_word, openings
from reconcile.languages._date_words import DateWords, Relative
from reconcile.languages._kept import Kept
from reconcile.languages._page import Page, Phrases
from reconcile.model import DateExpression

_WINDOWS: frozenset[str] = frozenset({"window", "within"})
_COMMAS: frozenset[str] = frozenset({",", "،"})
_SIDES: frozenset[str] = frozenset({"before", "after"})


class Dates(OtherCalendars, Ranges):
    """Reads the dates of a page with the words of one language."""

    def __init__(self, words: DateWords) -> None:
        super().__init__(words)
        self._gates = Gates(words)
        self._triggers = self.triggers()
        self._begins = Kept(self._may_begin).__getitem__
        named: list[tuple[Reader, frozenset[str]]] = [(getattr(self, name), firsts) for name, firsts in openings(words)]
        self._readers = tuple(reader for reader, _ in named)
        self._by_word = by_first_word(named)
        self._seconds = {first: self._after(first) for first in words.weak | self._openers()}

    def find(self, page: Page) -> tuple[DateExpression, ...]:
        """The dates of a page in text order, none overlapping another."""
        found: list[DateExpression] = []
        i, words = 0, page.word
        for at in compress(count(), map(self._begins, page.words)):
            if at < i:
                continue
            seconds = self._seconds.get(words[at])
            if seconds is not None and words[at + 1] not in seconds:
                continue
            hit = self._at(page, at)
            while hit:
                hit = self._period(page, at, hit) or self._of_year(page, at, hit)
                found.append(self._bounded(page, at, hit[1], hit[0]))
                i = hit[1]
                hit, at = self._second_day(page, i, hit[0]) or self._next_year(page, i, hit[0]), i
        return tuple(settled(page, found, self._w.month_first) if found else ())

    def _may_begin(self, word: str) -> bool:
        """A date may begin with the word."""
        return word in self._triggers or word[:1].isdecimal()

    def _at(self, page: Page, i: int) -> Found | None:
        word = page.words[i]
        if not word[0].isdecimal():
            return None if self._gates.no_count(page, i) else self._worded(page, i)
        if self._gates.no_figures(page, i):
            return None
        if page.glued(i) and (page.word[i - 1].isalnum() or page.word[i - 1] in "/$€£#@"):
            return None
        return (
            self._numeric(page, i)
            or self._century(page, i)
            or self._other_calendar(page, i)
            or self._shared_month(page, i)
            or self._day_first(page, i)
            or self._day_of_month(page, i)
            or self._counted(page, i)
            or self._decade(page, i)
            or self._year_then(page, i)
            or self._bare_year(page, i)
        )

    def _worded(self, page: Page, i: int) -> Found | None:
        for read in self._by_word.get(page.words[i], self._readers):
            found = read(page, i)
            if found is not None:
                return found
        return None

    def _bounded(self, page: Page, i: int, end: int, found: DateExpression) -> DateExpression:
        """The expression with the bound of the words before it."""
        start = i
        while page.word[start - 1] in self._w.the:
            start -= 1
        bound = self._w.bounds.before(page, start)
        if bound is None or self._opens_no_period(page, start, end, bound[0], found):
            return found
        if self._next_year(page, end, found):
            return found  # "after 2015, 2018 and 2022" lists years
        hour = bound[0] in _SIDES and not self._w.hours.isdisjoint(page.words[start:i])
        told = page.word[self._skip(page, end, _COMMAS)] in self._w.when
        if hour or told:  # "before the dawn of Saturday"; "since last June, when a dyke broke"
            return found
        return replace(found, bound=bound[0])

    def _opens_no_period(self, page: Page, start: int, end: int, bound: str, found: DateExpression) -> bool:
        """Hit by Friday's storm, after the June summit, before the Jan. 3 strike, through the first half of October."""
        before = page.word[start - 1]
        owned = page.word[end] == "'" and page.glued(end) and page.word[end + 1] in self._w.owned
        if owned or (page.word[start] in self._w.the and self._dates_a_noun(page, end, found)):
            whole = found.day is not None and not owned
            return bound == "after" or before in self._w.agents or (whole and bound != "since")
        return before in self._w.throughout and found.part in ("early", "late")

    def _dates_a_noun(self, page: Page, end: int, found: DateExpression) -> bool:
        """After "the Jan. 3 strike": the day is that of the strike."""
        noun = page.word[end].isalpha() and page.word[end] not in self._w.after_years | self._w.date_neighbours
        if found.part is not None:
            return False  # "by the end of May stands"
        return self._w.dates_before_nouns and noun and (found.month is not None or found.weekday is not None)

    def _openers(self) -> frozenset[str]:
        """Words that only begin longer phrases: "on" before "the", so that the next word tells whether to look."""
        alone = frozenset(self._w.steps_before) | self._w.century_before | self._w.now | self._w.counts.firsts()
        if self._w.window_after.firsts():
            return frozenset()
        return self._triggers - alone.union(*(table.alone() for table in self._tables()))

    def _after(self, first: str) -> frozenset[str]:
        """The words that make a date of a very common first word."""
        units = self._w.units.firsts() if self._w.counts.firsts() & {first} else frozenset()
        return units.union(*(table.seconds(first) for table in self._tables()))

    def _tables(self) -> tuple[Phrases[int] | Phrases[str] | Phrases[Relative] | Phrases[tuple[str, int]], ...]:
        w = self._w
        return (
            w.months, w.weekdays, w.days, w.parts, w.shifts, w.deictics, w.offsets, w.counts, w.seasons, w.quarters,
            w.halves, w.day_only, w.decades, w.windows, w.running, w.weeks_of,
            w.other_months,
        )  # fmt: skip

    def triggers(self) -> frozenset[str]:
        """The words a date can begin with, digits apart."""
        words = frozenset(self._w.steps_before) | self._w.century_before | self._w.now
        if self._w.window_after.firsts():  # the unit stands before its number
            words |= self._w.units.firsts() | self._w.duals.firsts()
        return words.union(*(table.firsts() for table in self._tables()))


def covered(page: Page, expressions: tuple[DateExpression, ...]) -> list[bool]:
    """For every atom, whether it lies in one of the expressions; "the past six years" leaves "six years" a duration."""
    inside = [False] * len(page.words)
    for date in expressions:
        if date.part not in _WINDOWS:
            for i in page.within(date.span.start, date.span.end):
                inside[i] = True
    return inside
