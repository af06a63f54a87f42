"""Groups that no single ground joins, made one where all that is known of their claims speaks for one question.

The weights are logarithms of odds, to base e, added up as in Fellegi and Sunter, "A Theory for Record Linkage" (1969);
groups are joined by the mean over all pairs (UPGMA: Sokal and Michener, 1958). What a pair weighs beside its rivals
is what a logistic regression makes of its weight and its leads (bench/leads.py).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from math import log
from typing import NamedTuple

from reconcile.claims._slips import digits
from reconcile.cluster._adopted import Group
from reconcile.cluster._fit import on_other_days, parted
from reconcile.cluster._items import Item
from reconcile.cluster._rivals import MOST, Rivals, Told, one_answer
from reconcile.cluster._ruled import Ruled
from reconcile.cluster._traits import Traits, measure, size, stories
from reconcile.cluster._weights import WEIGHTS
from reconcile.model import Ordinal, Role

ONE = {"date": 0.2, "ordinal": 0.4, "quantity": 0.75}  # mean weight of all pairs of two groups above which they are one
NEARLY = log(1.25)  # logarithm of the times that numbers of two attributes may differ
SOME = 4  # claims that speak for a group
Weight = Callable[[Item, Item], float | None]
FITS = "yes"  # the level of the last trait at which nothing speaks against the two


class Weigher:
    """The weight of evidence, between -4 and 4, that two claims of one story answer one question.

    `claims`: how many each article of the story makes.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        self._traits = Traits(items)
        self.claims: Mapping[str, int] = Counter(item.claim.article for item in items)

    def told(self, a: Item, b: Item) -> list[tuple[str, str, float]]:
        """Each trait of the two with its level and weight, after what weighs for any two claims of their kind."""
        kind = a.claim.kind
        return [
            ("any", "", WEIGHTS[kind]["any"][""]),
            *((name, level, WEIGHTS[kind][name].get(level, 0.0)) for name, level in self._traits.of(a, b)),
        ]

    def weight(self, a: Item, b: Item) -> float | None:
        """The sum of these, no further than 4 from 0; -4 where a ground tells the two apart for sure.

        `None` where they only have nothing in common to tell by.
        """
        table, left = WEIGHTS[a.claim.kind], LEFT[a.claim.kind]
        total, level = table["any"][""], ""
        for name, level in self._traits.of(a, b):
            total += table[name].get(level, 0.0)
            if total + left[name] <= -MOST:
                return -MOST
        apart = on_other_days(a, b) if level == FITS else parted(a, b)
        if apart is None:
            return None
        return -MOST if apart else max(-MOST, min(MOST, total))


def _left(table: dict[str, dict[str, float]]) -> dict[str, float]:
    """Trait -> the most that those after it may add."""
    out, left = {}, 0.0
    for name in reversed(table):
        out[name] = left
        left += max((0.0, *table[name].values()))
    return out


LEFT = {kind: _left(table) for kind, table in WEIGHTS.items()}


def weighed(groups: Sequence[Group], ruled: Ruled) -> list[Group]:
    """The groups, those made one of which the claims taken together speak for one question."""
    out = [group for group in groups if group.items[0].claim.kind not in WEIGHTS]
    of_story = stories(item for group in groups for item in (*group.items, *group.echoes))
    for story, told in sorts(groups).items():
        weigher = Weigher(of_story[story])
        for sort in told.values():
            out += _joined(sort, rivals(sort, weigher).weight, ruled)
    return out


def sorts(groups: Iterable[Group]) -> dict[str, dict[object, list[Group]]]:
    """Story -> sort -> the groups of it that may be made one, in an order of their own."""
    told: dict[str, dict[object, list[Group]]] = defaultdict(lambda: defaultdict(list))
    for group in sorted(groups, key=lambda group: min(item.claim.id for item in group.items)):
        first = group.items[0]
        if first.claim.kind in WEIGHTS:
            told[first.story][measure(first), first.claim.role is Role.CHANGE].append(group)
    return told


def rivals(groups: Sequence[Group], weigher: Weigher) -> Rivals:
    """The pairs of claims of groups of one sort that are held against each other; those of one group are no rivals.

    Where the first two of two groups are told apart for sure, the others are not asked.
    """
    group_of = {item.claim.id: at for at, group in enumerate(groups) for item in group.items}
    told: list[Told] = []
    for at, other in _pairs(groups):
        some, others = _of_story(groups[at]), _of_story(groups[other])
        if weigher.weight(some[0], others[0]) != -MOST:
            told += [(a, b, weigher.weight(a, b)) for a in some for b in others]
    return Rivals(told, lambda a, b: group_of[a.claim.id] == group_of[b.claim.id] or one_answer(a, b), weigher.claims)


class _Sum(NamedTuple):
    """What the pairs of two groups weigh in all; how many there are, and how many of them tell something."""

    weight: float
    pairs: int
    told: float

    def mean(self) -> float:
        """Pairs with nothing in common to tell by weigh nothing where half of all tell something."""
        return self.weight / self.pairs if 2 * self.told >= self.pairs else -MOST


