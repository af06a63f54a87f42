"""The unknown numbers of an event, and the claims that state them: how many of all, or of one sort at one place."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.frozen import dataclass
from reconcile.judge._case import MOVING, Case
from reconcile.judge._scopes import others, words
from reconcile.languages import get
from reconcile.model import Claim, Modality, Polarity, Quantity, Role

Period = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Unknown:
    """How many one attribute has at one time: of all, of a sort, or of all at some places.

    `of` is an event, or the cluster of what is told of no event. `period` is `None` for what does not move with time.
    """

    of: str
    attribute: str
    period: Period | None
    sort: str = ""
    places: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """A name by which laws speak of it."""
        return repr((self.of, self.attribute, self.period, self.sort, self.places))


def part_of_all(case: Case, claim: Claim) -> Unknown | None:
    """The number of the sort and the place that the claim tells; `None` where it is of no one event."""
    of = _of(case, claim)
    place = (claim.scope.place,) if claim.scope.place else ()
    return Unknown(of, claim.attribute, period(case, claim), claim.noun or "", place) if of is not None else None


def all_of(case: Case, claim: Claim, places: tuple[str, ...] = ()) -> Unknown | None:
    """The number of all that its attribute asks for; `None` where the claim is of no one event."""
    of = _of(case, claim)
    return Unknown(of, claim.attribute, period(case, claim), places=places) if of is not None else None


def told(case: Case, asked: Unknown, like: Sequence[Claim]) -> list[Claim]:
    """The claims that state an unknown number, in the order of the clusters.

    `like` is a claim of the same sort, or the parts that make the number of all.
    """
    found = [c for c in of_one(case, asked) if period(case, c) == asked.period]
    if asked.sort:
        return [c for c in found if _same_sort(case, c, like[0])]
    found = [c for c in found if c.id not in {part.id for part in like}]
    if asked.places:
        nouns = {part.noun for part in like}
        return [c for c in found if c.noun in nouns and _names(case, c, asked.places)]
    return [c for c in found if is_of_all(case, c) and not any(apart(case, c, part) for part in like)]


def of_one(case: Case, asked: Unknown) -> list[Claim]:
    """The plain numbers of one attribute of one event that its articles hold true."""
    clusters = case.of_event(asked.of) or [k for k in case.clusters if k.id == asked.of]
    found = {i: case.claims[i] for cluster in clusters for i in cluster.claims}
    return [c for c in found.values() if c.attribute == asked.attribute and _is_held(case, c)]


def period(case: Case, claim: Claim) -> Period | None:
    """The days of a number that moves with time; `None` for one that does not."""
    moment = case.moment(claim) if case.over_time(claim) in MOVING else None
    return (moment.first.isoformat(), moment.last.isoformat()) if moment is not None else None


def is_dated(case: Case, claim: Claim) -> bool:
    """It does not move with time, or its days are known for sure."""
    moment = case.moment(claim)
    return case.over_time(claim) == "fixed" or (moment is not None and moment.sure)


def is_of_all(case: Case, claim: Claim) -> bool:
    """It counts everybody or everything that its attribute asks for, as far as its words say."""
    attribute = case.attributes.get(claim.attribute)
    wide = attribute is not None and (not attribute.counts or claim.counts in attribute.counts)
    return wide and not words(case, claim, "part") and not words(case, claim, "whose")


def apart(case: Case, one: Claim, other: Claim) -> bool:
    """The two are of different places or of different periods."""
    return one.scope.window != other.scope.window or others(words(case, one, "place"), words(case, other, "place"))


def _of(case: Case, claim: Claim) -> str | None:
    """The one event of a claim, or the one cluster that holds it and is of no event."""
    clusters = case.clusters_of(claim.id)
    held = {cluster.event or cluster.id for cluster in clusters}
    return next(iter(held)) if len(held) == 1 else None


def _same_sort(case: Case, one: Claim, part: Claim) -> bool:
    fold = get(case.article(part).language).fold
    return one.noun == part.noun and fold(one.scope.place or "") == fold(part.scope.place or "")


def _names(case: Case, claim: Claim, places: Sequence[str]) -> bool:
    """Its sentence names every place."""
    said = get(case.article(claim).language).fold(claim.sentence)
    return all(place in said for place in places)


def _is_held(case: Case, claim: Claim) -> bool:
    plain = isinstance(claim.value, Quantity) and claim.value.unit is None and claim.role in (Role.LEVEL, Role.PART)
    true = claim.modality is Modality.DONE and claim.polarity is Polarity.AFFIRMED
    return plain and true and case.takes_part(claim)
