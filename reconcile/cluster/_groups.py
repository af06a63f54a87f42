"""Items in groups: complete linkage, so that a wrong merge is rarer than a missed one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from reconcile.claims import _convert as units
from reconcile.cluster._adopted import Group, adopted
from reconcile.cluster._by_number import ByNumber
from reconcile.cluster._fit import fitting
from reconcile.cluster._fit_numbers import anchored_alike
from reconcile.cluster._items import STRONG, Item
from reconcile.cluster._measured import measured
from reconcile.cluster._ruled import Ruled, joined
from reconcile.cluster._weak import LIKE, agree, ratio, told_alike
from reconcile.cluster._weighed import weighed
from reconcile.model import Quantity, Role

PARTLY = 3  # how much less alike a number of one place is to one that may be of all, where an article sums them up
HUNG = 5  # place of the event in what parts claims
MOST_EVENTS = 400  # groups of other events, with numbers that may agree with its own, that a group is held against
MOST = 100  # groups that a claim is held against; a question with more answers is no question
PRECISEST = 6  # one more than the coarsest of UCDP's precisions of dates


def groups(items: Sequence[Item], ruled: Ruled) -> list[Group]:
    """The groups of items that answer one question each, block by block; `ruled` outweighs all else."""
    crowded: set[str] = set()
    found = weighed(grounded(items, ruled, crowded), ruled)
    return [replace(g, crowded=any(i.claim.id in crowded for i in g.items)) for g in found] if crowded else found


def grounded(items: Sequence[Item], ruled: Ruled, crowded: set[str]) -> list[Group]:
    """The groups that single grounds make, before more is weighed; `crowded` gains the claims that met too many."""
    blocks: dict[tuple[str, ...], list[Item]] = defaultdict(list)
    for item in items:
        blocks[_block(item)].append(item)
    split = [group for key in sorted(blocks) for group in _split(blocks[key], ruled, crowded)]
    return adopted(measured(joined(_across(split, ruled, crowded), ruled), ruled), ruled)


def _across(split: Sequence[list[Item]], ruled: Ruled, crowded: set[str]) -> list[list[Item]]:
    """The groups; those of one number that no pack asks for are one, though their articles tell of several events.

    `crowded` gains the claims that met too many groups.
    """
    out: list[list[Item]] = []
    homes: dict[tuple[str, ...], ByNumber] = defaultdict(lambda: ByNumber(LIKE))
    for group in split:
        if not group[0].bare:
            out.append(group)
            continue
        near = homes[_block(group[0])[:HUNG]]
        beside = near.near(group[:1])
        if len(beside) > MOST_EVENTS:
            crowded.add(group[0].claim.id)
        home = next((at for at in beside[:MOST_EVENTS] if _fit(group, out[at], ruled) and _agree(group, out[at])), None)
        if home is None:
            near.add(len(out), group[:1])
            out.append(group)
        else:
            out[home] += group
    return out


def _agree(group: Sequence[Item], other: Sequence[Item]) -> bool:
    return all(agree(a.claim, b.claim) for a in group for b in other)


def _block(item: Item) -> tuple[str, ...]:
    """Items of different blocks are never compared."""
    claim = item.claim
    unit = (units.dimension(claim.value.unit) or "") if isinstance(claim.value, Quantity) else ""
    change = claim.role.value if claim.role is Role.CHANGE else ""
    return (item.story, claim.kind, item.asked, unit, change, item.hung)


def _split(items: Sequence[Item], ruled: Ruled, crowded: set[str]) -> list[list[Item]]:
    """A claim joins the group in which it fits every member, the most alike first; else it opens one.

    A group is left at its first member that does not fit. `crowded` gains the claims that met too many groups.
    """
    out = _Opened(crowded)
    for item in sorted(
        items, key=lambda i: (-_specific(i), i.claim.article, i.claim.span.start, i.claim.span.end, i.claim.id)
    ):
        fits = fitting(item)
        homes = [(n, g) for n, g in out.near(item) if _joins(item, g, ruled, fits)]
        if not homes:
            out.open([item])
        elif len(homes) == 1:
            homes[0][1].append(item)
        else:
            out.groups[-max((_mean_likeness(item, g), -n) for n, g in homes)[1]].append(item)
    return _closed(out.groups, ruled, crowded)


def _closed(groups: Sequence[list[Item]], ruled: Ruled, crowded: set[str]) -> list[list[Item]]:
    """The groups, those made one of which every item joins every other: alike values may have parted them."""
    out = _Opened(crowded)
    for group in groups:
        near = (g for _, g in out.near(group[0]))
        home = next((g for g in near if _fit(group, g, ruled) and _one_joins(group, g, ruled)), None)
        if home is None:
            out.open(group)
        else:
            home += group
    return out.groups


class _Opened:
    """Groups by what their first member is of: an item fits none whose first member has nothing to do with it."""

    def __init__(self, crowded: set[str]) -> None:
        self.groups: list[list[Item]] = []
        self._by: dict[object, list[int]] = defaultdict(list)
        self._crowded = crowded

    def open(self, group: list[Item]) -> None:
        """Add a group."""
        first, at = group[0], len(self.groups)
        for key in {first.article.id, first.event.id, first.article.translation_of} - {None}:
            for index in (key, (key, first.claim.value), (key, first.place)):
                self._by[index].append(at)
        self.groups.append(group)

    def near(self, item: Item) -> list[tuple[int, list[Item]]]:
        """The groups, with their numbers, whose first is of the item's event, a linked article or its translation.

        Where these are more than `MOST`, they are those of its very value or place, and the first of the others.
        """
        keys = {item.article.id, item.event.id, item.article.translation_of or item.article.id, *item.mates}
        found = self._first(keys, MOST + 1)
        if len(found) > MOST:
            like = self._first([(key, told) for key in keys for told in (item.claim.value, item.place)], MOST)
            found = sorted({*like, *found[: MOST - len(like)]})
            self._crowded.add(item.claim.id)
        return [(n, self.groups[n]) for n in found]

    def _first(self, keys: Iterable[object], most: int) -> list[int]:
        """The first of the groups that stand under one of the keys, in their order."""
        return sorted({n for key in keys if key in self._by for n in self._by[key]})[:most]


def _fit(group: Sequence[Item], other: Sequence[Item], ruled: Ruled) -> bool:
    return all(not ruled.apart(a, b) and fits(b) for a in group for fits in (fitting(a),) for b in other)


def _one_joins(group: Sequence[Item], other: Sequence[Item], ruled: Ruled) -> bool:
    return any(_joins(item, other, ruled, fitting(item)) for item in group)


def _joins(item: Item, group: Sequence[Item], ruled: Ruled, fits: Callable[[Item], bool]) -> bool:
    """The item fits every member, as `fits` tells; a weak one is also told like one of them."""
    if ruled.cannot and any(ruled.apart(item, other) for other in group):
        return False
    return all(map(fits, group)) and (item.strong or any(told_alike(item, o) for o in group))


def _specific(item: Item) -> int:
    """How much the claim tells of what it is about; the more telling open the groups."""
    claim = item.claim
    return (
        2 * any(a.how in STRONG for a in claim.anchors)
        + (isinstance(claim.value, Quantity) and claim.value.zone is not None)
        + 2 * (item.country is not None)
        + (item.place is not None)
        + (claim.scope.whose is not None)
        + (PRECISEST - claim.when.precision if claim.kind == "date" and claim.when is not None else 0)
    )


def _mean_likeness(item: Item, group: Sequence[Item]) -> float:
    return sum(_likeness(item, other) for other in group) / len(group)


def _likeness(a: Item, b: Item) -> float:
    """How alike two fitting items are, higher the more."""
    x, y = a.claim, b.claim
    score = 0.0
    if a.place and b.place:
        score += 2 if a.place == b.place else 1 if a.country and a.country == b.country else 0
    score += 1.5 * bool(a.place or a.country) * ((a.place or a.country) == (b.place or b.country))
    score -= PARTLY * ((a.summed and not b.place) or (b.summed and not a.place))
    score += bool(x.scope.whose and x.scope.whose == y.scope.whose)
    score += (
        2 * (x.kind == "ordinal" and x.attribute == y.attribute)
        + 2 * anchored_alike(a, b)
        + 1.5 * (x.value == y.value)
        + 0.5 * (a.place == b.place)
    )
    if isinstance(x.value, Quantity) and isinstance(y.value, Quantity):
        times = ratio(x.value, y.value)
        score += 1 / times if times else 0
    return score
