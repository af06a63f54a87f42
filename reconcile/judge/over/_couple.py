"""Two claims held against each other outside their clusters, each a side of its own."""

from __future__ import annotations

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.model import Claim, Relation


@dataclass(frozen=True, slots=True)
class Couple:
    """Claims `a` and `b`, and how their values relate."""

    case: Case
    a: Claim
    b: Claim
    relation: Relation

    @property
    def sides(self) -> tuple[tuple[Claim, ...], ...]:
        """Each claim is a side."""
        return ((self.a,), (self.b,))

    @property
    def clusters(self) -> tuple[str, ...]:
        """The clusters of both claims."""
        return tuple(sorted({c.id for one in (self.a, self.b) for c in self.case.clusters_of(one.id)}))

    @property
    def series(self) -> str | None:
        """They stand in no series."""
        return None

    @property
    def why(self) -> str:
        """How the values relate."""
        return self.relation.why

    @property
    def aside(self) -> frozenset[tuple[str, str]]:
        """Nothing is settled for others."""
        return frozenset()
