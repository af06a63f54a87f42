"""Which articles of a block repeat words of others, and which of them are one text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from reconcile.cluster._alike import COPY, CREDITED, FEW, Alike, compare
from reconcile.cluster._copy_candidates import copy_candidates
from reconcile.cluster._credits import Credit
from reconcile.cluster._passages import Body
from reconcile.cluster._runs import grams, index, runs, without_foot

KIN = 0.1  # share of words that any two articles of one origin have in common
HELD = 512  # articles whose runs are kept at hand
KEPT = 8  # articles of an origin that another must be kin to, the first ones


class Comparer:
    """Compares articles by their numbers; the foot that the pages of one outlet have in common is left out."""

    def __init__(self, bodies: Sequence[Body], credits: Sequence[Credit]) -> None:
        self._bodies = bodies
        self._outlets = [one.outlet for one in credits]
        self._grams = lru_cache(HELD)(lambda number: grams(bodies[number]))
        self._index = lru_cache(HELD)(lambda number: index(self._grams(number)))

    def compare(self, later: int, earlier: int) -> Alike:
        """What two articles share; it depends on these two alone."""
        here, there = self._bodies[later], self._bodies[earlier]
        found = runs(here, there, self._grams(later), self._index(earlier))
        if self._outlets[later] is not None and self._outlets[later] == self._outlets[earlier]:
            found = without_foot(here, there, found)
        return compare(later, earlier, here, there, found)


def compared(bodies: Sequence[Body], comparer: Comparer) -> list[Alike]:
    """Pairs of articles, numbers in order, that share a passage; the comparer is of these articles."""
    found = (comparer.compare(later, earlier) for later, earlier in sorted(copy_candidates(bodies)))
    return [one for one in found if one.same]


def how(pair: Alike, credits: Sequence[Credit]) -> str:
    """What the two are to each other: copy, agency or passage."""
    if pair.words >= FEW and pair.share >= COPY:
        return "copy"
    one, other = credits[pair.later], credits[pair.earlier]
    common = _named(one) & _named(other) - ({one.outlet} & {other.outlet})
    return "agency" if common and pair.words >= FEW and pair.share >= CREDITED else "passage"


def _named(one: Credit) -> frozenset[str]:
    """The outlets that have to do with a text: those it credits, and its own."""
    return one.credited | ({one.outlet} if one.outlet else set())


def one_text(number: int, comparer: Comparer, linked: Iterable[tuple[int, int]]) -> list[int]:
    """Article number -> the first article of its origin, for this number of articles.

    An article joins the origin of one it is linked with where it shares words with all, so that two articles which
    copied different parts of a third are not one text.
    """
    links: dict[int, list[int]] = defaultdict(list)
    for later, earlier in linked:
        links[later].append(earlier)
    first = list(range(number))
    members: dict[int, list[int]] = {n: [n] for n in first}
    for later in sorted(links):
        for origin in sorted({first[n] for n in links[later]}):
            if all(comparer.compare(later, one).share >= KIN for one in members[origin][:KEPT]):
                first[later] = origin
                members[origin].append(later)
                break
    return first
