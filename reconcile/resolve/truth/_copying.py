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

PRIOR = 0.1
RATES = (0.3, 0.6, 0.9)
FEWEST = 3  # shared sayings below which nothing is suspected
CROWD = 100  # who share one value in larger numbers share nothing rare


def links(table: Table, believed: Sequence[Sequence[float]], trust: Sequence[float], world: World) -> Links:
    """The pairs of sources of which one is likely to copy, both ways."""
    out: dict[int, dict[int, float]] = defaultdict(dict)
    alike = _alike(table, believed)
    both = _meetings(table, alike)
    for (a, b), (true, false) in sorted(alike.items()):
        share = _copied(true, false, both[a, b] - true - false, trust[a], trust[b], world)
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


def _meetings(table: Table, pairs: Mapping[tuple[int, int], object]) -> dict[tuple[int, int], int]:
    """Of how many objects both sources of a pair speak."""
    suspects = {source for pair in pairs for source in pair}
    spoken: dict[int, set[int]] = {source: set() for source in suspects}
    for i, asked in enumerate(table.objects):
        for saying in asked.sayings:
            if saying.source in suspects:
                spoken[saying.source].add(i)
    return {(a, b): len(spoken[a] & spoken[b]) for a, b in pairs}


def _copied(true: float, false: float, differ: float, a: float, b: float, world: World) -> float:
    """The share of sayings that one of two sources is expected to have copied from the other."""
    trust = max(a, b)
    likely = [
        true * math.log(rate / trust + 1 - rate)
        + false * math.log(rate * world.rivals / (1 - (a + b) / 2) + 1 - rate)
        + max(0.0, differ) * math.log(1 - rate)
        for rate in RATES
    ]
    top = max(0.0, *likely)
    odds = [PRIOR / len(RATES) * math.exp(x - top) for x in likely]
    whole = sum(odds) + (1 - PRIOR) * math.exp(-top)
    return sum(rate * odd for rate, odd in zip(RATES, odds, strict=True)) / whole
