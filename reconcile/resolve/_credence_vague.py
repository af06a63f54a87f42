"""How many values what is told leaves room for."""

from __future__ import annotations

from decimal import Decimal

from reconcile.model import Bound, Claim, DateValue, Quantity


def vagueness(claim: Claim) -> Decimal:
    """0 for a value told to the last figure; more, the more values it leaves room for."""
    value = claim.value
    if isinstance(value, DateValue):
        first, last = value.days.earliest, value.days.latest
        return Decimal((last - first).days) if first and last else Decimal(10_000)
    if not isinstance(value, Quantity):
        return Decimal(0)
    if value.bound is Bound.EXACT:
        return value.step / 1000 if value.unit else Decimal(0)
    return Decimal(1) if value.bound is Bound.ABOUT else Decimal(2)
