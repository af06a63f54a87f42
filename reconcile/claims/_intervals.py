"""What was some days before or after the rest of its sentence: "a hotel burned, four days after a flood"."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, lru_cache

from reconcile.claims._reading import Count, Dated, Reading
from reconcile.frozen import dataclass
from reconcile.languages._words import Words
from reconcile.model import Bound, Days, Quantity

DAYS = {"day": 1, "week": 7}
PERIODS = frozenset({"week", "month", "year"})
OPENING = 3  # words before an interval that still opens its sentence
MOST = 400  # days
SAYING = 3  # words before a date among which a verb of saying makes it the day of the words
CLAUSE_ENDS = ".;:,،؛"


@dataclass(frozen=True, slots=True)
class Interval:
    """The words `first` to `last` tell what was on these days, which the rest of the sentence gives by the distance.

    The distance stands from word `opened` on.
    """

    opened: int
    first: int
    last: int
    days: Days

    def holds(self, at: int) -> bool:
        """The word is among them."""
        return self.first <= at < self.last

    def measures(self, at: int) -> bool:
        """The word belongs to the distance, which is no day of its own: "cuatro días después de que"."""
        return self.opened <= at < self.first


def interval(reading: Reading) -> Interval | None:
    """The first clause, or phrase, whose days the sentence tells so, exactly; `None` where none is."""
    return None if not reading.dates or _links(reading.closed).isdisjoint(reading.forms) else _interval(reading)


@cache
def _links(closed: Words) -> frozenset[str]:
    return closed.afterwards | closed.beforehand


@lru_cache(maxsize=4)
def _interval(reading: Reading) -> Interval | None:
    closed, links = reading.closed, _links(reading.closed)
    for at, word in enumerate(reading.words):
        if word.folded not in links:
            continue
        found = _length(reading, at)
        if found is None:
            continue
        opened, first, days = found
        told = _told(reading, opened, first, -days if word.folded in closed.afterwards else days)
        if told is not None:
            return told
    return None


def period_to(reading: Reading, dated: Dated) -> Count | None:
    """The length of the period that the date closes: "in the six months to May", "the nine months ended 31 May"."""
    closed, at = reading.closed, reading.past_determiners(dated.first - 1)
    if reading.folded[at] not in closed.period_ends:
        return None
    length = next((c for c in reading.counts if c.last == at and _long(c)), None)
    return length if length is not None and reading.folded[length.first - 1] in closed.definite else None


def _long(count: Count) -> bool:
    value = count.numeral.value
    return isinstance(value, Quantity) and value.unit in PERIODS


def _told(reading: Reading, opened: int, first: int, shift: int) -> Interval | None:
    """The interval whose length stands from word `opened` on and whose words from `first` on."""
    opens = opened < OPENING
    last = next((i for i in range(first, len(reading.words)) if _ends(reading, i)), len(reading.words))
    if last <= first or any(first <= d.first < last and not _aside(reading, first, d.first) for d in reading.dates):
        return None
    around = (last, len(reading.words), 0) if opens else (0, opened, -1)
    base = _base(reading, *around)
    if base is None or base.earliest is None:
        return None
    day = _shifted(base.earliest, shift)
    return Interval(opened, first, last, Days(day, day, 1)) if day is not None else None


def _ends(reading: Reading, at: int) -> bool:
    """The clause ends before the word: a sign, or "and" with a verb behind it."""
    if reading.words[at].text in CLAUSE_ENDS:
        return True
    act = reading.act_at(at + 1) if reading.folded[at] in reading.closed.conjunctions else None
    return act is not None and act.role == "verb"


def _aside(reading: Reading, first: int, at: int) -> bool:
    """A relative clause opens before the word: "after rain closed a road that opened in May"."""
    return reading.folded_in(reading.closed.relatives, range(first + 1, at))


def _base(reading: Reading, first: int, last: int, nearest: int) -> Days | None:
    """The day of the first (`nearest` 0) or the last (-1) date among these words, where it is one day."""
    found = [d for d in reading.dates if first <= d.first and d.last <= last]
    if not found:
        return None
    base = found[nearest]
    if any(reading.reports(i) for i in range(max(0, base.first - SAYING), base.first)):
        return None  # "officials said on Friday that"
    return base.days if base.days is not None and base.days.precision == 1 and not base.expression.bound else None


def _shifted(day: date, by: int) -> date | None:
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return None


def _length(reading: Reading, at: int) -> tuple[int, int, int] | None:
    """Where the length before "after" begins, the word its clause begins with, and how many days it is.

    Where the word stands before the length, as in Arabic, the clause begins behind both and a preposition.
    """
    closed = reading.closed
    for dated in reading.dates:  # "cuatro días después"
        told = dated.expression
        if dated.first < at and dated.last in (at, at + 1) and told.unit in DAYS:
            many = abs(told.shift or 0) * DAYS[told.unit]
            return (dated.first, at + 1, many) if many and not _bounded(reading, dated.first) else None
    for count in reading.counts:
        value = count.numeral.value
        behind = closed.head_first and count.first == at + 1 and reading.folded[count.last] in closed.of
        if not isinstance(value, Quantity) or not (count.last == at or behind):
            continue
        many = DAYS.get(value.unit or "", 0) * int(value.number or 0)
        exact = value.bound is Bound.EXACT and value.number is not None and value.number == int(value.number)
        exact = exact and not _bounded(reading, count.first)
        return (min(count.first, at), count.last + 1, many) if exact and 0 < many <= MOST else None
    unit = closed.day_units.get(reading.folded[at - 1])
    alone = reading.folded[at - 2] in closed.single and not _bounded(reading, at - 2)
    return (at - 2, at + 1, unit) if unit is not None and alone else None


def _bounded(reading: Reading, first: int) -> bool:
    """What stands before a length makes it another one: "less than a week after", "in the five days after"."""
    closed, before = reading.closed, reading.folded[first - 1]
    return before in closed.than | closed.of | closed.hedging | closed.definite
