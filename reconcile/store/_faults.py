"""What SQLite says of a file, in a sentence with its mend."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reconcile.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL = ("no room left on the disk", "free some space and run the same command again")
_DISK = ("the disk refused to read or write", "check the disk and its limits, then run again")
_BUSY = (
    "another program has been writing into it for too long",
    "run the same command again, or wait longer with --busy-timeout",
)
DAMAGED = ("the database is damaged", "see what 'reconcile doctor' finds, and mends with --repair")

_MENDS = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR: _DISK,
    sqlite3.SQLITE_READONLY: ("the database may not be written", "change its permissions, or name another with --db"),
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_PROTOCOL: _BUSY,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_FORMAT: DAMAGED,
    sqlite3.SQLITE_NOTADB: ("this is not a database", "name another file with --db"),
    sqlite3.SQLITE_CANTOPEN: ("the database cannot be opened", "check that its folder exists and may be written"),
    sqlite3.SQLITE_PERM: ("the database may not be opened", "change its permissions, or name another with --db"),
    sqlite3.SQLITE_TOOBIG: ("an article is too large for the database", "split it into smaller files"),
}
_TAKEN = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL})
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def faults_of(path: str) -> Iterator[None]:
    """Turn what SQLite and the file system refuse into `StoreError`; anything else is a bug and passes."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code not in _MENDS:
            raise
        raise StoreError(path, *_MENDS[code]) from error
    except UnicodeDecodeError as error:
        raise StoreError(path, *DAMAGED) from error
    except OSError as error:
        raise StoreError(path, *_refused(error)) from error


def is_taken(error: BaseException) -> bool:
    """Another program writes, which is no damage."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _TAKEN


def _refused(error: OSError) -> tuple[str, str]:
    if error.errno in _NO_ROOM:
        return _FULL
    if error.errno == errno.EIO:
        return _DISK
    what = f"the database cannot be opened: {(error.strerror or str(error)).lower()}"
    return what, "check the path and its permissions, or name another with --db"
