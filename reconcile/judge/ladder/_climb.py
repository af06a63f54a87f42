"""The best ladder through weighed steps: positions rise, no event comes after one that it was surely before.

The steps are gone through from the lowest position up. All that the way so far says of the steps to come is kept in a
foothold: the latest day on which something held may have begun, the events that hold a position and are put on a higher
one as well, and whether the position below is held. Of footholds alike in this the cheapest is kept, so that what is
found is the best there is, unless there are more than `MOST` of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date

from reconcile.judge.ladder._evidence import Running
from reconcile.model import UNTOLD

LIST = 1000  # lists that fit weigh less than anything else
MOST = 3000
FORCED = 1_000_000  # what it saves to hold what must be held
NEVER = date.max.toordinal() + 1


@dataclass(frozen=True, slots=True)
class Step:
    """An event on a position: what holding it saves, and how many lists fit it."""

    event: int
    position: int
    weight: int
    begins: int
    ends: int
    lists: int = 0


@dataclass(frozen=True, slots=True)
class Climbed:
    """A ladder: the position of each event that holds one, and the running counts that hold; lower scores are better.

    `exact` is False where a better one may have been passed over.
    """

    score: int
    held: Mapping[int, int]
    running: frozenset[Running]
    exact: bool = True


@dataclass(frozen=True, slots=True)
class _Way:
    """What was held last, and before it."""

    what: Step | Running
    before: _Way | None


@dataclass(frozen=True, slots=True)
class _Foothold:
    score: int = 0
    reach: int = 0
    used: frozenset[int] = frozenset()
    last: int | None = None
    way: _Way | None = None


@dataclass(slots=True)
class _Kept:
    """Footholds of which none is better than another in all; `ends` are the last days of what is still to come."""

    at: int
    ends: Sequence[int]
    by_key: dict[tuple[object, ...], list[_Foothold]] = field(default_factory=lambda: defaultdict(list))

    def add(self, new: _Foothold) -> None:
        """Keep it, unless one is as good."""
        first = bisect_left(self.ends, new.reach)
        new = replace(new, reach=self.ends[first] if first < len(self.ends) else NEVER)
        beside = self.by_key[new.used, None if new.last is None else new.last == self.at]
        if any(old.score <= new.score and old.reach <= new.reach for old in beside):
            return
        beside[:] = [old for old in beside if old.score < new.score or old.reach < new.reach]
        beside.append(new)

    def all(self) -> list[_Foothold]:
        """All of them, in the order in which they came."""
        return [one for some in self.by_key.values() for one in some]


def climb(steps: Iterable[Step], running: Sequence[Running] = (), forced: Running | None = None) -> Climbed:
    """The ladder that holds the most weight, less what its gaps cost; one position an event, one event a position.

    `forced`: the running count that must hold.
    """
    rows: dict[int, list[Step]] = defaultdict(list)
    top: dict[int, int] = {}
    for step in steps:
        rows[step.position].append(step)
        top[step.event] = max(step.position, top.get(step.event, step.position))
    counts: dict[int, list[Running]] = defaultdict(list)
    for count in running:
        counts[count.position].append(count)
    footholds, exact = [_Foothold()], True
    ends = sorted([step.ends for row in rows.values() for step in row] + [count.ends for count in running])
    for position in sorted({*rows, *counts}):
        for step in rows.get(position, ()):
            del ends[bisect_left(ends, step.ends)]
        footholds = _row(footholds, rows.get(position, ()), top, _Kept(position, ends))
        for count in counts.get(position, ()):
            del ends[bisect_left(ends, count.ends)]
            weight = count.weight + (FORCED if count == forced else 0)
            footholds = _counted(footholds, count, weight, _Kept(position, ends))
        if len(footholds) > MOST:
            footholds, exact = sorted(footholds, key=lambda f: f.score)[:MOST], False
    best = min(footholds, key=lambda f: f.score)
    way = list(_way(best))
    held = {one.event: one.position for one in way if isinstance(one, Step)}
    return Climbed(best.score, held, frozenset(one for one in way if isinstance(one, Running)), exact)


def _row(footholds: Sequence[_Foothold], steps: Sequence[Step], top: Mapping[int, int], kept: _Kept) -> list[_Foothold]:
    """The footholds after a position: each as it was, and with each of the steps that it allows."""
    done = {step.event for step in steps if top[step.event] <= kept.at}
    for one in footholds:
        for step in steps:
            if step.event not in one.used and step.ends >= one.reach:
                kept.add(_taken(one, step, done))
        kept.add(replace(one, used=one.used - done))
    return kept.all()


def _taken(one: _Foothold, step: Step, done: AbstractSet[int]) -> _Foothold:
    gap = UNTOLD if one.last is not None and one.last != step.position - 1 else 0
    return _Foothold(
        one.score + (gap - step.weight) * LIST - step.lists,
        max(one.reach, step.begins),
        (one.used | {step.event}) - done,
        step.position,
        _Way(step, one.way),
    )


def _counted(footholds: Sequence[_Foothold], count: Running, weight: int, kept: _Kept) -> list[_Foothold]:
    """The footholds after a running count: with it where it fits, and without it where it takes room."""
    for one in footholds:
        if count.ends >= one.reach:
            reach = one.reach if count.open else max(one.reach, count.begins)
            kept.add(_Foothold(one.score - weight * LIST, reach, one.used, one.last, _Way(count, one.way)))
        kept.add(one)
    return kept.all()


def _way(one: _Foothold) -> Iterator[Step | Running]:
    way = one.way
    while way is not None:
        yield way.what
        way = way.before
