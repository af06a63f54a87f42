"""How far each source is to be trusted, learned from how far what it says is believed.

A source that says little is held for as good as sources that say as much are on average (empirical Bayes): the average
is a logistic curve over the logarithm of the number of objects, and a source's own sayings move it away from there.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from reconcile.frozen import dataclass

LOW, HIGH = 0.05, 0.99
START = 0.8
STRENGTH = 3.0  # as many sayings as the average weighs
SLOPE, SLOPE_SURE = 0.15, 0.15  # prior of the curve's rise for each doubling
LEVEL, LEVEL_SURE = math.log(START / (1 - START)), 1.0


@dataclass(frozen=True, slots=True)
class Curve:
    """Average trust by size."""

    level: float = LEVEL
    slope: float = SLOPE

    def at(self, size: int) -> float:
        """The trust that sources of this size have on average."""
        return 1 / (1 + math.exp(-(self.level + self.slope * math.log2(size))))


def fitted(curve: Curve, sizes: Sequence[int], right: Sequence[float], told: Sequence[float]) -> Curve:
    """The curve moved towards the sources: one step of Newton's on the posterior of a beta-binomial regression."""
    bins: dict[int, tuple[float, float]] = {}
    for size, good, all_ in zip(sizes, right, told, strict=True):
        if all_:
            voice = 1 / (1 + all_ / STRENGTH)  # a source of many sayings is still one source
            before = bins.get(size, (0.0, 0.0))
            bins[size] = (before[0] + good * voice, before[1] + all_ * voice)
    for _ in range(3):
        curve = _step(curve, bins)
    return curve


def _step(curve: Curve, bins: dict[int, tuple[float, float]]) -> Curve:
    g0, g1 = (LEVEL - curve.level) / LEVEL_SURE**2, (SLOPE - curve.slope) / SLOPE_SURE**2
    h00, h01, h11 = 1 / LEVEL_SURE**2, 0.0, 1 / SLOPE_SURE**2
    for size, (good, all_) in sorted(bins.items()):
        x, p = math.log2(size), curve.at(size)
        off, spread = good - all_ * p, all_ * p * (1 - p)
        g0, g1 = g0 + off, g1 + off * x
        h00, h01, h11 = h00 + spread, h01 + spread * x, h11 + spread * x * x
    det = h00 * h11 - h01 * h01
    level, slope = curve.level + (h11 * g0 - h01 * g1) / det, curve.slope + (h00 * g1 - h01 * g0) / det
    return Curve(min(4.0, max(-2.0, level)), min(1.0, max(-1.0, slope)))


def trusted(curve: Curve, sizes: Sequence[int], right: Sequence[float], told: Sequence[float]) -> list[float]:
    """Each source's trust."""
    return [
        min(HIGH, max(LOW, (STRENGTH * curve.at(size) + good) / (STRENGTH + all_)))
        for size, good, all_ in zip(sizes, right, told, strict=True)
    ]
