"""The few best ladders, with sources that may count from elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import combinations, islice, product
from math import prod

from reconcile.frozen import dataclass
from reconcile.judge.ladder._climb import FORCED, LIST, Climbed, Step, climb
from reconcile.judge.ladder._evidence import PLAIN, Evidence, Running, Unit

SHIFT = PLAIN  # what it costs that a source counts from elsewhere
FEWEST = 2  # positions of a source that agree with another's once it is taken to count from elsewhere
SHIFTINGS = 4096  # ways to take sources to count from elsewhere that are weighed
CLIMBS = 8  # of these, ladders that are looked for
BEST = 3
OTHERS = 2400  # events times the ladders looked for besides the best


@dataclass(frozen=True, slots=True)
class Ladder:
    """A way to place the events: `cost` as weighed, lists that fit apart (fewer is better), the positions, the shifts.

    `held` is by event; `shifts` by source: how much higher it counts than the ladder.
    """

    cost: tuple[int, int]
    held: Mapping[int, int]
    shifts: Mapping[str, int]
    told: Evidence
    climbed: Climbed = field(compare=False)

    def holds(self, unit: Unit) -> bool:
        """What the voice says is so, once it is known from where its source counts."""
        return self.held.get(unit.event) == unit.position - self.shifts.get(unit.source, 0)

    @property
    def rejected(self) -> tuple[Unit, ...]:
        """What must be given up."""
        return tuple(unit for unit in self.told.units if not self.holds(unit))


def best(told: Evidence) -> tuple[Ladder, ...]:
    """The best ladder, then the best ones that hold something that it rejects; at most `BEST`, none of them twice."""
    found = _by_shift(told)
    tries = max(BEST, OTHERS // max(len(told.events), 1))
    first = found[0]
    for event, position, least in islice(_rejected(first), tries):
        if len(found) >= BEST and least >= sorted(one.cost for one in found)[BEST - 1]:
            continue
        found.append(_climbed(told, first.shifts, (event, position)))
    for count in islice((one for one in told.running if one not in first.climbed.running), BEST):
        found.append(_climbed(told, first.shifts, count=count))
    return _apart(found)


def _apart(found: Iterable[Ladder]) -> tuple[Ladder, ...]:
    """The cheapest first, one for each way to place the events."""
    out: list[Ladder] = []
    for one in sorted(found, key=lambda ladder: (ladder.cost, sorted(ladder.held.items()))):
        if all(one.held != other.held for other in out):
            out.append(one)
    return tuple(out[:BEST])


def _by_shift(told: Evidence) -> list[Ladder]:
    """The best ladder of each way to take sources to count from elsewhere, the best of all first."""
    ways = sorted((_least(told, shifts), sorted(shifts.items())) for shifts in _shiftings(told))
    found: list[Ladder] = []
    for least, shifts in ways[:CLIMBS]:
        if found and (least, -LIST) >= min(one.cost for one in found):
            break
        found.append(_climbed(told, dict(shifts)))
    found.sort(key=lambda ladder: (ladder.cost, len(ladder.shifts), sorted(ladder.shifts.items())))
    passed = any((least, -LIST) < found[0].cost for least, _ in ways[CLIMBS:]) or _ways(_options(told)) > SHIFTINGS
    return [replace(found[0], climbed=replace(found[0].climbed, exact=False)), *found[1:]] if passed else found


def _shiftings(told: Evidence) -> Iterator[dict[str, int]]:
    """No shift; then each source, or several, by as much as makes it agree with others; single ones where many may."""
    options = _options(told)
    if _ways(options) > SHIFTINGS:
        yield {}
        yield from ({source: by} for source, some in sorted(options.items()) for by in some)
        return
    names = sorted(options)
    for picked in product(*((0, *options[name]) for name in names)):
        yield {name: by for name, by in zip(names, picked, strict=True) if by}


def _ways(options: Mapping[str, Sequence[int]]) -> int:
    return prod(len(some) + 1 for some in options.values())


def _options(told: Evidence) -> dict[str, list[int]]:
    """How much higher than another source each one counts, in two events or more and in most that both tell of."""
    by_event: dict[int, list[Unit]] = defaultdict(list)
    for unit in told.units:
        by_event[unit.event].append(unit)
    apart: Counter[tuple[str, str, int]] = Counter()
    both: Counter[tuple[str, str]] = Counter()
    for units in by_event.values():
        pairs = {(a.source, b.source, a.position - b.position) for a, b in combinations(units, 2)}
        apart.update(pairs | {(b, a, -by) for a, b, by in pairs})
        both.update({(a, b) for a, b, _ in pairs} | {(b, a) for a, b, _ in pairs})
    found: dict[str, set[int]] = defaultdict(set)
    for (source, other, by), times in apart.items():
        if by and source != other and times >= FEWEST and 2 * times > both[source, other]:
            found[source].add(by)
    return {source: sorted(some) for source, some in found.items()}


def _least(told: Evidence, shifts: Mapping[str, int]) -> int:
    """What must be given up at least: all but the best of each event."""
    weights = _weights(told, shifts)
    most: dict[int, int] = defaultdict(int)
    for (event, _), weight in weights.items():
        most[event] = max(most[event], weight)
    return sum(unit.weight for unit in told.units) - sum(most.values()) + SHIFT * len(shifts)


def _weights(told: Evidence, shifts: Mapping[str, int]) -> dict[tuple[int, int], int]:
    weights: dict[tuple[int, int], int] = defaultdict(int)
    for unit in told.units:
        weights[unit.event, unit.position - shifts.get(unit.source, 0)] += unit.weight
    return weights


def _climbed(
    told: Evidence, shifts: Mapping[str, int], forced: tuple[int, int] | None = None, count: Running | None = None
) -> Ladder:
    """The best ladder; `forced` is an event and the position it must hold, `count` a running count that must hold."""
    steps, lists = [], Counter((one.event, len(one.members) + 1) for one in told.lists)
    for (event, position), weight in sorted(_weights(told, shifts).items()):
        if position < 1 or (forced and event == forced[0] and position != forced[1]):
            continue
        of = told.events[event]
        more = FORCED if forced == (event, position) else 0
        steps.append(Step(event, position, weight + more, of.begins, of.ends, lists[event, position]))
    climbed = climb(steps, told.running, count)
    saved = -(-climbed.score // LIST)
    fits = climbed.score - saved * LIST
    total = sum(unit.weight for unit in told.units) + sum(count.weight for count in told.running)
    cost = total + saved + SHIFT * len(shifts) + (FORCED if forced or count else 0)
    return Ladder((cost, fits), climbed.held, dict(shifts), told, climbed)


def _rejected(first: Ladder) -> list[tuple[int, int, tuple[int, int]]]:
    """The events and positions that a ladder rejects, with what a ladder that holds them costs at least."""
    weights = _weights(first.told, first.shifts)
    most: dict[int, int] = defaultdict(int)
    for (event, _), weight in weights.items():
        most[event] = max(most[event], weight)
    least = _least(first.told, first.shifts)
    found = [
        (event, position, (least + most[event] - weight, -LIST))
        for (event, position), weight in weights.items()
        if first.held.get(event) != position and position > 0
    ]
    return sorted(found, key=lambda one: (one[2], one[0], one[1]))
