"""What a reviewer who explained a finding has not seen of it: values that came later."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from reconcile.model import Claim, DateValue, Decision, Finding, Quantity, Value

AGAIN = "the decision was made without that, so the verdict of the rule holds again"


def uncovered(finding: Finding, said: Sequence[Decision], claims: Mapping[str, Claim]) -> bool:
    """A side of the finding tells a value that none of these decisions on it was made of.

    A decision that does not tell its claims is of the finding as it stands.
    """
    seen = {claim for one in said for claim in (*one.seen, *(c for side in one.sides for c in side))}
    if not seen:
        return False
    worth = {_worth(claims[one].value) for one in seen if one in claims}

    def is_new(side: Sequence[str]) -> bool:
        return seen.isdisjoint(side) and not any(_worth(claims[one].value) in worth for one in side if one in claims)

    return any(map(is_new, finding.sides))


def _worth(value: Value) -> Hashable:
    """The value, however it is written."""
    if isinstance(value, Quantity):
        return value.low, value.high, value.unit, value.zone
    return value.days if isinstance(value, DateValue) else value
