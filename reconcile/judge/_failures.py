"""The border around conditions: one that fails or never ends costs its rules their say of one subject, and no more."""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Self

from reconcile.errors import ReconcileError
from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from reconcile.judge._case import Case
    from reconcile.judge._condition import Test

SECONDS = 5.0  # of processor time between two looks at whether a condition ended
ENDLESS = "it did not end"
_LONGEST = 200
_OUTSIDE = (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError, ReconcileError)
_LOG = logging.getLogger("reconcile.rules")


class EndlessError(Exception):
    """A condition did not end."""


@dataclass(frozen=True, slots=True)
class Failure:
    """How a condition failed, of which rules, and the claims of each subject that it was asked of."""

    condition: str
    rules: tuple[str, ...]
    error: str
    asked_of: list[tuple[tuple[str, ...], ...]] = field(default_factory=list)
    endless: set[Test] = field(default_factory=set)


class Border:
    """A block in which conditions are asked; `asking` is the one that is being asked, `error` how it failed.

    It catches whatever a condition raises, the panic of a native library as well: what a condition is about is one
    subject, and all others are still judged. Ctrl-C, an error of the user's and want of memory go on.
    """

    __slots__ = ("asking", "error")
    inside: Border | None = None
    turns = 0

    def __init__(self) -> None:
        self.asking: object = None
        self.error: BaseException | None = None

    def __enter__(self) -> Self:
        """This border."""
        Border.inside = self
        Border.turns += 1
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> bool:
        Border.inside = None
        if error is None or self.asking is None or isinstance(error, _OUTSIDE):
            return False
        self.error = error
        _LOG.info("a condition failed", exc_info=error)
        return True


def words_of(error: BaseException) -> str:
    """The error on one line."""
    if isinstance(error, EndlessError):
        return ENDLESS
    return " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST]


def note(case: Case, test: Test, failure: Failure, sides: tuple[tuple[str, ...], ...]) -> None:
    """Keep how a condition failed of a subject with these sides."""
    kept = case.failures.setdefault((failure.condition, failure.error), failure)
    kept.asked_of.append(sides)
    if failure.error == ENDLESS:
        kept.endless.add(test)


def endless(case: Case) -> frozenset[Test]:
    """The conditions that did not end, which are asked no more."""
    if not case.failures:
        return frozenset()
    return frozenset(test for failure in case.failures.values() for test in failure.endless)


@contextmanager
def ended() -> Iterator[None]:
    """Within it a condition that takes longer than `SECONDS`, and at most twice that, is stopped.

    Where there are no timers, and outside the main thread, none is stopped.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    seen = -1

    def look(number: int, frame: FrameType | None) -> None:
        nonlocal seen
        if Border.inside is not None and Border.turns == seen:
            raise EndlessError
        seen = Border.turns

    before = signal.signal(signal.SIGVTALRM, look)
    every = signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, *every)
        signal.signal(signal.SIGVTALRM, before)
