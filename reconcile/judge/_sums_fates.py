"""What became of everybody: the dead, the missing and the saved of one text are those aboard of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from reconcile.judge._case import Case
from reconcile.judge._sums_added import amount
from reconcile.judge._unknowns import apart, is_of_all
from reconcile.model import Bound, Claim, Modality, Polarity, Quantity, Role

LEAST, MOST = 3, 4  # fates; two numbers make a third by accident
FAR = 300  # code points from the first of them to the last
SMALL = 10  # below it, numbers make another by accident
Levels = dict[tuple[str | None, Decimal], dict[str, Claim]]
Divided = tuple[tuple[Claim, ...], tuple[Claim, ...]]


def fates(case: Case, articles: Sequence[str]) -> Iterator[Divided]:
    """Numbers of people to whom different things happened, told close by, and numbers of other texts that they make."""
    levels: Levels | None = None
    for article in articles:
        told = [c for c in case.told(article) if _is_fate(case, c)]
        for at, first in enumerate(told):
            near = [c for c in told[at + 1 :] if c.core.start - first.core.end <= FAR][: 2 * MOST]
            for size in range(LEAST, MOST + 1):
                for more in combinations(near, size - 1):
                    parts = (first, *more)
                    if _differ(parts):
                        levels = _levels(case) if levels is None else levels
                        if wholes := _wholes(case, parts, levels):
                            yield parts, wholes


def _is_fate(case: Case, claim: Claim) -> bool:
    held = claim.polarity is Polarity.AFFIRMED and claim.modality is Modality.DONE and claim.field == "text"
    counted = held and claim.role in (Role.LEVEL, Role.PART) and claim.doubt is None and _exactly(claim) is not None
    return counted and case.attributes.get(claim.attribute) is not None and bool(_classes(case, claim))


def _exactly(claim: Claim) -> Decimal | None:
    value = claim.value
    plain = isinstance(value, Quantity) and value.unit is None and value.bound is Bound.EXACT
    return amount(claim) if plain else None


def _classes(case: Case, claim: Claim) -> frozenset[str]:
    known = case.attributes.get(claim.attribute)
    return frozenset(known.counts) if known is not None else frozenset()


def _differ(parts: Sequence[Claim]) -> bool:
    """No two are of one attribute, and none is told as a part of another."""
    ids = {part.id for part in parts}
    return len({part.attribute for part in parts}) == len(parts) and not any(part.part_of in ids for part in parts)


def _levels(case: Case) -> Levels:
    """The plain numbers of each story that may be of all, by story and number."""
    found: Levels = defaultdict(dict)
    for cluster in case.clusters:
        for claim in (case.claims[i] for i in cluster.claims):
            number = _exactly(claim) if claim.role is Role.LEVEL and claim.modality is Modality.DONE else None
            if number is not None:
                found[cluster.story, number][claim.id] = claim
    return found


def _wholes(case: Case, parts: Sequence[Claim], levels: Levels) -> tuple[Claim, ...]:
    """Numbers of all by other texts on the same story, of an attribute that is none of the parts'."""
    wanted = sum((_exactly(part) or Decimal(0) for part in parts), Decimal(0))
    stories = {k.story for part in parts for k in case.clusters_of(part.id)}
    if wanted < SMALL or len(stories) != 1 or None in stories:
        return ()
    own, shared = {part.attribute for part in parts}, frozenset.intersection(*(_classes(case, part) for part in parts))
    return tuple(
        c
        for c in levels.get((next(iter(stories)), wanted), {}).values()
        if c.attribute not in own
        and c.article != parts[0].article
        and shared & _classes(case, c)
        and case.takes_part(c)
        and is_of_all(case, c)
        and not any(apart(case, a, b) for a, b in combinations((*parts, c), 2))
    )
