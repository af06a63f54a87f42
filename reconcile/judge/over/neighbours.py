"""Two clusters of one event that count differently: another scope, another part, another series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reconcile.claims import meets, plainly_apart
from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.judge._words import as_written
from reconcile.model import Claim, Cluster

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
    numbers: dict[object, int] = defaultdict(lambda: len(numbers))
    for _, clusters in sorted(stories.items()):
        told = [_told(case, cluster, settled, numbers) for cluster in clusters]
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
    """A cluster with its claims that take part, the articles that make them, and the things that its claims count.

    `said`: claim id -> the number of its value and polarity, which decide whether it can hold beside another one;
    `firsts`: that number -> a claim that says it, since many say the same, which is related once.
    """

    cluster: Cluster
    claims: tuple[Claim, ...]
    articles: frozenset[str]
    counted: frozenset[str]
    said: Mapping[str, int]
    firsts: Mapping[int, Claim]


def _told(case: Case, cluster: Cluster, settled: frozenset[str], numbers: Mapping[object, int]) -> Told:
    held = [case.claims[i] for i in cluster.claims]
    claims = tuple(c for c in held if c.id not in settled and case.takes_part(c))
    counted = frozenset(c.counts for c in held if c.counts is not None)
    said = {c.id: numbers[c.value, c.polarity] for c in claims}
    firsts = {said[c.id]: c for c in claims}
    return Told(cluster, claims, frozenset(c.article for c in claims), counted, said, firsts)


def _between(case: Case, left: Told, right: Told) -> Iterator[Neighbours]:
    both = left.articles & right.articles
    ours, theirs = left.claims, right.claims
    if both:  # an article that tells both apart says which values stand side by side
        ours, theirs = _beside(case, left, both), _beside(case, right, both)
    if not ours or not theirs:
        return
    firsts, seconds = _firsts(left, ours), _firsts(right, theirs)
    met = [(a, b) for a, one in firsts.items() for b, o in seconds.items() if meets(one, o) is not False]
    if met:
        ours = _without(left, ours, {a for a, _ in met})
        theirs = _without(right, theirs, {b for _, b in met})
    if ours and theirs:
        yield Neighbours(case, left.cluster, right.cluster, (ours, theirs), bool(both))


def _beside(case: Case, told: Told, both: frozenset[str]) -> tuple[Claim, ...]:
    """The claims of the articles that tell of both clusters, and those that say the same as one of them."""
    said = [c for c in told.claims if c.article in both]
    return tuple(c for c in told.claims if c.article in both or any(_say_one(case, c, one) for one in said))


def _say_one(case: Case, claim: Claim, one: Claim) -> bool:
    return not plainly_apart(claim, one) and case.relate(claim, one).how == "equal"


def _firsts(told: Told, side: tuple[Claim, ...]) -> Mapping[int, Claim]:
    return told.firsts if side is told.claims else {told.said[c.id]: c for c in side}


def _without(told: Told, side: tuple[Claim, ...], meeting: set[int]) -> tuple[Claim, ...]:
    """The claims of a side that say nothing that can hold beside what the other side says."""
    return tuple(c for c in side if told.said[c.id] not in meeting)
