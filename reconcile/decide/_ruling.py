"""Decisions that change what a run says, beside what it tells of them: one for each thing."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.decide._force import thing
from reconcile.decide._kinds import CORRECTIONS, OF_PAIRS
from reconcile.model import Decision

RULING = CORRECTIONS | OF_PAIRS | {"forget"}


def ruling(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Of decisions in force those that a run goes by, the last on each thing, in an order of their own."""
    last = {thing(d): d for d in decisions if d.kind in RULING}
    return tuple(sorted(last.values(), key=repr))
