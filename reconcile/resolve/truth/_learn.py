"""Beliefs, trust and copying made to fit one another, in turns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reconcile.frozen import dataclass
from reconcile.resolve.truth._belief import World, credences, scores
from reconcile.resolve.truth._copying import Links, links
from reconcile.resolve.truth._reliability import START, Curve, fitted, trusted
from reconcile.resolve.truth._slips import Slips, slips
from reconcile.resolve.truth._table import Asked, Table

TURNS = 24
LOOKS = (0, 2, 5, 9, 14)  # turns in which copying is looked for anew


@dataclass(frozen=True, slots=True)
class Learned:
    """What a batch taught: trust in each source, who copies whom, how errors come, and slips by object."""

    trust: Sequence[float]
    links: Links
    world: World
    slips: Sequence[Slips]


def learn(table: Table) -> Learned:
    """Reliability of sources, by expectation and maximisation from a vote."""
    near = [slips(asked.values) for asked in table.objects]
    shared = [i for i, asked in enumerate(table.objects) if asked.shared]
    part = Table(table.sources, tuple(table.objects[i] for i in shared), table.sizes)
    close = [near[i] for i in shared]
    curve, world = Curve(), World()
    found: Links = {}
    trust: Sequence[float] = [START] * len(table.sources)
    believed = [_votes(asked) for asked in part.objects]
    for turn in range(TURNS):
        if turn in LOOKS:
            found = links(part, believed, trust, world)
            weights = [voices(asked, found, table.sizes) for asked in part.objects]
        believed = [
            credences(scores(asked, slip, trust, weight, world), world)
            for asked, slip, weight in zip(part.objects, close, weights, strict=True)
        ]
        right, told = _tallies(part, believed)
        curve = fitted(curve, table.sizes, right, told)
        trust = trusted(curve, table.sizes, right, told)
        world = _world(part, close, believed, weights, world)
    return Learned(trust, found, world, near)


def unlearned(table: Table) -> Learned:
    """Every source trusted alike: a vote."""
    nothing: list[Slips] = [((),) * len(asked.values) for asked in table.objects]
    return Learned([START] * len(table.sources), {}, World(slipping=0.0), nothing)


def voices(asked: Asked, found: Links, sizes: Sequence[int]) -> list[float]:
    """How much of each saying is the source's own: less when others of the same value, that say more, may be copied."""
    if not found:
        return [s.share for s in asked.sayings]
    before: dict[int, set[int]] = defaultdict(set)
    own: dict[tuple[int, int], float] = {}
    for saying in sorted(asked.sayings, key=lambda s: (-sizes[s.source], s.source)):
        linked = found.get(saying.source, {})
        kept = saying.share
        for other, copied in linked.items():
            kept *= 1 - copied if other in before[saying.value] else 1.0
        before[saying.value].add(saying.source)
        own[saying.source, saying.value] = kept
    return [own[s.source, s.value] for s in asked.sayings]


def _votes(asked: Asked) -> list[float]:
    out = [0.0] * len(asked.values)
    for saying in asked.sayings:
        out[saying.value] += saying.share
    whole = sum(out)
    return [n / whole for n in out]


def _tallies(part: Table, believed: Sequence[Sequence[float]]) -> tuple[list[float], list[float]]:
    """Of each source, how many sayings are believed, and how many can be."""
    right, told = [0.0] * len(part.sources), [0.0] * len(part.sources)
    for asked, belief in zip(part.objects, believed, strict=True):
        for saying in asked.sayings:
            right[saying.source] += saying.share * belief[saying.value]
            told[saying.source] += saying.share
    return right, told


def _world(
    part: Table,
    close: Sequence[Slips],
    believed: Sequence[Sequence[float]],
    weights: Sequence[Sequence[float]],
    before: World,
) -> World:
    """How many false values compete, from how often two errors agree, and the share of slips among errors."""
    alike, pairs, slipped, wrong = 2.0, 2.0 * World().rivals, 4.0, 20.0
    chance = (1 - before.slipping) / before.rivals
    for asked, slip, belief, weight in zip(part.objects, close, believed, weights, strict=True):
        heard = [0.0] * len(belief)
        most = [0.0] * len(belief)
        for saying, own in zip(asked.sayings, weight, strict=True):
            heard[saying.value] += own
            most[saying.value] = max(most[saying.value], own)
        false = [n * (1 - p) for n, p in zip(heard, belief, strict=True)]
        same = sum(max(0.0, n - m) * f for n, m, f in zip(heard, most, false, strict=True))
        both = sum(false) ** 2 - sum(f * f for f in false)
        alike, pairs = alike + same, pairs + same + max(0.0, both)
        for value, rights in enumerate(slip):
            wrong += false[value]
            slipped += heard[value] * sum(
                belief[right] * before.slipping * k / (before.slipping * k + chance) for right, k in rights
            )
    return World(min(200.0, max(1.5, pairs / alike)), min(0.8, max(0.02, slipped / wrong)))
