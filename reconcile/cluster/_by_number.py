"""Groups looked up by the size of their numbers, so that a number is held only against those near it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from reconcile.cluster._items import Item
from reconcile.model import Ordinal, Quantity

WIDTH = math.log(1.1)  # of a bucket; two numbers that differ by no more lie in one bucket or in two side by side


class ByNumber:
    """Groups of items by the sizes of their numbers; one with a unit, or without a number, may be near to any."""

    def __init__(self, groups: Sequence[Iterable[Item]]) -> None:
        self._all = range(len(groups))
        self._in: dict[int | None, set[int]] = defaultdict(set)
        for at, items in enumerate(groups):
            self.add(at, items)

    def add(self, at: int, items: Iterable[Item]) -> None:
        """Items came to the group with this number."""
        for item in items:
            self._in[_bucket(item)].add(at)

    def near(self, items: Iterable[Item]) -> Sequence[int]:
        """The numbers of the groups, in their order, that may hold a number like that of one of the items."""
        buckets = {_bucket(item) for item in items}
        if None in buckets:
            return self._all
        beside = {b + step for b in buckets if b is not None for step in (-1, 0, 1)}
        return sorted(self._in.get(None, set()).union(*(self._in.get(b, ()) for b in beside)))


def _bucket(item: Item) -> int | None:
    value = item.claim.value
    if isinstance(value, Ordinal):
        number = value.position
    elif isinstance(value, Quantity) and value.unit is None:
        told = value.number if value.number is not None else value.low
        if told is None or told <= 0:
            return None
        return math.floor(float(told.ln()) / WIDTH)
    else:
        return None
    return math.floor(math.log(number) / WIDTH) if number > 0 else None
