"""The ways to make a series consistent, put into words, with how each voice stands to them."""

from __future__ import annotations

from dataclasses import replace

from reconcile.judge._case import Case
from reconcile.judge.ladder._evidence import evidence
from reconcile.judge.ladder._matrix import testimonies
from reconcile.judge.ladder._missing import missing
from reconcile.judge.ladder._repair import repair
from reconcile.judge.ladder._search import Ladder, best
from reconcile.judge.ladder._why import holds, why
from reconcile.model import Hypothesis, Series


def placed(series: Series, case: Case) -> Series:
    """The series with its hypotheses, the preferred one first, and the testimony of each voice."""
    ladders = best(evidence(series, case))
    return replace(
        series,
        hypotheses=tuple(_hypothesis(one, series, case) for one in ladders),
        testimony=testimonies(ladders, case) if len(ladders) > 1 else (),
        exact=all(one.climbed.exact for one in ladders),
    )


def solve(series: Series, case: Case) -> tuple[Hypothesis, ...]:
    """The ways to give each event one position so that positions rise with dates.

    First the one that gives up the least: what independent voices say, hedged words less than plain ones, then
    positions that no text tells of, then lists of earlier ones that fit. After it the best of those that hold something
    that it gives up. A series in which every event has one position, and every position one event, has one way only.
    """
    return placed(series, case).hypotheses


def _hypothesis(ladder: Ladder, series: Series, case: Case) -> Hypothesis:
    needed = missing(ladder, series, case)
    rejected = [claim for unit in ladder.rejected for claim in unit.claims]
    shifted = [c for unit in ladder.told.units if unit.source in ladder.shifts for c in unit.claims]
    passed = [c for count in ladder.told.running if count not in ladder.climbed.running for c in count.rung.claims]
    return Hypothesis(
        holds=holds(ladder),
        rejects=tuple(sorted({*rejected, *shifted, *passed})),
        why=why(ladder, needed),
        held=tuple((ladder.told.events[e].name, at) for e, at in sorted(ladder.held.items(), key=lambda held: held[1])),
        repair=repair(ladder, needed, case),
        missing=needed,
        shifts=tuple(sorted(ladder.shifts.items())),
        cost=ladder.cost[0],
        lists=-ladder.cost[1],
    )
