"""What is left of a whole: "eleven of the 14 were admitted; the other three went home"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from reconcile.judge._case import Case
from reconcile.judge._sums_added import amount
from reconcile.judge._sums_words import is_the_rest, points_back
from reconcile.model import Claim, Modality, Polarity, Quantity, Role

MOST = 4  # parts before the rest
FAR = 300  # code points from the rest back to the first part
BACK = 3  # numbers between the parts and the whole

Divided = tuple[tuple[Claim, ...], tuple[Claim, ...]]


def rests(case: Case, articles: Sequence[str]) -> Iterator[Divided]:
    """The parts of which the last one is told as the rest, and the claims of the whole that stand before them."""
    for article in articles:
        told = [c for c in case.told(article) if _counts(c)]
        for at, claim in enumerate(told):
            if is_the_rest(case, claim) and (found := _divided(told, at)) is not None:
                parts, whole = found
                yield parts, tuple(_all_of(case, whole, parts))


def _counts(claim: Claim) -> bool:
    held = claim.polarity is Polarity.AFFIRMED and claim.modality is Modality.DONE
    return held and claim.field == "text" and claim.role in (Role.LEVEL, Role.PART) and amount(claim) is not None


def _divided(told: Sequence[Claim], at: int) -> tuple[tuple[Claim, ...], Claim] | None:
    """The fewest numbers right before the rest that make, with it, a number told before them or between them."""
    rest, unit = told[at], _unit(told[at])
    near = takewhile(lambda c: rest.core.start - c.core.start <= FAR, (told[i] for i in range(at - 1, -1, -1)))
    before = [c for c in near if _unit(c) == unit][::-1]
    for size in range(1, min(MOST, len(before)) + 1):
        for whole in reversed(before[-size - BACK :]):
            parts = [c for c in before if c is not whole and c.part_of in (None, whole.id)][-size:]
            if len(parts) == size and _sum((*parts, rest)) == amount(whole):
                return (*parts, rest), whole
    return None


def _all_of(case: Case, whole: Claim, parts: Sequence[Claim]) -> Iterator[Claim]:
    """The whole, and where it points back, the numbers of its article that it points to."""
    yield whole
    if points_back(case, whole) or any(part.part_of == whole.id for part in parts):
        yield from (c for c in case.told(whole.article) if c.id != whole.id and _is_meant(c, whole))


def _is_meant(one: Claim, whole: Claim) -> bool:
    """It is told before the whole, gives the same number and, as far as the whole says, counts the same."""
    first = one.field != whole.field or one.core.start < whole.core.start
    same = amount(one) == amount(whole) and _unit(one) == _unit(whole) and one.role is Role.LEVEL
    alike = whole.counts is None or one.counts == whole.counts or one.attribute == whole.attribute
    return first and same and alike


def _sum(claims: Sequence[Claim]) -> Decimal:
    return sum((amount(c) or Decimal(0) for c in claims), Decimal(0))


def _unit(claim: Claim) -> str | None:
    return claim.value.unit if isinstance(claim.value, Quantity) else None
