"""A copy of the database in one file, complete by itself.

It is a copy page by page, not a `VACUUM INTO`: that may number rows anew, and the full-text tables point at them by
number.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from functools import partial
from typing import TYPE_CHECKING

from reconcile.export._source import Shape

if TYPE_CHECKING:
    from pathlib import Path

    from reconcile.export._source import Source, Wanted

SHAPE = Shape.FILE
_NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE)


def write(source: Source, _wanted: Wanted, to: Path) -> None:
    """Copy everything to `to`, in a form that needs no file beside it."""
    try:
        source.ask(partial(_copy, to=to))
    except _NoRoomError as error:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error


class _NoRoomError(Exception):
    """The disk could not take the copy; the database itself is sound."""


def _copy(stored: sqlite3.Connection, to: Path) -> None:
    to.unlink(missing_ok=True)
    copy = sqlite3.connect(to, isolation_level=None)
    try:
        stored.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode in _NO_ROOM:
            raise _NoRoomError from error
        raise
    finally:
        copy.close()
