"""How well clusters agree with the truth, pair by pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """Parts, from 0 to 1, of the pairs put together that belong together, and of the latter that were put together."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1.0)


def agreement(clusters: Iterable[Iterable[str]], truth: Mapping[str, Hashable]) -> Agreement:
    """The agreement of clusters of claims with what the claims truly answer; a claim in no cluster stands alone."""
    made = Counter[tuple[int, Hashable]]()
    for number, cluster in enumerate(clusters):
        made.update((number, truth[claim]) for claim in cluster)
    sizes = Counter[int]()
    for (number, _), claims in made.items():
        sizes[number] += claims
    right, put, wanted = (_pairs(count.values()) for count in (made, sizes, Counter(truth.values())))
    return Agreement(right / put if put else 1.0, right / wanted if wanted else 1.0)


def _pairs(sizes: Iterable[int]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes)
