"""Counts that show themselves to be growing: no words say so, but what is told rises from day to day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

from reconcile.model import Claim, Days, Rung

FEWEST = 3  # positions, each of a later day than the one before, that articles tell of


def grows(rungs: Sequence[Rung], claims: Mapping[str, Claim]) -> bool:
    """Several articles tell of three positions or more whose days rise with them, and of none whose days fall.

    "The third convoy left on 2 June", "the sixth convoy, on 6 June", "a seventh convoy followed on Sunday": what counts
    storeys, coaches or chapters is told of one day, or in any order.
    """
    placed = [(rung, days) for rung in rungs if (days := _told_days(rung, claims)) is not None]
    steps = [days for _, days in sorted(placed, key=lambda one: (one[0].position, str(one[1].latest)))]
    if any(_before(high, low) for (_, low), (_, high) in combinations(_in_order(placed), 2)):
        return False
    rises = 1 + sum(_before(low, high) for low, high in pairwise(steps))
    articles = {claims[claim].article for rung, _ in placed for claim in rung.claims}
    return rises >= FEWEST and len(articles) >= FEWEST


def _in_order(placed: Sequence[tuple[Rung, Days]]) -> list[tuple[Rung, Days]]:
    return sorted(placed, key=lambda one: (one[0].position, str(one[1].latest), one[0].event))


def _before(early: Days, late: Days) -> bool:
    return early.latest is not None and late.earliest is not None and early.latest < late.earliest


def _told_days(rung: Rung, claims: Mapping[str, Claim]) -> Days | None:
    """The days of the rung, where one of its claims tells them."""
    return rung.days if any(claims[claim].when == rung.days for claim in rung.claims) else None