def _of_story(group: Group) -> list[Item]:
    """Some claims of a group, but those that a decision brought in from another story."""
    return [item for item in group.items[:SOME] if item.story == group.items[0].story]


def _joined(groups: Sequence[Group], weight: Weight, ruled: Ruled) -> list[Group]:
    """The two groups that most speaks for are made one, as long as more speaks for it than against it."""
    groups = list(groups)
    sizes, one = [len(group.items) for group in groups], ONE[groups[0].items[0].claim.kind]
    sums: dict[int, dict[int, _Sum]] = defaultdict(dict)
    for at, other in _pairs(groups):
        sums[at][other] = sums[other][at] = _sum(groups[at].items, groups[other].items, weight, ruled)
    best = [
        (-worth, at, other, sizes[at], sizes[other])
        for at, beside in sums.items()
        for other, told in beside.items()
        if at < other and (worth := told.mean()) > one
    ]
    heapify(best)
    while best:
        _, at, other, mine, its = heappop(best)
        if (mine, its) != (sizes[at], sizes[other]):
            continue  # one of them has grown, or is gone
        gone, beside = sums.pop(other), sums[at]
        for third in {*gone, *beside} - {at, other}:
            x = beside.get(third) or _unheld(sizes[at] * sizes[third])
            y = gone.get(third) or _unheld(sizes[other] * sizes[third])
            both = _Sum(x.weight + y.weight, x.pairs + y.pairs, x.told + y.told)
            beside[third] = sums[third][at] = both
            sums[third].pop(other, None)
        beside.pop(other, None)
        groups[at] = _one(groups[at], groups[other])
        sizes[at], sizes[other] = sizes[at] + sizes[other], 0
        for third, told in beside.items():
            if (worth := told.mean()) > one:
                first, later = sorted((at, third))
                heappush(best, (-worth, first, later, sizes[first], sizes[later]))
    return [group for group, size in zip(groups, sizes, strict=True) if size]


def _unheld(pairs: int) -> _Sum:
    """Of pairs that are not held against each other."""
    return _Sum(-MOST * pairs, pairs, pairs)


def _one(group: Group, other: Group) -> Group:
    """The two as one: what it asks is told by the one that a pack asks for, or that has more claims."""
    first, later = sorted((group, other), key=lambda g: (g.items[0].bare, -len(g.items)))
    return Group(
        [*first.items, *later.items],
        [*first.echoes, *later.echoes],
        [*first.likely, *later.items],
        group.crowded or other.crowded,
    )


def _pairs(groups: Sequence[Group]) -> Iterator[tuple[int, int]]:
    """The groups that are held against one another: of one attribute or measure, with like numbers, digits or places.

    Two that one article alone tells are two for it.
    """
    near: dict[object, list[int]] = defaultdict(list)
    alone = [_alone(group) for group in groups]
    for at, group in enumerate(groups):
        beside = {n for key in _wanted(group.items) for n in near[key]}
        yield from ((other, at) for other in sorted(beside) if alone[at] is None or alone[at] != alone[other])
        for key in {key for item in group.items for key in _keys(item)}:
            near[key].append(at)


def near(a: Item, b: Item) -> bool:
    """The two are held against each other, as far as their attributes, numbers, digits or places tell."""
    return not _wanted([a]).isdisjoint(_keys(b))


def _alone(group: Group) -> str | None:
    """The article that all of the group are of, if there is one."""
    told = {item.claim.article for item in group.items}
    return next(iter(told)) if len(told) == 1 else None


def _keys(item: Item) -> Iterator[object]:
    """The attribute, the dimension, the place in a row, the size in steps of `NEARLY` times, and the digits."""
    yield item.claim.attribute
    if (measured := measure(item))[1]:
        yield measured
    if isinstance(item.claim.value, Ordinal):
        yield item.claim.value.position
    elif (large := size(item)) is not None:
        yield int(large // NEARLY)
        told = digits(item.claim)
        if len(told.rstrip("0")) > 1:
            yield "".join(sorted(told))


def _wanted(items: Sequence[Item]) -> set[object]:
    """The keys of all that they are held against."""
    found = {key for item in items for key in _keys(item)}
    return found | {key + step for key in found if isinstance(key, int) for step in (-1, 1)}


def _sum(group: Sequence[Item], other: Sequence[Item], weight: Weight, ruled: Ruled) -> _Sum:
    """That of all pairs, as far as some tell it; none that a reviewer told apart come together."""
    pairs = len(group) * len(other)
    if ruled.cannot and any(ruled.apart(a, b) for a in group for b in other):
        return _Sum(float("-inf"), pairs, pairs)
    some, others = group[:SOME], other[:SOME]
    told = [one for a in some for b in others if (one := weight(a, b)) is not None]
    scale = pairs / (len(some) * len(others))
    return _Sum(sum(told) * scale, pairs, len(told) * scale)
