"""How far each value of an object is to be believed, given how far each source is.

Dawid and Skene's model (Applied Statistics 28, 1979) with false values drawn from a number of them, as in Dong,
Berti-Equille and Srivastava, Integrating conflicting data: the role of source dependence (VLDB 2009); a false number
may be a slip.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from reconcile.frozen import dataclass
from reconcile.resolve.truth._slips import Slips
from reconcile.resolve.truth._table import Asked


@dataclass(frozen=True, slots=True)
class World:
    """What is held of errors everywhere: how many false values compete, and what share of errors are slips."""

    rivals: float = 10.0
    slipping: float = 0.2


def scores(asked: Asked, slips: Slips, trust: Sequence[float], weights: Sequence[float], world: World) -> list[float]:
    """For each value the logarithm of how much likelier the sayings are when it is true than when none of them is."""
    out = [0.0] * len(asked.values)
    for saying, weight in zip(asked.sayings, weights, strict=True):
        for value, term in terms(saying.value, trust[saying.source], slips, world):
            out[value] += weight * term
    return out


def terms(value: int, trust: float, slips: Slips, world: World) -> list[tuple[int, float]]:
    """What one saying adds to the score of each value it speaks for."""
    chance = (1 - world.slipping) / world.rivals  # of one false value, given an error
    out = [(value, math.log(trust / ((1 - trust) * chance)))]
    out += [(right, math.log1p(world.slipping * slip / chance)) for right, slip in slips[value]]
    return out


def credences(found: Sequence[float], world: World) -> list[float]:
    """The scores as probabilities; what is missing from 1 is for a value that nobody names."""
    _, odds, whole = _odds(found, world)
    return [odd / whole for odd in odds]


def _odds(found: Sequence[float], world: World) -> tuple[float, list[float], float]:
    """The highest score, and the odds of each value and of all together as multiples of it."""
    unnamed = math.log(max(world.rivals + 1 - len(found), 0.5))
    top = max(unnamed, *found)
    odds = [math.exp(score - top) for score in found]
    return top, odds, sum(odds) + math.exp(unnamed - top)


class Running:
    """Credences while one saying after the other comes in; a saying costs as much as the values it speaks for."""

    def __init__(self, values: int, world: World) -> None:
        self._world = world
        self._scores = [0.0] * values
        self._top, self._odds, self._whole = _odds(self._scores, world)
        self._most = self._whole

    def add(self, value: int, term: float) -> None:
        """Raise the score of a value."""
        self._scores[value] += term
        high = self._scores[value] - self._top
        if high < 30:
            odd = math.exp(high)
            self._whole += odd - self._odds[value]
            self._odds[value] = odd
            self._most = max(self._most, self._whole)
        if high >= 30 or self._whole < self._most / 1e6:  # digits have been lost
            self._top, self._odds, self._whole = _odds(self._scores, self._world)
            self._most = self._whole

    def credence(self, value: int) -> float:
        """The probability of a value by now."""
        return self._odds[value] / self._whole
