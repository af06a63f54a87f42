"""Which sources copy: they share values that are rare or false more often than sources that err alone.

The dependence of Dong, Berti-Equille and Srivastava (VLDB 2009), without a direction: triples carry no dates.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from reconcile.resolve.truth._belief import World
from reconcile.resolve.truth._table import Table

Links = Mapping[int, Mapping[int, float]]  # of a source: the sources it may copy, with the expected share copied

PRIOR, WEIGHT, HIGHEST, TURNS = 0.02, 100, 0.3, 3
RATES = (0.3, 0.6, 0.9)
FEWEST = 3  # shared sayings below which nothing is suspected
CROWD = 100  # who share one value in larger numbers share nothing rare


def links(table: Table, believed: Sequence[Sequence[float]], trust: Sequence[float], world: World) -> Links:
    """The pairs of sources of which one is likely to copy, both ways.

    How common copying is among pairs that agree is learned from these pairs.
    """
    alike = sorted(_alike(table, believed).items())
    both = _meetings(table, [pair for pair, _ in alike])
    odds = [_odds(true, false, both[a, b] - true - false, trust[a], trust[b], world) for (a, b), (true, false) in alike]
    prior = PRIOR
    for _ in range(TURNS):
        found = [sum(_chances(pair, prior)) for pair in odds]
        prior = min(HIGHEST, (1 + sum(found)) / (WEIGHT + len(found)))
    out: dict[int, dict[int, float]] = defaultdict(dict)
    for ((a, b), _), pair in zip(alike, odds, strict=True):
        share = sum(rate * chance for rate, chance in zip(RATES, _chances(pair, prior), strict=True))
        if share > 0.02:
            out[a][b] = out[b][a] = share
    return out


def _alike(table: Table, believed: Sequence[Sequence[float]]) -> dict[tuple[int, int], tuple[float, float]]:
    """For pairs that share values: how many are held true, how many false."""
    many = [n >= FEWEST for n in table.sizes]
    found: dict[tuple[int, int], list[float]] = {}
    for asked, belief in zip(table.objects, believed, strict=True):
        if not asked.shared:
            continue
        groups: dict[int, list[int]] = defaultdict(list)
        for saying in asked.sayings:
            if many[saying.source]:
                groups[saying.value].append(saying.source)
        for value, group in groups.items():
            if 1 < len(group) <= CROWD:
                _count(found, group, belief[value])
    return {pair: (n[0], n[1]) for pair, n in found.items() if n[0] + n[1] >= FEWEST}


def _count(found: dict[tuple[int, int], list[float]], group: Sequence[int], true: float) -> None:
    for pair in combinations(group, 2):
        counts = found.setdefault(pair, [0.0, 0.0])
        counts[0] += true
        counts[1] += 1 - true


def _meetings(table: Table, pairs: Sequence[tuple[int, int]]) -> dict[tuple[int, int], int]:
    """Of how many objects both sources of a pair speak."""
    suspects = {source for pair in pairs for source in pair}
    spoken: dict[int, set[int]] = {source: set() for source in suspects}
    for i, asked in enumerate(table.objects):
        for saying in asked.sayings:
            if saying.source in suspects:
                spoken[saying.source].add(i)
    return {(a, b): len(spoken[a] & spoken[b]) for a, b in pairs}


def _odds(true: float, false: float, differ: float, a: float, b: float, world: World) -> tuple[float, ...]:
    """How much likelier the sayings of two sources are, as a logarithm, where one copies at each rate."""
    trust = max(a, b)
    return tuple(
        true * math.log(rate / trust + 1 - rate)
        + false * math.log(rate * world.rivals / (1 - (a + b) / 2) + 1 - rate)
        + max(0.0, differ) * math.log(1 - rate)
        for rate in RATES
    )


def _chances(odds: Sequence[float], prior: float) -> list[float]:
    """The probability of each rate of copying; what is missing from 1 is for none."""
    top = max(0.0, *odds)
    parts = [prior / len(RATES) * math.exp(x - top) for x in odds]
    whole = sum(parts) + (1 - prior) * math.exp(-top)
    return [part / whole for part in parts]
