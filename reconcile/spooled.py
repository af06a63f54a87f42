"""Things in the order they came, most of them on disk, so that memory does not grow with how many there are."""

from __future__ import annotations

import os
import pickle
import tempfile
from array import array
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import IO, Generic, TypeVar

from reconcile.errors import StoreError

T = TypeVar("T")
IN_MEMORY = 16_000_000  # bytes, from which they wait in a file without a name


class Spooled(Generic[T]):
    """Things that are read back one at a time; what is handed out is equal to what was put in.

    `what` they are is told where they cannot be written.
    """

    def __init__(self, what: str) -> None:
        self._what = what
        self._file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - it is gone with this object
        self._ends = array("q", [0])

    def add(self, one: T) -> None:
        """Put in one more."""
        told = pickle.dumps(one, pickle.HIGHEST_PROTOCOL)
        try:
            self._file.seek(self._ends[-1])
            self._file.write(told)
        except OSError as error:
            raise _full(self._what, error) from error
        self._ends.append(self._ends[-1] + len(told))

    def __del__(self) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._ends) - 1

    def at(self, place: int) -> T:
        """What stands at a place, from 0 and below the number of them."""
        self._file.seek(self._ends[place])
        found: T = pickle.loads(self._file.read(self._ends[place + 1] - self._ends[place]))  # noqa: S301 - ours
        return found


class Shared:
    """Bytes in the order they came, for any process that this is sent to, once all are in.

    While they are few they are sent along, else they are read from a file, which has no name where the system lets
    another process open such a one.
    """

    def __init__(self, what: str) -> None:
        self._what = what
        self._few: bytearray | None = bytearray()
        self._ends = array("q", [0])
        self._file: IO[bytes] | None = None
        self._path = ""

    def __del__(self) -> None:
        if self._file is not None:
            self._file.close()

    def __getstate__(self) -> tuple[str, bytearray | None, array[int], str]:
        if self._file is not None:
            self._tried(self._file.flush)
        return self._what, self._few, self._ends, self._path

    def __setstate__(self, state: tuple[str, bytearray | None, array[int], str]) -> None:
        self._what, self._few, self._ends, self._path = state
        self._file = None

    def add(self, told: bytes) -> None:
        """Put in one more."""
        if self._few is None:
            self._tried(partial(self._opened().write, told))
        else:
            self._few += told
            if len(self._few) > IN_MEMORY:
                self._tried(self._settle)
        self._ends.append(self._ends[-1] + len(told))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def at(self, place: int) -> bytes:
        """What stands at a place, from 0 and below the number of them."""
        start, end = self._ends[place], self._ends[place + 1]
        if self._few is not None:
            return bytes(self._few[start:end])
        file = self._opened()
        file.seek(start)
        return file.read(end - start)

    def _settle(self) -> None:
        """Move what there is into a file."""
        assert self._few is not None
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed with this object
        self._path = f"/proc/{os.getpid()}/fd/{self._file.fileno()}"
        if not Path(self._path).exists():
            self._file = tempfile.NamedTemporaryFile()  # noqa: SIM115 - see above
            self._path = self._file.name
        self._file.write(self._few)
        self._few = None

    def _opened(self) -> IO[bytes]:
        if self._file is None:
            self._file = open(self._path, "rb")  # noqa: SIM115, PTH123 - closed with this object
        return self._file

    def _tried(self, does: Callable[[], object]) -> None:
        try:
            does()
        except OSError as error:
            raise _full(self._what, error) from error


def _full(what: str, error: OSError) -> StoreError:
    told = f"{what} cannot be written there: {error.strerror}"
    return StoreError(tempfile.gettempdir(), told, "make room, or name another folder with TMPDIR")
