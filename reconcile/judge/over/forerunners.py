"""A list of what went before something, in one article, and the place in the count that other articles give it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.judge._names import same
from reconcile.model import Claim, Cluster, Enumeration, Ordinal, Polarity

RANK = 16
ABSENT = "no article lists what went before it and leaves its place to be counted"
EARLIER = "previous"  # the event of a list of what went before
NEAR = 2  # how far a place may be from the one behind the list, if both are of one count
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Forerunners:
    """Lists of one length, and the claims that give what they went before one place.

    The lists are of articles that do not say which place it was, or of the sentence of the place.
    """

    case: Case
    cluster: Cluster
    lists: tuple[Claim, ...]
    places: tuple[Claim, ...]
    listed: int
    position: int

    @property
    def sides(self) -> tuple[tuple[Claim, ...], ...]:
        """The lists, and the places."""
        return (self.lists, self.places)

    @property
    def clusters(self) -> tuple[str, ...]:
        """The cluster of the places first."""
        held = {c.id for claim in self.lists for c in self.case.clusters_of(claim.id)} - {self.cluster.id}
        return (self.cluster.id, *sorted(held))

    @property
    def series(self) -> str | None:
        """A list stands in no series."""
        return None

    @property
    def why(self) -> str:
        """How many are listed, and the place that this makes."""
        return f"{self.listed} are listed before it, which makes it number {self.listed + 1}"

    @property
    def aside(self) -> frozenset[tuple[str, str]]:
        """Nothing is settled for others."""
        return frozenset()


SUBJECT = Forerunners


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Forerunners]:
    """Every list of what went before a thing with every place that articles of its story give the thing.

    A list whose own article counts tells nothing more than the place that it gives, unless it is too long for it.
    """
    lists: dict[str | None, list[tuple[int, Claim]]] = defaultdict(list)
    counting: dict[str, list[tuple[int, Claim]]] = defaultdict(list)
    for cluster in case.clusters:
        for claim in (case.claims[one] for one in cluster.claims):
            if not isinstance(claim.value, Enumeration) or claim.event != EARLIER or not case.takes_part(claim):
                continue
            if any(isinstance(told.value, Ordinal) for told in case.told(claim.article)):
                counting[claim.article].append((claim.value.count, claim))
            elif claim.subject is not None:
                lists[cluster.story].append((claim.value.count, claim))
    for cluster in case.clusters if lists else ():
        yield from _of(case, cluster, lists.get(cluster.story, ()))
    for cluster in case.clusters if counting else ():
        yield from _too_long(case, cluster, counting)


def _of(case: Case, cluster: Cluster, lists: Iterable[tuple[int, Claim]]) -> Iterator[Forerunners]:
    """The lists of each length with the claims of each place of a cluster."""
    places = _places(case, cluster)
    listed: dict[int, list[Claim]] = defaultdict(list)
    for count, claim in lists if places else ():
        if _of_one(case, claim, cluster):
            listed[count].append(claim)
    for count, some in sorted(listed.items()):
        for position, given in sorted(places.items()):
            if abs(position - count - 1) > NEAR or (position <= count and all(c.scope.window for c in given)):
                continue  # of another count, or over a period in which fewer went before
            yield Forerunners(case, cluster, tuple(some), tuple(given), count, position)


def _too_long(
    case: Case, cluster: Cluster, counting: Mapping[str, Sequence[tuple[int, Claim]]]
) -> Iterator[Forerunners]:
    """The places of a cluster whose own sentences list more than may have gone before."""
    for position, given in sorted(_places(case, cluster).items()):
        for place in given:
            for count, listed in counting.get(place.article, ()):
                beside = place.field == listed.field and place.sentence_at == listed.sentence_at
                if beside and position <= count <= position - 1 + NEAR and not place.scope.window:
                    yield Forerunners(case, cluster, (listed,), (place,), count, position)


def _places(case: Case, cluster: Cluster) -> dict[int, list[Claim]]:
    """Position -> the claims of a cluster that affirm it."""
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in (case.claims[one] for one in cluster.claims):
        if isinstance(claim.value, Ordinal) and claim.polarity is Polarity.AFFIRMED and case.takes_part(claim):
            found[claim.value.position].append(claim)
    return found


def _of_one(case: Case, listed: Claim, cluster: Cluster) -> bool:
    """The list is of what went before the thing that the cluster asks about, as far as names tell."""
    names = {case.claims[one].subject for one in cluster.claims}
    return any(name is not None and same(name, listed.subject or "") is True for name in names)
