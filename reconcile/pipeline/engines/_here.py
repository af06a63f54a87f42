"""This process as an engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Thing = TypeVar("Thing")
Made = TypeVar("Made")


class Here:
    """Does the work in this process, one thing at a time, when what it makes is asked for."""

    jobs = 1

    def ready(self) -> None:
        """It is."""

    def each(self, work: Callable[[Thing], Made], things: Iterable[Thing]) -> Iterator[Made]:
        """See `Engine.each`."""
        return map(work, things)
