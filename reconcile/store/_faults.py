"""What SQLite says of a file, in a sentence with its mend."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reconcile.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

_MENDS = {
    sqlite3.SQLITE_FULL: ("no room left on the disk", "free some space and run the same command again"),
    sqlite3.SQLITE_IOERR: ("the disk refused to read or write", "check the disk and its limits, then run again"),
    sqlite3.SQLITE_READONLY: ("the database may not be written", "change its permissions, or name another with --db"),
    sqlite3.SQLITE_BUSY: ("another program has been writing for too long", "run the same command again"),
    sqlite3.SQLITE_LOCKED: ("another program has been writing for too long", "run the same command again"),
    sqlite3.SQLITE_CORRUPT: ("the database is damaged", "try 'reconcile doctor', or run into a new file"),
    sqlite3.SQLITE_NOTADB: ("this is not a database", "name another file with --db"),
    sqlite3.SQLITE_CANTOPEN: ("the database cannot be opened", "check that its folder exists and may be written"),
    sqlite3.SQLITE_PERM: ("the database may not be opened", "change its permissions, or name another with --db"),
    sqlite3.SQLITE_TOOBIG: ("an article is too large for the database", "split it into smaller files"),
}


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
    except OSError as error:
        what = f"the database cannot be opened: {(error.strerror or str(error)).lower()}"
        raise StoreError(path, what, "check the path and its permissions, or name another with --db") from error
