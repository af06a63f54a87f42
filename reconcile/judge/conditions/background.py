"""Conditions on events of long ago, whose numbers no longer move."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.over.pair import Pair


@condition
def long_past(pair: Pair, days: int) -> bool | None:
    """Both texts speak at least {days} days after the last day that texts give the event, one of them among these."""
    if pair.a.when is None and pair.b.when is None:
        return None
    told = [pair.case.claims[claim].when for claim in pair.cluster.claims]
    ends = [when.latest for when in told if when is not None and when.latest is not None]
    starts = [moment.first for moment in pair.moments if moment is not None]
    if not ends or len(starts) < 2:
        return None
    return (min(starts) - max(ends)).days >= days
