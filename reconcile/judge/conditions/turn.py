"""Conditions on states with an opposite: an act, and the one that undoes it."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.conditions.act import affirmed_and_denied
from reconcile.judge.over.pair import Pair
from reconcile.model import State, Status


@condition
def act_and_undoing(pair: Pair) -> bool:
    """One tells of an act that was done, the other, with another verb, of one that undid it."""
    if not affirmed_and_denied.function(pair) or pair.a.verb is None or pair.b.verb is None:
        return False
    done = all(isinstance(c.value, Status) and c.value.state is State.DONE for c in (pair.a, pair.b))
    return done and pair.a.verb != pair.b.verb
