"""Parts, names or shares that one article tells as complete, against the number that they must make."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.judge._tallies import tallies
from reconcile.model import Claim

RANK = 9
ABSENT = "no article tells parts of it as complete"
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Tally:
    """The `parts` of one article and the `whole` that they make, or fail to; `kind` is parts, names or share."""

    case: Case
    kind: str
    parts: tuple[Claim, ...]
    whole: Claim
    fits: bool

    @property
    def sides(self) -> tuple[tuple[Claim, ...], ...]:
        """The parts against the whole: without any one of them nothing would be at odds."""
        return (self.parts, (self.whole,))

    @property
    def clusters(self) -> tuple[str, ...]:
        """The clusters of all of them."""
        held = {c.id for claim in (*self.parts, self.whole) for c in self.case.clusters_of(claim.id)}
        return tuple(sorted(held))

    @property
    def series(self) -> str | None:
        """A tally stands in no series."""
        return None

    @property
    def why(self) -> str:
        """The parts as they are written."""
        return " + ".join(part.quote for part in self.parts)

    @property
    def aside(self) -> frozenset[tuple[str, str]]:
        """Nothing is settled for others."""
        return frozenset()


SUBJECT = Tally


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Tally]:
    """Everything in one article that is told as complete, articles in the order of their ids."""
    for article in sorted(case.articles):
        for kind, parts, whole, fits in tallies(case, article):
            yield Tally(case, kind, parts, whole, fits)
