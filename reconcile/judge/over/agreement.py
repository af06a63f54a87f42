"""Two numbers of one story that agree to what is printed, though nothing else shows that they answer one question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from reconcile.claims import _convert as units
from reconcile.frozen import dataclass
from reconcile.judge._case import MOVING, Case
from reconcile.judge._gather import by_sides
from reconcile.judge._nearby import akin
from reconcile.judge.over._couple import Couple
from reconcile.model import Claim, Polarity, Quantity

RANK = 4
ABSENT = "no number that another cluster gives for the like agrees with it"
NEAR = Decimal("1.15")  # times that two numbers which say the same of one thing may differ
MOST = 60  # numbers of about one size that one is held against
CUT = f"Numbers that agree across questions are sought among the next {MOST} of about one size."
SMALL = 10  # below it, counts agree by accident
MEASURED, COUNTED = "measured_", "count_"  # what no pack asks for, by what it measures or counts
EXTENTS = frozenset({"length", "area", "volume", "mass", "speed", "power", "energy"})
gather = by_sides


@dataclass(frozen=True, slots=True)
class Agreement(Couple):
    """Claims `a` and `b` of two clusters of one story, which tell the like of something and can both hold."""


SUBJECT = Agreement
Sized = tuple[Decimal, Claim]


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Agreement]:
    """Every two numbers of two articles that differ in what is written and agree in what they say."""
    settled = frozenset(claim for _, claim in aside)
    groups: dict[tuple[str, str], list[Sized]] = {}
    for cluster in case.clusters:
        told = (case.claims[i] for i in cluster.claims) if cluster.story and cluster.kind == "quantity" else ()
        for claim in (c for c in told if c.id not in settled and case.takes_part(c)):
            size, asked = _size(claim), _asked(case, claim)
            if cluster.story and size is not None and asked is not None:
                groups.setdefault((cluster.story, asked), []).append((size, claim))
    for _, some in sorted(groups.items()):
        yield from _pairs(case, sorted(some, key=lambda one: (one[0], one[1].id)))


def _size(claim: Claim) -> Decimal | None:
    """The number in the base unit of what it measures; `None` for small counts and for what has no plain size."""
    value = claim.value
    if not isinstance(value, Quantity) or claim.polarity is not Polarity.AFFIRMED:
        return None
    number = next((end for end in (value.number, value.low, value.high) if end is not None), None)
    if number is None or number <= 0 or (value.unit is None and number < SMALL):
        return None
    return number * units.factor(value.unit, None)[0]


def _asked(case: Case, claim: Claim) -> str | None:
    """What the number may be held against others for: its dimension, else its attribute; `None` where it is too vague.

    What moves with time agrees by accident. An attribute that no word and no act asks for, such as an age or a share,
    may be of anything.
    """
    value, attribute = claim.value, case.attributes.get(claim.attribute)
    dimension = units.dimension(value.unit) if isinstance(value, Quantity) else None
    if attribute is not None and (attribute.over_time in MOVING or not (attribute.words or attribute.events)):
        return None
    if dimension in EXTENTS:
        return dimension
    if attribute is not None:
        return attribute.id
    lasting = claim.attribute.startswith(COUNTED) and case.over_time(claim) == "fixed"
    return claim.attribute if dimension is None and lasting else None


def _pairs(case: Case, told: Sequence[Sized]) -> Iterator[Agreement]:
    for at, (size, a) in enumerate(told):
        if at + MOST + 1 < len(told) and told[at + MOST + 1][0] <= size * NEAR:
            case.leave_out(CUT, [a.id])
        for larger, b in islice(told, at + 1, at + 1 + MOST):
            if larger > size * NEAR:
                break
            if not _apart(case, a, b):
                continue
            relation = case.relate(a, b)
            if relation.meets is True and relation.how != "equal" and _alike(case, a, b):
                first, second = sorted((a, b), key=lambda c: (c.article, c.span.start, c.span.end, c.id))
                yield Agreement(case, first, second, relation)


def _apart(case: Case, a: Claim, b: Claim) -> bool:
    """The two stand in different articles and clusters, and tell of one event, or of no days that differ."""
    if a.article == b.article or a.modality is not b.modality:
        return False
    one, other = (case.clusters_of(claim.id) for claim in (a, b))
    if {c.id for c in one} & {c.id for c in other}:
        return False
    if {c.event for c in one} & {c.event for c in other} - {None}:
        return True
    return a.when is None or b.when is None or a.when.meets(b.when)


def _alike(case: Case, a: Claim, b: Claim) -> bool:
    """One attribute of a pack, or things with one name; or one is measured only, and the other asked for by a pack.

    In any case the words near the two have some in common.
    """
    if not akin(a, b, [case.article(claim).language for claim in (a, b)]):
        return False
    known = [claim.attribute in case.attributes for claim in (a, b)]
    if a.attribute != b.attribute:
        return any(known) and any(claim.attribute.startswith(MEASURED) for claim in (a, b))
    if case.article(a).language != case.article(b).language:
        return all(known) or (a.counts is not None and a.counts == b.counts)
    return all(known) or (a.counted is not None and a.noun == b.noun)
