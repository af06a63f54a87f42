"""Two articles that put one event in two places."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import by_sides
from reconcile.judge.over._couple import Couple
from reconcile.model import Claim, Cluster, DateValue, Days, Polarity, Quantity, Relation, Role

RANK = 14
ABSENT = "no article puts the same toll of the same day in another place"
KIND = "location"
FEWEST = 3  # people of a toll by which an event is known; smaller ones are too common
MANY = 200  # places of one story; beyond it a story is no story
gather = by_sides

Toll = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Where(Couple):
    """Places `a` and `b` of an event that is known by its toll and its day; each sentence tells both."""


SUBJECT = Where


@dataclass(frozen=True, slots=True)
class Placed:
    """A place, with the tolls and the day that its sentence tells."""

    claim: Claim
    tolls: frozenset[Toll]
    days: Days | None


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Where]:
    """Every two places, told by two origins of one story, whose sentences tell one toll on one day."""
    stories: dict[str, list[Claim]] = {}
    for cluster in case.clusters:
        if cluster.kind == KIND and cluster.story is not None:
            stories.setdefault(cluster.story, []).extend(_told(case, cluster))
    for _, claims in sorted(stories.items()):
        ordered = sorted(dict.fromkeys(claims), key=lambda c: (c.article, c.field, c.core.start, c.core.end, c.id))[
            :MANY
        ]
        placed = [p for p in (_placed(case, claim) for claim in ordered) if p.tolls]
        for one, other in combinations(placed, 2):
            if _one_event(case, one, other):
                yield Where(case, one.claim, other.claim, _relation(one, other))


def _told(case: Case, cluster: Cluster) -> list[Claim]:
    claims = (case.claims[i] for i in cluster.claims)
    return [c for c in claims if case.takes_part(c) and c.polarity is Polarity.AFFIRMED and c.subject]


def _placed(case: Case, claim: Claim) -> Placed:
    """The place with what else its sentence tells."""
    beside = [c for c in case.told(claim.article) if (c.field, c.sentence_at) == (claim.field, claim.sentence_at)]
    tolls = frozenset(toll for c in beside if (toll := _toll(case, c)) is not None)
    days = [c.value.days for c in beside if isinstance(c.value, DateValue)]
    return Placed(claim, tolls, days[0] if len(days) == 1 and days[0].precision == 1 else None)


def _toll(case: Case, claim: Claim) -> Toll | None:
    """How many people something befell, where the number is exact, of its event and not small."""
    value = claim.value
    if not isinstance(value, Quantity) or value.unit is not None or claim.role is not Role.LEVEL:
        return None
    rises = case.over_time(claim) == "rises" and case.takes_part(claim)
    return (claim.attribute, str(value.number)) if rises and value.number and value.number >= FEWEST else None


def _one_event(case: Case, one: Placed, other: Placed) -> bool:
    """Two origins tell the same toll of one day, and their places have no name in common."""
    a, b = one.claim, other.claim
    if a.article == b.article or case.origin(a) == case.origin(b) or one.tolls.isdisjoint(other.tolls):
        return False
    same_place = {c.id for c in case.clusters_of(a.id)} & {c.id for c in case.clusters_of(b.id)}
    return not same_place and one.days is not None and other.days is not None and one.days == other.days


def _relation(one: Placed, other: Placed) -> Relation:
    tolls = ", ".join(number for _, number in sorted(one.tolls & other.tolls))
    return Relation(None, "places", f"both sentences tell the same toll ({tolls}) of the same day")
