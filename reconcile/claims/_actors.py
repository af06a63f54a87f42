"""Who stands as the subject of a verb of responsibility."""

from __future__ import annotations

from functools import cache

from reconcile.claims._reading import Name, Reading
from reconcile.languages._words import Words

NEAR, APPOSED = 6, 14  # words between an actor and the verb, plain and with an apposition
CLOSING = 4  # words before the verb in which a comma closes an apposition
LONGEST = 9  # words of an actor that is no name
QUOTES = frozenset("\"'“”«‘")  # signs before the words of somebody else
OPENING = 4  # words before a verb that are quoted with it


def subject(reading: Reading, at: int) -> Name | None:
    """The nearest name before the verb that no place preposition introduces; an apposition may stand between."""
    placing, of = reading.closed.place_prepositions, reading.closed.of
    before = [(n, reading.folded[n.first - 1]) for n in reading.names if n.last <= at]
    named = [n for n, word in before if word not in placing and word not in of]
    near = [n for n in named if at - n.last <= NEAR]
    closed = any(reading.folded[i] == "," for i in range(max(0, at - CLOSING), at))
    apposed = [n for n in named if closed and reading.folded[n.last] == "," and at - n.last <= APPOSED]
    if len(apposed) > 1 and _describes(reading, apposed[-2], apposed[-1]):
        apposed.pop()
    return next((n for n in (*apposed[-1:], *near[-1:]) if not reading.any_of(".;", range(n.last, at))), None)


def _describes(reading: Reading, name: Name, other: Name) -> bool:
    """The other name stands in what is said of the first: "the Guard, the group of Bruno Taller, claimed it"."""
    between = range(name.last + 1, other.first)
    opened = reading.folded[name.last + 1] in reading.closed.determiners and reading.folded_in(
        reading.closed.of, between
    )
    return opened and not reading.any_of(",;", between)


def phrase_of(reading: Reading, at: int) -> tuple[int, int] | None:
    """The words that are the subject of the verb: before it, or behind it where verbs come first."""
    before = _phrase_before(reading, at)
    if before is not None or not reading.closed.head_first:
        return before
    return object_of(reading, at)


def object_of(reading: Reading, at: int) -> tuple[int, int] | None:
    """The noun phrase right behind a verb, up to a preposition, an act or a stop."""
    closed, first = reading.closed, at + 1
    if first < len(reading.words) and reading.words[first].text in QUOTES:
        first += 1
    last = first
    while last < len(reading.words) and last - first < LONGEST and reading.words[last].is_word:
        word = reading.folded[last]
        if word in closed.prepositions or word in closed.clause_starts:
            break
        if last > first and reading.act_at(last) is not None:
            break
        last += 1
    return (first, last) if last > first and reading.folded[last - 1] not in closed.determiners else None


def _phrase_before(reading: Reading, at: int) -> tuple[int, int] | None:
    closed, end = reading.closed, at
    helping, starts = _around(closed)
    while end > 0 and reading.folded[end - 1] in helping:
        end -= 1
    first = end
    while first > 0 and reading.words[first - 1].is_word and reading.folded[first - 1] not in starts:
        if end - first >= LONGEST:
            return None
        if reading.reports(first - 1):  # "she says | the owner of the mill is to blame"
            return (first, end) if reading.folded[first] in closed.determiners else None
        first -= 1
    return (first, end) if first < end and reading.folded[end - 1] not in closed.pronouns else None


@cache
def _around(closed: Words) -> tuple[frozenset[str], frozenset[str]]:
    """Words between a subject and its verb, and those before which a subject begins."""
    starts = (closed.clause_starts - closed.subject_relatives) | closed.conjunctions
    return closed.auxiliaries | closed.adverbs | closed.negations, starts


def opening(reading: Reading, at: int) -> int:
    """The first of the words before the verb that are quoted with it."""
    first = at
    while first > 0 and reading.words[first - 1].is_word and at - first < OPENING:
        first -= 1
    return first
