"""One writer of decisions at a time: the command line, the desk and its browsers wait for one another."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock, local

from reconcile.errors import StoreError

_WAIT = 60.0
_PAUSE = 0.01
_here = RLock()
_mine = local()


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Be the only one who writes decisions into the folder of a file; `StoreError` where another one never ends.

    The folder itself is locked, so that no file stays behind, and the system gives it back when a program dies. Where
    folders cannot be locked, only the threads of one program wait for one another. Who holds it may ask again.
    """
    if not _here.acquire(timeout=_WAIT):
        raise _busy(file)
    try:
        if getattr(_mine, "held", False):
            yield
            return
        with _held(file):
            _mine.held = True
            try:
                yield
            finally:
                _mine.held = False
    finally:
        _here.release()


@contextmanager
def _held(file: Path) -> Iterator[None]:
    if sys.platform == "win32":
        yield
        return
    try:
        folder = os.open(file.resolve().parent, os.O_RDONLY)
    except OSError as error:
        raise StoreError(
            str(file), f"its folder cannot be opened: {error.strerror}", "make the folder first"
        ) from error
    try:
        _lock(folder, file)
        yield
    finally:
        os.close(folder)


def _lock(folder: int, file: Path) -> None:
    import fcntl

    until = time.monotonic() + _WAIT
    while True:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise _busy(file) from None
            time.sleep(_PAUSE)
        except OSError:  # a file system on which folders have no locks
            return
        else:
            return


def _busy(file: Path) -> StoreError:
    return StoreError(str(file), "another program has been writing decisions for a minute", "try again")
