"""Two articles of which one repeats passages of the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.model import Claim, CopyLink

RANK = 5
ABSENT = "neither repeats passages of the other"
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Copy:
    """A link between two articles, and the claims that both make in the passages they share."""

    case: Case
    link: CopyLink
    sides: tuple[tuple[Claim, ...], ...]

    @property
    def clusters(self) -> tuple[str, ...]:
        """The clusters of all the claims."""
        held = (cluster.id for side in self.sides for claim in side for cluster in self.case.clusters_of(claim.id))
        return tuple(sorted(set(held)))

    @property
    def series(self) -> str | None:
        """Copies stand in no series."""
        return None

    @property
    def why(self) -> str:
        """How much is shared."""
        return f"{round(self.link.share * 100)} % of the words are the same"

    @property
    def aside(self) -> frozenset[tuple[str, str]]:
        """Nothing is settled for others."""
        return frozenset()


SUBJECT = Copy


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Copy]:
    """Every link between two articles that share passages with claims."""
    for link in sorted(case.origins.links, key=lambda one: (one.of, one.article, one.how)):
        made = [[c for c in case.told(article) if c.doubt is None] for article in (link.of, link.article)]
        shared = {case.origin(c) for c in made[0]} & {case.origin(c) for c in made[1]}
        sides = tuple(tuple(c for c in side if case.origin(c) in shared) for side in made)
        if all(sides):
            yield Copy(case, link, sides)
