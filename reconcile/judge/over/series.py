"""Two rungs of one series that different events hold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from reconcile.claims.ordinal import show
from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.judge._words import day_words, window_words
from reconcile.model import Claim, Ordinal, Rung, Series

RANK = 4
ABSENT = "both are of one event, not of two that follow each other"
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Steps:
    """Two rungs of a series with different events; `low` has the smaller position, or the same."""

    case: Case
    ladder: Series
    low: Rung
    high: Rung

    @property
    def sides(self) -> tuple[tuple[Claim, ...], ...]:
        """The claims of each rung that take part."""
        rungs = ([self.case.claims[i] for i in rung.claims] for rung in (self.low, self.high))
        return tuple(tuple(sorted(filter(self.case.takes_part, claims), key=self._original)) for claims in rungs)

    @property
    def clusters(self) -> tuple[str, ...]:
        """The clusters of all the claims."""
        held = (cluster.id for side in self.sides for claim in side for cluster in self.case.clusters_of(claim.id))
        return tuple(sorted(set(held)))

    @property
    def series(self) -> str | None:
        """The series."""
        return self.ladder.id

    @property
    def why(self) -> str:
        """The two rungs with their dates, and how each text words what it counts over."""
        rungs = "; ".join(
            f"{show(Ordinal(r.position))}: {r.event} ({day_words(r.days)})" for r in (self.low, self.high)
        )
        windows = [window_words(self.case, side) for side in self.sides]
        worded = " and ".join(f"“{window}”" for window in dict.fromkeys(windows) if window)
        return rungs + (f"; counted over {worded}" if worded else "")

    @property
    def aside(self) -> frozenset[tuple[str, str]]:
        """Nothing is settled for others."""
        return frozenset()

    @property
    def counted_together(self) -> bool:
        """One article gives both positions, and keeps them apart."""
        low, high = ({claim.article for claim in side} for side in self.sides)
        return bool(low & high)

    @property
    def one_event(self) -> bool:
        """The claims of both hang on one event, and name no two things."""
        low, high = ({claim.subject for claim in side if claim.subject} for side in self.sides)
        named = bool(low and high) and low.isdisjoint(high)
        return self.low.of is not None and self.low.of == self.high.of and not named

    @property
    def one_question(self) -> bool:
        """A claim of each answers the same question, so that one event has both positions."""
        low, high = ({cluster.id for c in side for cluster in self.case.clusters_of(c.id)} for side in self.sides)
        return not low.isdisjoint(high)

    def _original(self, claim: Claim) -> tuple[bool, str]:
        """Originals before their translations."""
        return self.case.article(claim).translation_of is not None, claim.id

    def contested(self, rung: Rung) -> bool:
        """The rung's event stands on another rung as well."""
        return len({r.position for r in self.ladder.rungs if r.event == rung.event}) > 1


SUBJECT = Steps


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Steps]:
    """Every two rungs of a series that different events hold; no event holds a running count."""
    for ladder in case.series:
        rungs = sorted((r for r in ladder.rungs if r.bound is None), key=lambda r: (r.position, r.event))
        for low, high in combinations(rungs, 2):
            steps = Steps(case, ladder, low, high)
            if low.event != high.event and all(steps.sides):
                yield steps
