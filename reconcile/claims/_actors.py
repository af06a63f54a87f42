"""Who stands as the subject of a verb of responsibility."""

from __future__ import annotations

from reconcile.claims._reading import Name, Reading

NEAR, APPOSED = 6, 14  # words between an actor and the verb, plain and with an apposition
CLOSING = 4  # words before the verb in which a comma closes an apposition
OPENING = 4  # words before a verb that are quoted with it


def subject(reading: Reading, at: int) -> Name | None:
    """The nearest name before the verb that no place preposition introduces; an apposition in commas may stand between."""
    shut = reading.closed.place_prepositions | reading.closed.of
    named = [n for n in reading.names if n.last <= at and reading.folded(n.first - 1) not in shut]
    near = [n for n in named if at - n.last <= NEAR]
    closed = any(reading.folded(i) == "," for i in range(max(0, at - CLOSING), at))
    apposed = [n for n in named if closed and reading.folded(n.last) == "," and at - n.last <= APPOSED]
    return next((n for n in (*apposed[-1:], *near[-1:]) if not reading.any_of(".;", range(n.last, at))), None)


def phrase_before(reading: Reading, at: int) -> tuple[int, int] | None:
    """The noun phrase that ends before the verb, as a range of words, where no name stands there."""
    closed, end = reading.closed, at
    while end > 0 and reading.folded(end - 1) in closed.auxiliaries | closed.adverbs:
        end -= 1
    first, starts = end, closed.clause_starts - closed.subject_relatives
    while first > 0 and reading.words[first - 1].is_word and reading.folded(first - 1) not in starts:
        first -= 1
    return (first, end) if first < end else None


def opening(reading: Reading, at: int) -> int:
    """The first of the words before the verb that are quoted with it."""
    first = at
    while first > 0 and reading.words[first - 1].is_word and at - first < OPENING:
        first -= 1
    return first
