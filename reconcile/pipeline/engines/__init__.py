"""What carries out pieces of work: one file an engine, found by itself; the work knows nothing of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar

from reconcile.discover import names, parts
from reconcile.errors import UsageError
from reconcile.pipeline.engines._pool import Pool, cores

__all__ = ["Engine", "Pool", "cores", "engines", "started"]

Thing = TypeVar("Thing")
Made = TypeVar("Made")


class Engine(Protocol):
    """Does one piece of work for each of many things, wherever that is."""

    @property
    def jobs(self) -> int:
        """How many pieces are at work at once."""

    def ready(self) -> None:
        """Hear that there will be work soon, for an engine that needs a while to start."""

    def each(self, work: Callable[[Thing], Made], things: Iterable[Thing]) -> Iterator[Made]:
        """Yield what the work makes of each of the things, in their order; a bounded number of them is at work.

        `work` is a function of a module, or a `partial` of one with what all pieces go by, which is sent to each
        worker once; all that goes in or comes out can be pickled. What a piece raises is raised here.
        """


def engines() -> tuple[str, ...]:
    """The names of the engines."""
    return names(__name__)


def started(name: str, jobs: int | None = None, scheduler: str | None = None) -> AbstractContextManager[Engine]:
    """An engine to be used in a `with`: with so many workers of its own, or those of the scheduler at an address.

    `UsageError` for one that is not known, not installed, or that cannot be reached.
    """
    if name not in engines():
        raise UsageError(None, f"there is no engine {name!r}", f"one of: {', '.join(engines())}")
    found: AbstractContextManager[Engine] = parts(__name__)[name].started(jobs, scheduler)
    return found
