"""Groups looked up by the size of their numbers, so that a number is held only against those near it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache

from reconcile.claims import _convert as units
from reconcile.cluster._items import Item
from reconcile.model import Bound, Ordinal, Quantity

SPREAD = frozenset({Bound.RANGE, Bound.VAGUE})  # bounds of values that meet numbers of any size
SHIFTING = "clock"  # the unit of which a value near noon is no nearer to one twice as large


class ByNumber:
    """Groups of items by their numbers: those whose numbers may agree with an item's are found without the others.

    `times`: how much two numbers may differ that agree. Plain counts agree with no other plain count.
    """

    def __init__(self, times: float) -> None:
        self._width = math.log(times)
        self._all: list[int] = []
        self._exact: dict[Decimal, set[int]] = defaultdict(set)
        self._plain: dict[int | None, set[int]] = defaultdict(set)
        self._rest: dict[int | None, set[int]] = defaultdict(set)

    def add(self, at: int, items: Iterable[Item]) -> None:
        """Items came to the group with this number."""
        if not self._all or at > self._all[-1]:
            self._all.append(at)
        for item in items:
            plain, bucket = plain_count(item), self._bucket(item)
            if plain is None:
                self._rest[bucket].add(at)
            else:
                self._exact[plain].add(at)
                self._plain[bucket].add(at)

    def near(self, items: Iterable[Item]) -> Sequence[int]:
        """The numbers of the groups, in their order, that may hold a number that agrees with that of an item."""
        found: set[int] = set()
        for plain, bucket in {(plain_count(item), self._bucket(item)) for item in items}:
            if bucket is None and plain is None:
                return list(self._all)
            beside = [*self._rest] if bucket is None else [None, bucket - 1, bucket, bucket + 1]
            found.update(*(self._rest.get(b, ()) for b in beside))
            found.update(
                *([self._exact.get(plain, ())] if plain is not None else (self._plain.get(b, ()) for b in beside))
            )
        return sorted(found)

    def _bucket(self, item: Item) -> int | None:
        size = _size(item)
        return None if size is None else math.floor(logarithm(size) / self._width)


@lru_cache(maxsize=65_536)
def logarithm(size: Decimal) -> float:
    """The natural logarithm; the same numbers come again and again, and decimals take long over it."""
    return float(size.ln())


def plain_count(item: Item) -> Decimal | None:
    """The number of a plain count, or of an ordinal, which no other such number can agree with."""
    value = item.claim.value
    if isinstance(value, Ordinal):
        return Decimal(value.position)
    if isinstance(value, Quantity) and value.unit is None and value.bound is Bound.EXACT:
        return None if value.step > 1 and _worded(value.written) else value.number
    return None


@lru_cache(maxsize=4096)
def _worded(written: str) -> bool:
    """A word tells the size, "1.2 million", so that the number may be rounded."""
    return any(sign.isalpha() for sign in written)


def _size(item: Item) -> Decimal | None:
    """A number, in the base unit of its dimension, that tells how large the value is."""
    value = item.claim.value
    if isinstance(value, Ordinal):
        return Decimal(value.position) if value.position > 0 else None
    if not isinstance(value, Quantity) or value.bound in SPREAD or value.unit == SHIFTING:
        return None
    told = value.number if value.number is not None else value.low
    if told is None or not told.is_finite() or told <= 0:
        return None
    return told * units.factor(value.unit, None)[0]
