"""Conditions on sums of money in two currencies."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.over.exchange import Exchange


@condition
def same_by_rate(exchange: Exchange) -> bool:
    """The two sums are the same at a rate that an article of the story gives."""
    return exchange.relation.meets is True
