"""Two clusters of one event that count differently: another scope, another part, another series."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.judge._words import as_written
from reconcile.model import Claim, Cluster

RANK = 3
ABSENT = "both answer one question, with one scope as far as they say"
MOST = 60  # clusters of one story and one thing counted; beyond it a story is no story
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The claims of two neighbouring clusters whose values are apart, across every pair."""

    case: Case
    left: Cluster
    right: Cluster
    sides: tuple[tuple[Claim, ...], ...]
    together: bool

    @property
    def clusters(self) -> tuple[str, ...]:
        """Both clusters."""
        return (self.left.id, self.right.id)

    @property
    def series(self) -> str | None:
        """Neighbours stand in no common series."""
        return None

    @property
    def why(self) -> str:
        """What is counted on each side, as far as the texts say."""
        told = [told_scope(self.case, side) for side in self.sides]
        return f"counted: {told[0]}; and: {told[1]}" if all(told) and told[0] != told[1] else ""

    @property
    def aside(self) -> frozenset[tuple[str, str]]:
        """Nothing is settled for others."""
        return frozenset()


SUBJECT = Neighbours


def told_scope(case: Case, side: tuple[Claim, ...]) -> str:
    """The scope of the first claim of a side that tells one, in the article's words."""
    for claim in side:
        scope = claim.scope
        words = [w for w in (scope.series, scope.whose, claim.counted, scope.part, scope.place, scope.window) if w]
        if words:
            return ", ".join(dict.fromkeys(as_written(case, claim, word) for word in words))
    return ""


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Neighbours]:
    """Every two clusters of one story with one attribute or one thing counted whose values are apart."""
    stories: dict[str, list[Cluster]] = {}
    for cluster in case.clusters:
        if cluster.story is not None:
            stories.setdefault(cluster.story, []).append(cluster)
    settled = frozenset(claim for _, claim in aside)
    for _, clusters in sorted(stories.items()):
        for left, right in combinations(clusters[:MOST], 2):
            if left.kind == right.kind and (
                left.attribute == right.attribute or _counted(case, left) & _counted(case, right)
            ):
                yield from _between(case, left, right, settled)


def _counted(case: Case, cluster: Cluster) -> frozenset[str]:
    return frozenset(c for i in cluster.claims if (c := case.claims[i].counts) is not None)


def _between(case: Case, left: Cluster, right: Cluster, settled: frozenset[str]) -> Iterator[Neighbours]:
    sides = [
        [case.claims[i] for i in c.claims if i not in settled and case.takes_part(case.claims[i])]
        for c in (left, right)
    ]
    both = {claim.article for claim in sides[0]} & {claim.article for claim in sides[1]}
    if both:  # an article that tells both apart says which values stand side by side
        said = [[c for c in side if c.article in both] for side in sides]
        sides = [
            [c for c in side if any(_equal(case, c, one) for one in told)]
            for side, told in zip(sides, said, strict=True)
        ]
    meeting = {c.id: {o.id for o in sides[1] if case.relate(c, o).meets is not False} for c in sides[0]}
    met = {one for others in meeting.values() for one in others}
    apart = [tuple(c for c in sides[0] if not meeting[c.id]), tuple(c for c in sides[1] if c.id not in met)]
    if all(apart):
        yield Neighbours(case, left, right, tuple(apart), bool(both))


def _equal(case: Case, a: Claim, b: Claim) -> bool:
    return a.id == b.id or case.relate(a, b).how == "equal"
