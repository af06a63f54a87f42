"""The order of the moments two claims speak of."""

from __future__ import annotations

from reconcile.judge._case import Moment
from reconcile.judge.over.pair import Pair
from reconcile.model import Claim

AN_HOUR = 60  # minutes


def gap(one: Moment | None, other: Moment | None) -> int | None:
    """Days from the end of the earlier moment to the beginning of the later; 0 for the same; `None` when unknown.

    Two ranges that overlap without being the same leave open which came first.
    """
    if one is None or other is None:
        return None
    if (one.first, one.last) == (other.first, other.last):
        return 0
    early, late = sorted((one, other), key=lambda m: (m.first, m.last))
    between = (late.first - early.last).days
    return between if between > 0 else None


def hours_apart(one: Moment | None, other: Moment | None) -> bool:
    """They are of one day, told an hour or more apart, as far as both times are of one zone."""
    if one is None or other is None or one.hour is None or other.hour is None or gap(one, other) != 0:
        return False
    return one.hour.zone == other.hour.zone and abs(one.hour.minute - other.hour.minute) >= AN_HOUR


def in_order(pair: Pair) -> tuple[Claim, Claim] | None:
    """The claim of the earlier moment and that of the later; `None` when they are the same or unknown."""
    one, other = pair.moments
    if one is None or other is None:
        return None
    if hours_apart(one, other) and one.hour is not None and other.hour is not None:
        return (pair.a, pair.b) if one.hour.minute < other.hour.minute else (pair.b, pair.a)
    if not gap(one, other):
        return None
    return (pair.a, pair.b) if one.first < other.first else (pair.b, pair.a)


def not_after(pair: Pair, one: Claim, other: Claim) -> bool | None:
    """`one` speaks of a moment that is not after `other`'s; `None` when unknown."""
    first, second = pair.case.moment(one), pair.case.moment(other)
    between = gap(first, second)
    if between is None or first is None or second is None:
        return None
    return between == 0 or first.first < second.first
