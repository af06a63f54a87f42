"""The worker process: reads documents in formats of which the parser may crash, hang or eat memory, one at a time.

A request comes in on standard input, what is found goes out on standard output; whatever a library prints goes nowhere.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import pickle
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from reconcile.child import own_pipes
from reconcile.errors import Place, ReadError
from reconcile.frozen import dataclass
from reconcile.model import Article, Enclosed
from reconcile.read._take import Asked, Item, take

FRAME = 8  # bytes that tell how long an answer is
IN_MEMORY = 20_000_000  # bytes of a document
LATE = 15  # seconds after the limit at which a worker ends itself, should nobody be left who ends it


@dataclass(frozen=True, slots=True)
class Request:
    """A document to be read: the module of its format, its label, how it is read, and how many bytes follow."""

    module: str
    file: str
    asked: Asked
    size: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker says: an article or document `found`, an `error`, or that it is done, perhaps with a failure.

    `error` is place, what and mend. `failed` is what an exception that nobody foresaw says, or `MEMORY`.
    """

    found: Article | Enclosed | None = None
    error: tuple[Place | str | None, str, str] | None = None
    aside: bool = False
    failed: str | None = None

    @property
    def is_done(self) -> bool:
        """Nothing more will come of the document."""
        return self.found is None and self.error is None


MEMORY = "MemoryError"
MEND = "save the article as plain text"


def main() -> None:
    """Answer requests until standard input ends; the first argument is the memory in bytes that reading may take."""
    requests, answers = own_pipes()
    _fenced(int(sys.argv[1]))
    _tell(answers, Answer())
    while True:
        try:
            request = pickle.load(requests)  # noqa: S301 - the process that started this one wrote it
        except EOFError:
            return
        with _received(requests, request.size) as source:
            _end_in(request.asked.limits.reading + LATE)
            for answer in _answers(request, source):
                _end_in(0)
                _tell(answers, answer)
                _end_in(request.asked.limits.reading + LATE)
        _end_in(0)


@contextlib.contextmanager
def _received(requests: BinaryIO, size: int) -> Iterator[BinaryIO]:
    """The bytes of a document; many wait on disk without a name, so that they take no memory."""
    if size <= IN_MEMORY:
        yield io.BytesIO(requests.read(size))
        return
    with tempfile.TemporaryFile() as kept:
        while size and (some := requests.read(min(size, IN_MEMORY))):
            size -= kept.write(some)
        kept.seek(0)
        yield kept


def _answers(request: Request, source: BinaryIO) -> Iterator[Answer]:
    """What a format finds; whatever goes wrong within it is an answer, too, and the last one."""
    try:
        module = importlib.import_module(request.module)
        for item in take(module, source, request.file, request.asked):
            yield _answer(item)
        yield Answer()
    except MemoryError:
        yield Answer(failed=MEMORY)
    except Exception as error:  # noqa: BLE001 - the border of the worker: it costs this document alone
        if _is_used_up(request.asked.limits.memory):  # documents before this one may be the reason
            yield Answer(failed=_said(error))
            return
        yield Answer(error=(request.file, failure(request, _said(error)), MEND))
        yield Answer()
    except BaseException as error:  # noqa: BLE001 - the panic of a library, which may have left it in any state
        yield Answer(failed=_said(error))


def failure(request: Request, why: str) -> str:
    """What is told of a document on which its reader failed."""
    return f"the reader of {request.module.rpartition('.')[2]} failed on it: {why}"


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"[:200]


def _answer(item: Item) -> Answer:
    if not isinstance(item, ReadError):
        return Answer(item)
    place = item.place if isinstance(item.place, Place) else str(item.place)
    return Answer(error=(place, item.what, item.mend), aside=item.code == 0)


def _tell(answers: BinaryIO, answer: Answer) -> None:
    told = pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
    answers.write(len(told).to_bytes(FRAME, "big") + told)
    answers.flush()


def _end_in(seconds: int) -> None:
    """Have the system end this process after so many seconds, where it can; 0: do not."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def _fenced(memory: int) -> None:
    """Limit memory and core files, as far as the system can do that."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    most = _size() + memory
    with contextlib.suppress(OSError, ValueError):  # a lower limit is set already
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _is_used_up(memory: int) -> bool:
    """More than half of the memory that reading may take was taken at some time."""
    try:
        told = Path("/proc/self/status").read_text("ascii", "replace")
    except OSError:
        return False
    peak = next((line.split()[1] for line in told.splitlines() if line.startswith("VmPeak")), "0")
    return int(peak) * 1024 > memory // 2


def _size() -> int:
    """The address space of this process, in bytes."""
    try:
        return int(Path("/proc/self/statm").read_bytes().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
