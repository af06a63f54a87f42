"""Attempts of torture done two at a time, and what was wrong in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

LANES = 2

T = TypeVar("T")


def each(tries: Iterable[T], attempt: Callable[[T], Iterable[str]]) -> tuple[int, list[str]]:
    """How many tries there were, and what `attempt` yielded as wrong of them, in their order."""
    with ThreadPoolExecutor(LANES) as lanes:
        found = [list(bad) for bad in lanes.map(lambda one: list(attempt(one)), list(tries))]
    return len(found), [one for bad in found for one in bad]
