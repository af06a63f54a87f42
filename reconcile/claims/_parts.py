"""Numbers that are a part of another number: "12 people, including three children", "31 of the 35"."""

from __future__ import annotations

from functools import cache, lru_cache

from reconcile.claims._reading import Count, Reading
from reconcile.languages._words import Words

PLAIN = frozenset({"cardinal", "range", "vague", "percent", "fraction"})  # kinds that are a part, or that have parts
NO_PART: tuple[bool, Count | None] = (False, None)
OPENING = 2  # words before a total that opens its sentence: "Of the 37 injured, 12 went home"


def total_of(reading: Reading, count: Count) -> tuple[bool, Count | None]:
    """Whether the number is a part, and the count of its sentence that gives the total."""
    if _parting(reading.closed).isdisjoint(reading.forms):  # without these words no number is a part of another
        return NO_PART
    return _total_of(reading, count)


@lru_cache(maxsize=16)
def _total_of(reading: Reading, count: Count) -> tuple[bool, Count | None]:
    if len(reading.counts) == 1 and reading.counts[0].first == count.first:  # no other number can be the total
        return _of_them(reading, count) or _of_which(reading, count), None
    inner = _inner(reading, count) or among(reading, count)
    if inner is not None:
        return True, inner
    opened = _opened(reading, count)
    if opened is not None:
        return True, opened
    if included(reading, count) is not None or _of_them(reading, count) or _of_which(reading, count):
        return True, _total_before(reading, count)
    return NO_PART


@cache
def _parting(closed: Words) -> frozenset[str]:
    return closed.genitive | closed.of | closed.including


def included(reading: Reading, count: Count) -> str | None:
    """The word by which a number is a part of one before it: "including four children and two women"."""
    if reading.closed.including.isdisjoint(reading.forms):
        return None
    before = [c for c in reading.counts if c.last <= count.first]
    while before:
        gap = range(before[-1].last, count.first)
        if among(reading, before[-1]) is count:
            return None
        word = next((reading.folded[i] for i in gap if reading.folded[i] in reading.closed.including), None)
        if word is not None or not _listed(reading, gap):
            return word
        count = before.pop()
        before = [c for c in before if c.last <= count.first]
    return None


def _listed(reading: Reading, gap: range) -> bool:
    """Only commas and "and" stand between two numbers."""
    joined = reading.folded_in(reading.closed.conjunctions, gap) or reading.any_of(",", gap)
    return joined and all(reading.folded[i] in reading.closed.conjunctions or not reading.words[i].is_word for i in gap)


def _inner(reading: Reading, count: Count) -> Count | None:
    """ "31 of the 35 victims": the total stands in the phrase of the part."""
    closed = reading.closed
    if closed.genitive.isdisjoint(reading.forms) or count.numeral.kind == "multiple":
        return None
    start = _after(reading, count)
    if reading.folded[start] not in closed.genitive:
        return None
    other = next((c for c in reading.counts if c.first >= start), None)
    if other is None:
        return None
    gap = reading.words[start + 1 : other.first]
    return None if any(w.folded in _shut(closed) or not w.is_word for w in gap) else other


@cache
def _shut(closed: Words) -> frozenset[str]:
    """Words that do not stand between "of" and the total."""
    return closed.prepositions | closed.clause_starts | closed.conjunctions


def _after(reading: Reading, count: Count) -> int:
    """The index of the first word behind the numeral."""
    return max(count.first, reading.places.behind(count.numeral.span.end))


def holds_part(reading: Reading, count: Count) -> bool:
    """The number is the total in the phrase of its part, so that what is told is told of the part: "none of the 40"."""
    for other in reading.counts:  # noqa: SIM110 - asked of every number, and most are the first of their sentence
        if other.first < count.first and _inner(reading, other) is count:
            return True
    return False


def among(reading: Reading, count: Count) -> Count | None:
    """ "68 children were among the 126 killed": "among" behind the part, before the total."""
    if not reading.counts or reading.counts[-1].first < count.last or reading.closed.of.isdisjoint(reading.forms):
        return None
    behind = next(c for c in reading.counts if c.first >= count.last)
    closed = reading.closed
    at = reading.past_determiners(behind.first - 1)
    word = reading.folded[at]
    if not count.last <= at < behind.first or word not in closed.of or word in closed.genitive:
        return None
    copula = at == count.last or reading.folded_in(closed.copulas, range(count.last, behind.first))
    return behind if copula else None


def among_toll(reading: Reading, count: Count) -> str | None:
    """The word by which they are some of a toll that is not told beside it: "three Swiss were among the dead"."""
    closed, last = reading.closed, count.last
    if reading.closed.of.isdisjoint(reading.forms):
        return None
    while reading.folded[last] in closed.copulas or last == count.verb_at:
        last += 1
    word = reading.folded[last]
    if word not in closed.of or word in closed.genitive:
        return None
    behind = last + 1
    while reading.folded[behind] in closed.determiners:
        behind += 1
    act = reading.act_at(behind)
    return word if act is not None and act.toll else None


def _opened(reading: Reading, count: Count) -> Count | None:
    """ "Of the 37 injured, 12 went home": the first number of the sentence is the total."""
    first = reading.counts[0] if reading.counts else count
    if count.numeral.kind not in PLAIN or first.numeral.kind not in PLAIN:
        return None  # "of the 37 injured, 12 walked 5 km"
    behind = first is not count and first.last <= count.first and first.first <= OPENING
    return first if behind and reading.folded[0] in reading.closed.of else None


def fronted(reading: Reading, count: Count) -> str | None:
    """What a share is said to be of at the head of its sentence: "of all adults, only 40 percent voted"."""
    if reading.folded[0] not in reading.closed.of or any(c.first < count.first for c in reading.counts):
        return None
    comma = next((i for i in range(1, count.first) if reading.folded[i] == ","), None)
    if reading.folded[1] not in reading.closed.determiners:
        return None  # "of concern, however, ..."
    return None if comma is None or comma < 2 else reading.text_of(reading.cover(1, comma)).casefold()


def _of_them(reading: Reading, count: Count) -> bool:
    """ "Eight of them soldiers", "two of which landed"."""
    closed = reading.closed
    if closed.genitive.isdisjoint(reading.forms):
        return False
    start = _after(reading, count)
    if reading.folded[start] not in closed.genitive:
        return False
    word = reading.folded[start + 1]
    if word in closed.partitive_pronouns or word in closed.relatives:
        return True
    return word in closed.prepositions and reading.folded[start + 2] in closed.partitive_pronouns  # "deux d'entre eux"


def _of_which(reading: Reading, count: Count) -> bool:
    """ "86 arrests, of which 51 in the capital"."""
    closed, at = reading.closed, count.first - 1
    relative = reading.folded[at] in closed.relatives or reading.folded[at] in closed.partitive_pronouns
    of = at - 1
    while of > 0 and reading.folded[of] in closed.determiners and reading.folded[of] not in closed.genitive:
        of -= 1
    return relative and reading.folded[of] in closed.genitive


def _total_before(reading: Reading, count: Count) -> Count | None:
    """The nearest earlier number that is no part itself."""
    before = [c for c in reading.counts if c.last <= count.first and c.numeral.kind in PLAIN]
    return next((c for c in reversed(before) if included(reading, c) is None and not _of_them(reading, c)), None)
