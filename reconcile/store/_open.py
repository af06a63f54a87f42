"""Opening a database: only ours, never newer than we know, and reading leaves no trace.

Only SQLite opens the file: a program that opens and closes it in another way gives up all locks that it has on it.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote

from reconcile.errors import StoreError
from reconcile.faults import passing
from reconcile.store._bring import APPLICATION_ID, PAGE, bring_up_to_date, steps
from reconcile.store._disk import network
from reconcile.store._manner import manner

__all__ = ["APPLICATION_ID", "blank", "has_log", "reading", "writing"]

_TAKEN_AWAY = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR)  # a writer that ends takes its log from under a reader
_NONE = ("this is not a database", "name another file with --db; this one was left alone")
_SHORTEST = 512  # bytes of the smallest page
_PAUSE = 0.01
_CACHE = 32_000  # kilobytes of pages: what a batch changes, ids being spread over all of every index
_LOG = 4_000  # pages in the log from which they are put into the file: many batches change the same page
_TRIES = 20


def reading(path: str) -> sqlite3.Connection:
    """A connection that cannot write, to a database of ours; nothing is made beside the file.

    Without a write-ahead log beside it, the file is complete and opened as unchanging, which also works in a
    folder that may not be written; otherwise the log is read with it.
    """
    if not Path(path).is_file():
        raise StoreError(path, "there is no database", f"make it with 'reconcile run PATH... --db {path}'")
    connection, found = _look(path)
    if not _is_ours(found) or not found[1]:
        connection.close()
        _refuse(path, found)
    return connection


def _look(path: str) -> tuple[sqlite3.Connection, tuple[int, int, int]]:
    """A connection to read with, and what the file says it is; asked again when a writer took its log away."""
    for left in reversed(range(_TRIES)):
        connection = _connect_to_read(path)
        try:
            return connection, _marks(connection)
        except sqlite3.DatabaseError as error:
            connection.close()
            if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
                raise StoreError(path, *_NONE) from error
            if error.sqlite_errorcode & 0xFF not in _TAKEN_AWAY or not left:
                _refuse_closed(path)
                raise
    raise AssertionError("the last try returns or raises")


def _refuse_closed(path: str) -> None:
    """Raise an error where a log must be read with the file, in a folder that may not be written."""
    if has_log(path) and not os.access(Path(path).absolute().parent, os.W_OK):
        what = "a program that wrote into it was stopped, and its folder may not be written to read the rest"
        raise StoreError(path, what, f"run reconcile once as who may, or copy it with {path}-wal to another folder")


def writing(path: str) -> sqlite3.Connection:
    """A connection that writes safely, to a database of ours, made or brought up to date where needed."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    passing("store.open")
    blank(path)
    connection = sqlite3.connect(path, timeout=manner().seconds, isolation_level=None)
    with ExitStack() as undone:
        undone.callback(connection.close)
        connection.execute(f"PRAGMA page_size = {PAGE}")
        _keep_journal(connection, _journal(path))
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")  # what is taken out leaves no bytes behind
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG}")
        bring_up_to_date(connection, path, manner().tell)
        undone.pop_all()
    return connection


def _journal(path: str) -> str:
    """Which journal is safe where the file lies."""
    far = network(path)
    if far is None:
        return "WAL"
    manner().tell(f"{path}: lies on a network ({far}), where readers and writers wait for one another")
    return "DELETE"


def _keep_journal(connection: sqlite3.Connection, mode: str) -> None:
    """Choose the journal; SQLite does not wait by itself for another program that does so, or ends."""
    until = time.monotonic() + manner().seconds
    while True:
        try:
            connection.execute(f"PRAGMA journal_mode = {mode}")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)
        else:
            return


def has_log(path: str) -> bool:
    """A log that holds something stands beside the file: what is ahead of it, or what it was before."""
    return _holds(path, "-wal") or _holds(path, "-journal")


def _holds(path: str, end: str) -> bool:
    """SQLite keeps a log beside the file that a link leads to."""
    try:
        return Path(os.path.realpath(path) + end).stat().st_size > 0
    except FileNotFoundError:  # asked once only: a writer that ends takes its log away between two questions
        return False


def _connect_to_read(path: str) -> sqlite3.Connection:
    how = "mode=ro" if has_log(path) else "mode=ro&immutable=1"
    if _holds(path, "-journal"):
        how = "mode=rw"  # who was killed before its end left a journal, by which SQLite must undo what it began
    connection = sqlite3.connect(f"file:{quote(path)}?{how}", uri=True, timeout=manner().seconds, isolation_level=None)
    connection.execute("PRAGMA query_only = ON")
    return connection


def blank(path: str) -> bool:
    """There is no database, or nothing is in it yet, as a run leaves it that was stopped at once.

    `StoreError` for a file that is not ours, newer, or no database.
    """
    if Path(path).is_dir():
        raise StoreError(path, "cannot be opened: it is a folder", "name a file with --db")
    size = Path(path).stat().st_size if Path(path).exists() else 0
    if size < _SHORTEST:
        if size:
            raise StoreError(path, *_NONE)
        return True
    connection, found = _look(path)
    connection.close()
    if not _is_ours(found):
        _refuse(path, found)
    return not found[1]


def _marks(connection: sqlite3.Connection) -> tuple[int, int, int]:
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    things: int = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    return application, version, things


def _is_ours(marks: tuple[int, int, int]) -> bool:
    application, version, _ = marks
    return (application == APPLICATION_ID and version <= len(steps())) or marks == (0, 0, 0)


def _refuse(path: str, marks: tuple[int, int, int]) -> None:
    application, version, things = marks
    if application == APPLICATION_ID and version:
        what = f"this database is of a newer reconcile (schema {version}, this one knows {len(steps())})"
        raise StoreError(path, what, "update reconcile; the file was left alone")
    if not things:
        raise StoreError(path, "the database is empty", f"fill it with 'reconcile run PATH... --db {path}'")
    raise StoreError(path, "this database is not one of reconcile's", "name another with --db; it was left alone")
