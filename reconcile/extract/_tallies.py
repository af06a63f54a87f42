"""Numbers said of a tally that an earlier sentence gave: "the army put the figure at 64", "the count rose to 82"."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.claims._govern import act_of
from reconcile.claims._reading import Act, Count, Reading
from reconcile.frozen import replace
from reconcile.model import Quantity

REACH = 8  # words before a number in which its tally is named
BACK = 2  # sentences before in which the tally was told
UNCLEAR = "which of the numbers told before is meant is not clear"


def tallied(reading: Reading, before: Sequence[Reading]) -> Reading:
    """The reading, a number of "the figure" with the toll of the number last told, or the mark that this is unclear."""
    if not reading.counts or reading.closed.tallies.isdisjoint(reading.forms):
        return reading
    counts: list[Count] = []
    for count in reading.counts:
        at = _named(reading, count)
        counts.append(count if at is None else _of_tally(count, at, reading, before))
    return replace(reading, counts=tuple(counts))


def _named(reading: Reading, count: Count) -> int | None:
    """The word of the tally that the number is a level of: "the figure", but not "the number of cases"."""
    value, closed = count.numeral.value, reading.closed
    if not isinstance(value, Quantity) or value.unit is not None or (count.head is not None and not count.ellipsis):
        return None
    for at in range(count.first - 1, max(0, count.first - 1 - REACH), -1):
        word = reading.words[at]
        if not word.is_word or word.folded in closed.clause_starts:
            return None
        if word.folded in closed.tallies and at + 1 < count.first:
            whole = reading.folded[at + 1] in closed.genitive or reading.act_at(at) is not None
            marks = closed.noun_marks | closed.possessives
            definite = reading.folded[at - 1] in marks and reading.act_at(at - 1) is None
            return at if definite and not whole else None
    return None


def _of_tally(count: Count, at: int, reading: Reading, before: Sequence[Reading]) -> Count:
    """The count with the toll of the nearest sentence that tells one; its own may name it uncounted: "more bodies"."""
    here = [c for c in reading.counts if c.last <= at]
    named = {act.event: act for act in reading.acts if act.toll and act.role == "noun" and act.last <= at}
    if len(named) == 1 and not here:
        return replace(count, ellipsis=True, told=_at_number(next(iter(named.values())), count))
    for source, counts in ((reading, here), *((r, r.counts) for r in reversed(before[-BACK:]))):
        told = [(c, a) for c in counts if (a := act_of(source, c)) is not None and a.toll]
        if told:
            return _taken(count, told)
    return count


def _taken(count: Count, told: Sequence[tuple[Count, Act]]) -> Count:
    """The count with the one toll that was told; more than one leave it open."""
    if len({act.event for _, act in told}) > 1:
        return replace(count, head=None, noun=None, kind=None, ellipsis=False, doubt=UNCLEAR)
    of, act = told[-1]
    told_here = _at_number(act, count)
    return replace(count, head=of.head, noun=of.noun, kind=of.kind, ellipsis=True, told=told_here)


def _at_number(act: Act, count: Count) -> Act:
    """The act as one that the number itself names."""
    return replace(act, first=count.first, last=count.last, role="noun")
