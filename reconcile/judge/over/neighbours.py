"""Two clusters of one event that count differently: another scope, another part, another series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.judge._words import as_written
from reconcile.model import Claim, Cluster, Polarity, Value

RANK = 3
ABSENT = "both answer one question, with one scope as far as they say"
MOST = 60  # clusters of one story that count one thing; beyond it a story is no story
CUT = f"Questions that count one thing are held against each other for the first {MOST} of a story."
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
        """What is counted on each side, as far as the texts say, without what they say alike."""
        left, right = (told_scope(self.case, side) for side in self.sides)
        told = [", ".join(w for w in one if w not in other) for one, other in ((left, right), (right, left))]
        return f"counted: {told[0]}; and: {told[1]}" if all(told) else ""

    @property
    def aside(self) -> frozenset[tuple[str, str]]:
        """Nothing is settled for others."""
        return frozenset()


SUBJECT = Neighbours


def told_scope(case: Case, side: tuple[Claim, ...]) -> list[str]:
    """The scope of the first claim of a side that tells one, in the article's words."""
    for claim in side:
        scope = claim.scope
        told = (scope.series, scope.whose, claim.counted, scope.part, scope.place, scope.direction, scope.window)
        words = [w for w in told if w]
        if words:
            return list(dict.fromkeys(as_written(case, claim, word) for word in words))
    return []


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Neighbours]:
    """Every two clusters of one story with one attribute or one thing counted whose values are apart."""
    stories: dict[str, list[Cluster]] = {}
    for cluster in case.clusters:
        if cluster.story is not None:
            stories.setdefault(cluster.story, []).append(cluster)
    settled = frozenset(claim for _, claim in aside)
    for _, clusters in sorted(stories.items()):
        told = [_told(case, cluster, settled) for cluster in clusters]
        for left, right in _alike(case, told):
            yield from _between(case, told[left], told[right])


def _alike(case: Case, told: Sequence[Told]) -> list[tuple[int, int]]:
    """Every two of one kind that state one attribute or count one thing, by their places."""
    groups: dict[tuple[str, str, str], list[int]] = {}
    for place, one in enumerate(told):
        for asked in [("attribute", one.cluster.attribute), *(("counts", thing) for thing in sorted(one.counted))]:
            groups.setdefault((one.cluster.kind, *asked), []).append(place)
    for places in groups.values():
        if len(places) > MOST:
            case.leave_out(CUT, [claim for place in places[MOST:] for claim in told[place].cluster.claims])
    return sorted({pair for places in groups.values() for pair in combinations(places[:MOST], 2)})


@dataclass(frozen=True, slots=True)
class Told:
    """A cluster with its claims that take part, the articles that make them, and the things that its claims count."""

    cluster: Cluster
    claims: tuple[Claim, ...]
    articles: frozenset[str]
    counted: frozenset[str]


def _told(case: Case, cluster: Cluster, settled: frozenset[str]) -> Told:
    held = [case.claims[i] for i in cluster.claims]
    claims = tuple(c for c in held if c.id not in settled and case.takes_part(c))
    counted = frozenset(c.counts for c in held if c.counts is not None)
    return Told(cluster, claims, frozenset(c.article for c in claims), counted)


def _between(case: Case, left: Told, right: Told) -> Iterator[Neighbours]:
    sides = [left.claims, right.claims]
    both = left.articles & right.articles
    if both:  # an article that tells both apart says which values stand side by side
        said = [[c for c in side if c.article in both] for side in sides]
        sides = [
            tuple(c for c in side if any(_equal(case, c, one) for one in told))
            for side, told in zip(sides, said, strict=True)
        ]
    firsts, seconds = ({_said(c): c for c in side} for side in sides)  # many say the same, which is related once
    met = [(a, b) for a, one in firsts.items() for b, o in seconds.items() if case.relate(one, o).meets is not False]
    meeting = ({a for a, _ in met}, {b for _, b in met})
    apart = [tuple(c for c in side if _said(c) not in values) for side, values in zip(sides, meeting, strict=True)]
    if all(apart):
        yield Neighbours(case, left.cluster, right.cluster, tuple(apart), bool(both))


def _said(claim: Claim) -> tuple[Value, Polarity]:
    """All that decides whether the claim can hold beside another."""
    return claim.value, claim.polarity


def _equal(case: Case, a: Claim, b: Claim) -> bool:
    return a.id == b.id or case.relate(a, b).how == "equal"
