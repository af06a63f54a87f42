"""How far a long run has come, told to whoever watches."""

from __future__ import annotations

from typing import Protocol


class Watch(Protocol):
    """Hears of each step forward; what it does with that changes no result."""

    def __call__(self, phase: str, done: int, total: int | None = None) -> None:
        """So many are done, of `total` where that is known: files of reading, articles of each later phase.

        What an engine does between reading and storing is counted by pieces of work.
        """


def unwatched(phase: str, done: int, total: int | None = None) -> None:
    """Nobody watches."""


class Phase:
    """A phase of a run, and how much of it is done; its watch hears of it when it begins."""

    def __init__(self, name: str, watch: Watch, total: int | None = None) -> None:
        self._name, self._watch, self._total, self._done = name, watch, total, 0
        self.add(0)

    def add(self, more: int = 1) -> None:
        """So many more are done."""
        self._done += more
        self._watch(self._name, self._done, self._total)
