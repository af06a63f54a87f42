"""A ground on which two claims cannot answer one question, and of which items it may hold at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from reconcile.cluster._items import Item

Holds = Callable[[Item, Item], bool]


class Ground(NamedTuple):
    """A ground with the sentence that tells it; where the first of two items lacks what it `needs`, it never holds."""

    holds: Holds
    why: str
    needs: Callable[[Item], bool] | None = None


def of(item: Item, grounds: Iterable[Ground]) -> list[Holds]:
    """Those of the grounds that may hold of the item and another one."""
    return [ground.holds for ground in grounds if ground.needs is None or ground.needs(item)]
