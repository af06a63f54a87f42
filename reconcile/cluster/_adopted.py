"""Numbers told without saying what of, put with the one question of their event that has the same telling number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from reconcile.claims import relate
from reconcile.cluster._items import Item
from reconcile.cluster._ruled import Ruled
from reconcile.model import Ordinal, Quantity, Role

TELLING = 13  # smaller numbers are met by chance
DIGITS = 2  # digits, closing zeros left out, of a number that tells something


@dataclass(slots=True)
class Group:
    """Items that answer one question; `echoes` are those that are here by their number alone."""

    items: list[Item]
    echoes: list[Item] = field(default_factory=list)


def adopted(groups: Iterable[list[Item]], ruled: Ruled) -> list[Group]:
    """The groups; one that says less of what it counts joins the only one of its event that says more."""
    out = [Group(group) for group in groups]
    told: dict[object, list[int]] = defaultdict(list)
    for n, group in enumerate(out):
        for what in {(key, item.event.id) for item in group.items if (key := _key(item)) is not None}:
            told[what].append(n)
    for n, group in enumerate(out):
        keys = {_key(item) for item in group.items}
        if len(keys) != 1 or None in keys:
            continue
        near = told[keys.pop(), group.items[0].event.id]
        homes = [
            m for m in near if m != n and out[m].items and all(_joins(i, out[m].items, ruled) for i in group.items)
        ]
        if len(homes) == 1:
            out[homes[0]].echoes += group.items
            out[n] = Group([])
    return [group for group in out if group.items]


def _key(item: Item) -> tuple[object, ...] | None:
    """Story and number, where the number is no common one."""
    value = item.claim.value
    if item.claim.role is not Role.LEVEL:
        return None
    if isinstance(value, Ordinal) and value.position >= TELLING:
        return (item.story, "ordinal", value.position)
    if not isinstance(value, Quantity) or value.number is None or value.number < TELLING:
        return None
    if len(_digits(value.number)) < DIGITS:
        return None
    return (item.story, value.unit, value.number, value.bound)


def _digits(number: Decimal) -> tuple[int, ...]:
    return number.normalize().as_tuple().digits


def _joins(item: Item, home: Sequence[Item], ruled: Ruled) -> bool:
    """The group counts the same sort of thing, says more of it, and has this number of the same event."""
    if any(one.article.id == item.article.id and relate(one.claim, item.claim).meets is False for one in home):
        return False  # its article gives the answer with another number
    if any(ruled.apart(item, one) for one in home):
        return False
    return any(
        _key(one) == _key(item) and one.event.id == item.event.id and _says(item) < _says(one) and _one_thing(item, one)
        for one in home
    )


def _says(item: Item) -> int:
    """How much the claim says of what is asked: a pack's question, a known thing counted, or neither."""
    return 2 if item.strong else int(item.claim.counts is not None)


def _one_thing(item: Item, one: Item) -> bool:
    mine, other = item.claim.counts, one.claim.counts
    if mine is None and item.claim.counted is not None and item.claim.event != one.claim.event:
        return False  # it counts a thing that no pack knows
    return mine is None or other is None or mine == other
