"""Conditions on two rungs of a series."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.over.series import Steps


@condition
def next_rung(steps: Steps) -> bool:
    """The two positions follow each other."""
    return steps.high.position - steps.low.position == 1


@condition
def same_rung(steps: Steps) -> bool:
    """Two events stand on one position."""
    return steps.high.position == steps.low.position


@condition
def higher_rung(steps: Steps) -> bool:
    """The second position is above the first."""
    return steps.high.position > steps.low.position


@condition
def uncontested(steps: Steps) -> bool:
    """Both events have one position only."""
    return not (steps.contested(steps.low) or steps.contested(steps.high))


@condition
def dates_rise(steps: Steps) -> bool | None:
    """The higher position is of a later day."""
    low, high = steps.low.days, steps.high.days
    if low is None or high is None or low.latest is None or high.earliest is None:
        return None
    return low.latest < high.earliest


@condition
def dates_fall(steps: Steps) -> bool | None:
    """The higher position is of an earlier day."""
    low, high = steps.low.days, steps.high.days
    if low is None or high is None or low.earliest is None or high.latest is None:
        return None
    return high.latest < low.earliest
