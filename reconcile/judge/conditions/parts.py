"""Conditions on sums."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.over.cluster import Sum


@condition
def adds_up(sum_: Sum) -> bool:
    """The parts that one article tells add up to the total."""
    return bool(sum_.parts and sum_.totals)
