"""Parts that come to a total."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reconcile.model import Claim, Quantity, Role


def adds_up(parts: Sequence[Claim], totals: Sequence[Claim]) -> bool:
    """The parts come to the total; one that several texts tell, as a total of before, counts once."""
    numbers, whole = [number_of(c) for c in parts], {number_of(c) for c in totals}
    once = sum(numbers) - (numbers.count(numbers[0]) - 1) * numbers[0] if numbers else 0
    return whole in ({sum(numbers)}, {once})


def earlier(part: Claim, parts: Sequence[Claim]) -> bool:
    """The part is an answer of its own as well, a total of before: several texts tell it."""
    same = [c for c in parts if number_of(c) == number_of(part)]
    return part.role is Role.LEVEL and len({c.article for c in same}) > 1


def number_of(claim: Claim) -> Decimal:
    """The number of a quantity; 0 for what is none."""
    return (claim.value.number or Decimal(0)) if isinstance(claim.value, Quantity) else Decimal(0)
