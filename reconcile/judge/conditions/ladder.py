"""Conditions on two rungs of a series."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge._names import others
from reconcile.judge._rung_days import told_days
from reconcile.judge.over.series import Steps
from reconcile.model import Days, Rung


@condition
def next_rung(steps: Steps) -> bool:
    """The two positions follow each other."""
    return steps.high.position - steps.low.position == 1


@condition
def same_rung(steps: Steps) -> bool:
    """Two events stand on one position."""
    return steps.high.position == steps.low.position


@condition
def holders_differ(steps: Steps) -> bool:
    """Both positions are held by something that has a name, and the names are of two things."""
    return _named_apart(steps)


def _named_apart(steps: Steps) -> bool:
    low, high = ({claim.subject for claim in side if claim.subject is not None} for side in steps.sides)
    return bool(low and high) and all(others(one, other) for one in low for other in high)


@condition
def higher_rung(steps: Steps) -> bool:
    """The second position is above the first."""
    return steps.high.position > steps.low.position


@condition
def uncontested(steps: Steps) -> bool:
    """Both events have one position only, or one article counts both by name, and they are not one by other signs."""
    if (steps.one_event or steps.one_question) and not steps.counted_together:
        return False
    return (steps.counted_together and _named_apart(steps)) or not (
        steps.contested(steps.low) or steps.contested(steps.high)
    )


@condition
def dates_rise(steps: Steps) -> bool | None:
    """The higher position is of a later day; where one article counts both, of no earlier one."""
    if steps.counted_together and not _dated_before(steps, steps.high, steps.low):
        return True
    return _before(steps.low.days, steps.high.days)


@condition
def dates_fall(steps: Steps) -> bool | None:
    """The higher position is of an earlier day, as the articles tell, whenever they were published."""
    return _dated_before(steps, steps.high, steps.low)


def _dated_before(steps: Steps, early: Rung, late: Rung) -> bool | None:
    """The days that are told of the one are all before those told of the other."""
    return _before(told_days(early, steps.case), told_days(late, steps.case))


def _before(early: Days | None, late: Days | None) -> bool | None:
    if early is None or late is None or early.latest is None or late.earliest is None:
        return None
    return early.latest < late.earliest
