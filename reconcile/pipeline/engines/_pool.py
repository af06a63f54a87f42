"""The cores of this machine as an engine: processes that are started on first need, and end with the pool."""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from queue import SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from reconcile import child
from reconcile.errors import LostError
from reconcile.pipeline.engines._pool_worker import PICKLED, Answer, Work

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Thing = TypeVar("Thing")
Made = TypeVar("Made")

AHEAD = 6  # things for each process that are done, or wait for it, before the first of them is asked for
ENDING = 2.0  # seconds in which a process that shut its pipes is gone
MODULE = "reconcile.pipeline.engines._pool_worker"


def cores() -> int:
    """The number of cores that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


class Pool:
    """Does work in `jobs` processes at once, each on one thing at a time; use it in a `with`."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self._running: list[_Process] = []
        self._free: SimpleQueue[_Process] = SimpleQueue()
        self._threads: ThreadPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def ready(self) -> None:
        """Let the processes start now, which takes them half a second, since there will be work for them."""
        self._started()

    def close(self) -> None:
        """End all processes at once, whatever they do."""
        for one in self._running:
            one.end()
        if self._threads is not None:
            self._threads.shutdown(cancel_futures=True)
        self._running, self._free, self._threads = [], SimpleQueue(), None

    def each(self, work: Callable[[Thing], Made], things: Iterable[Thing]) -> Iterator[Made]:
        """See `Engine.each`."""
        told = pickle.dumps(Work(work), PICKLED)
        waiting: deque[Future[Made]] = deque()
        for thing in things:
            waiting.append(self._started().submit(self._done, told, thing))
            if len(waiting) >= AHEAD * self.jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _started(self) -> ThreadPoolExecutor:
        """Threads that talk to the processes; both are started here, since a process ends with its starter."""
        from concurrent.futures import ThreadPoolExecutor

        if self._threads is None:
            for _ in range(self.jobs):
                self._running.append(_Process())
                self._free.put(self._running[-1])
            self._threads = ThreadPoolExecutor(self.jobs)
        return self._threads

    def _done(self, told: bytes, thing: Any) -> Any:
        one = self._free.get()
        try:
            return one.done(told, thing)
        finally:
            self._free.put(one)


class _Process:
    """One process, and the work it was told of last."""

    def __init__(self) -> None:
        try:
            self._process: subprocess.Popen[bytes] = child.started(MODULE)
        except OSError as error:
            raise _lost(f"could not be started: {error.strerror}") from error
        self._told = b""

    def done(self, told: bytes, thing: object) -> Any:
        """What the work that is told makes of a thing; raises what the work raises."""
        answer = self._answer(told, thing)
        if answer.raised is not None:
            raise answer.raised
        return answer.made

    def end(self) -> str:
        """End it; the name of the signal that had ended it before, if one had."""
        return child.ended(self._process)

    def _answer(self, told: bytes, thing: object) -> Answer:
        into, out = self._process.stdin, self._process.stdout
        assert into is not None
        assert out is not None
        try:
            if self._told is not told:
                into.write(told)
                self._told = told
            pickle.dump(thing, into, PICKLED)
            into.flush()
            answer = pickle.load(out)  # noqa: S301 - the process that was started here wrote it
        except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(ENDING)  # its pipe is shut a moment before it is gone
            signal = self.end()
            raise _lost(f"ended by itself{f' ({signal})' if signal else ''}") from error
        assert isinstance(answer, Answer)
        return answer


def _lost(why: str) -> LostError:
    what = f"one of the processes that share the work {why}"
    return LostError(None, what, "memory may have run out: run the command again with --jobs 1; what is stored stays")
