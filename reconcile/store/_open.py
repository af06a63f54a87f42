"""Opening a database: only ours, never newer than we know, and reading leaves no trace.

Only SQLite opens the file: a program that opens and closes it in another way gives up all locks that it has on it.
"""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from urllib.parse import quote

from reconcile.discover import parts
from reconcile.errors import StoreError

APPLICATION_ID = 0x5EC0_4C1E
_TAKEN_AWAY = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR)  # a writer that ends takes its log from under a reader
_WAIT = 30.0
_PAUSE = 0.01
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
                mend = "name another file with --db; this one was left alone"
                raise StoreError(path, "this is not a database", mend) from error
            if error.sqlite_errorcode & 0xFF not in _TAKEN_AWAY or not left:
                raise
    raise AssertionError("the last try returns or raises")


def writing(path: str) -> sqlite3.Connection:
    """A connection that writes safely, to a database of ours, made or brought up to date where needed."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    _refuse_foreign(path)
    connection = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
    _log_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what is taken out leaves no bytes behind
    _bring_up_to_date(connection)
    return connection


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Turn on the write-ahead log; SQLite does not wait by itself for another program that does so, or ends."""
    until = time.monotonic() + _WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)
        else:
            return


def has_log(path: str) -> bool:
    """A write-ahead log that holds something stands beside the file."""
    try:
        return Path(path + "-wal").stat().st_size > 0
    except FileNotFoundError:  # asked once only: a writer that ends takes its log away between two questions
        return False


def _connect_to_read(path: str) -> sqlite3.Connection:
    how = "mode=ro" if has_log(path) else "mode=ro&immutable=1"
    return sqlite3.connect(f"file:{quote(path)}?{how}", uri=True, timeout=_WAIT, isolation_level=None)


def _refuse_foreign(path: str) -> None:
    if Path(path).is_dir():
        raise StoreError(path, "cannot be opened: it is a folder", "name a file with --db")
    if not Path(path).exists() or Path(path).stat().st_size == 0:
        return
    connection, found = _look(path)
    connection.close()
    if not _is_ours(found):
        _refuse(path, found)


def _marks(connection: sqlite3.Connection) -> tuple[int, int, int]:
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    things: int = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    return application, version, things


def _is_ours(marks: tuple[int, int, int]) -> bool:
    application, version, _ = marks
    return (application == APPLICATION_ID and version <= len(_steps())) or marks == (0, 0, 0)


def _refuse(path: str, marks: tuple[int, int, int]) -> None:
    application, version, things = marks
    if application == APPLICATION_ID and version:
        what = f"this database is of a newer reconcile (schema {version}, this one knows {len(_steps())})"
        raise StoreError(path, what, "update reconcile; the file was left alone")
    if not things:
        raise StoreError(path, "the database is empty", f"fill it with 'reconcile run PATH... --db {path}'")
    raise StoreError(path, "this database is not one of reconcile's", "name another with --db; it was left alone")


def _steps() -> list[str]:
    folder = Path(__file__).parent / "migrations"
    return sorted(file.stem for file in folder.glob("m[0-9]*.py"))


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA user_version").fetchone()[0] == len(_steps()):
        return
    from sqlite_utils import Database

    steps = list(parts("reconcile.store.migrations").values())
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again inside the transaction: another writer may have been quicker.
        done = connection.execute("PRAGMA user_version").fetchone()[0]
        for step in steps[done:]:
            step.up(Database(connection, execute_plugins=False))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
