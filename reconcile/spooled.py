"""Things in the order they came, most of them on disk, so that memory does not grow with how many there are."""

from __future__ import annotations

import pickle
import tempfile
from array import array
from typing import Generic, TypeVar

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
            what = f"{self._what} cannot be written there: {error.strerror}"
            raise StoreError(tempfile.gettempdir(), what, "make room, or name another folder with TMPDIR") from error
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
