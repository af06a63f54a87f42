"""Conditions on how two values relate."""

from __future__ import annotations

from typing import Literal

from reconcile.judge._condition import condition
from reconcile.judge.over.pair import Pair
from reconcile.model import Ordinal


@condition
def values_apart(pair: Pair) -> bool | None:
    """The two values cannot both be true: their sets share nothing."""
    return None if pair.relation.meets is None else not pair.relation.meets


@condition
def values_meet_by(pair: Pair, how: Literal["bound", "rounding", "unit"]) -> bool | None:
    """The two values agree, by {how}."""
    return None if pair.relation.meets is None else pair.relation.how == how


@condition
def positions_differ(pair: Pair) -> bool | None:
    """The two give one event different places in a count."""
    a, b = pair.a.value, pair.b.value
    return a.position != b.position if isinstance(a, Ordinal) and isinstance(b, Ordinal) else None
