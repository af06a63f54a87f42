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


def earlier(parts: Sequence[Claim]) -> frozenset[str]:
    """The ids of the parts that are answers of their own as well, totals of before: several texts tell them."""
    articles: dict[Decimal, set[str]] = {}
    for part in parts:
        articles.setdefault(number_of(part), set()).add(part.article)
    return frozenset(c.id for c in parts if c.role is Role.LEVEL and len(articles[number_of(c)]) > 1)


def number_of(claim: Claim) -> Decimal:
    """The number of a quantity; 0 for what is none."""
    return (claim.value.number or Decimal(0)) if isinstance(claim.value, Quantity) else Decimal(0)
