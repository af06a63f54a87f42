"""Conditions on what is told to have come first."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.over.order import Ordered


@condition
def order_turned(ordered: Ordered) -> bool:
    """One tells that it came before, the other that it came after."""
    return ordered.ties[0].after is not ordered.ties[1].after
