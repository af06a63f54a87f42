"""A database as an earlier schema kept it, made from one of today."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from reconcile.discover import parts
from reconcile.store._open import APPLICATION_ID


def aged(db: Path, old: Path, version: int) -> Path:
    """A new file `old` with what `db` holds, in the tables and columns of the schema of this version (from 4)."""
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        for step in list(parts("reconcile.store.migrations").values())[:version]:
            step.up(Database(connection, execute_plugins=False))
        connection.execute("ATTACH ? AS new", (str(db),))
        connection.execute("BEGIN")
        for name in _tables(connection):
            columns = ", ".join(f'"{one}"' for one in _columns(connection, "main", name))
            if name in _tables(connection, "new"):
                connection.execute(
                    f"INSERT OR REPLACE INTO main.{name} ({columns}) SELECT {columns} FROM new.{name}"  # noqa: S608
                )
        connection.execute("COMMIT")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")
    return old


def _tables(connection: sqlite3.Connection, within: str = "main") -> list[str]:
    """The tables but those that full-text search and SQLite keep to themselves."""
    asked = f"SELECT name FROM {within}.sqlite_master WHERE type = 'table'"  # noqa: S608
    return [name for (name,) in connection.execute(asked) if "_fts" not in name and not name.startswith("sqlite")]


def _columns(connection: sqlite3.Connection, within: str, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA {within}.table_info({table})")]
