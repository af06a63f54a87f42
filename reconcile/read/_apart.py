"""Formats that are read apart: in a process that may crash, hang or run out of memory without harm to this one."""

from __future__ import annotations

import io
import pickle
import subprocess
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import ModuleType, TracebackType
from typing import Any, BinaryIO, Self

from reconcile import child
from reconcile.errors import AsideError, ReadError
from reconcile.model import Limits
from reconcile.read._limits import over
from reconcile.read._take import Asked, Item, sized
from reconcile.read._worker import FRAME, MEMORY, MEND, Answer, Request, failure

MODULE = "reconcile.read._worker"
STARTING = 30  # seconds that a new process is given before its first document
CHUNK = 1 << 20
NOUNS = frozenset({"reconcile.model", "reconcile.errors", MODULE, "datetime"})


class Lost(Exception):  # noqa: N818 - no error of the user: it tells of the worker
    """The worker is gone or has to go; `failed` says why, as far as it could tell."""

    def __init__(self, failed: str | None = None) -> None:
        super().__init__(failed)
        self.failed = failed


class Worker:
    """Reads documents apart, one after another, in a process that starts on first need and again after a loss."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._running: _Running | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the process, if one runs."""
        if self._running is not None:
            self._running.close()
            self._running = None

    def take(self, module: ModuleType, source: BinaryIO, file: str, asked: Asked) -> Iterator[Item]:
        """Yield what a format finds in a file; what the document did to the process is one more error."""
        try:
            size = sized(module, source, file, self._limits)
        except ReadError as error:
            yield error
            return
        request = Request(module.__name__, file, replace(asked, mapped=dict(asked.mapped)), size)
        last = self._running is None
        lost = yield from self._tried(request, source, last)
        if lost and not last:
            source.seek(0)  # documents before it may have used up the process: once more in a new one
            yield from self._tried(request, source, True)

    def _tried(self, request: Request, source: BinaryIO, last: bool) -> Generator[Item, None, bool]:
        """Yield what is found; whether the process was lost before it found anything, if this is not the `last` try."""
        done = given = False
        try:
            running = self._running = self._running or _Running(child.started(MODULE, str(self._limits.memory)))
            for item in running.items(request, source):
                given = True
                yield item
            done = True
        except OSError as problem:
            what = f"it cannot be read in a process of its own: {problem.strerror}"
            yield ReadError(request.file, what, "try again")
        except Lost as lost:
            error = _told(lost, running.late, running.close(), request)
            if not (last or given or running.late):
                return True
            yield error
        finally:
            if not done:
                self.close()
        return False


class _Running:
    """A worker process, and whether the watch ended it."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._new = True
        self.late = False

    def items(self, request: Request, source: BinaryIO) -> Iterator[Item]:
        """Yield what a document holds; raises Lost where the process does not answer."""
        if self._new:
            with self._watched(STARTING):
                self._heard()
            self._new = False
        with self._watched(request.asked.limits.reading):
            self._send(request, source)
            answer = self._heard()
        while not answer.is_done:
            yield _item(answer)
            with self._watched(request.asked.limits.reading):
                answer = self._heard()

    def close(self) -> str:
        """End the process; the name of the signal that had ended it before, if one had."""
        return child.ended(self._process)

    @contextmanager
    def _watched(self, seconds: float) -> Iterator[None]:
        """End the process if what is done within takes longer."""
        timer = threading.Timer(seconds, self._end)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _end(self) -> None:
        self.late = True
        self._process.kill()

    def _send(self, request: Request, source: BinaryIO) -> None:
        into, left = self._process.stdin, request.size
        assert into is not None
        try:
            into.write(pickle.dumps(request))
            while left and (some := source.read(min(left, CHUNK))):
                into.write(some)
                left -= len(some)
            into.flush()
        except BrokenPipeError as error:
            raise Lost from error
        if left:
            raise Lost("the file became shorter while it was read")

    def _heard(self) -> Answer:
        told = self._process.stdout
        assert told is not None
        size = int.from_bytes(self._bytes(FRAME), "big")
        answer = _Nouns(io.BytesIO(self._bytes(size))).load()
        if not isinstance(answer, Answer) or answer.failed is not None:
            raise Lost(answer.failed if isinstance(answer, Answer) else None)
        return answer

    def _bytes(self, size: int) -> bytes:
        told = self._process.stdout
        assert told is not None
        raw = told.read(size)
        if len(raw) < size:
            raise Lost
        return raw


class _Nouns(pickle.Unpickler):
    """Reads answers; they are made of nouns of ours and of nothing that could run."""

    def find_class(self, module: str, name: str) -> Any:
        """The class, if it is one that answers are made of."""
        if module not in NOUNS:
            raise Lost(f"an answer holds {module}.{name}")
        return super().find_class(module, name)


def _item(answer: Answer) -> Item:
    if answer.error is None:
        assert answer.found is not None
        return answer.found
    return (AsideError if answer.aside else ReadError)(*answer.error)


def _told(lost: Lost, late: bool, signal_name: str, request: Request) -> ReadError:
    """What happened to the process, as an error of the file."""
    limits = request.asked.limits
    if late:
        return over(request.file, f"reading it took more than {limits.reading} seconds", "reading")
    if lost.failed == MEMORY:
        return over(request.file, f"reading it takes more than {limits.memory:,} bytes of memory", "memory")
    why = lost.failed or "it crashed" + (f" ({signal_name})" if signal_name else "")
    return ReadError(request.file, failure(request, why), MEND)
