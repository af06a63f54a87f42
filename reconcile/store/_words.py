"""The indexes of full-text search, filled with many rows at once.

A trigger on each row that comes would make SQLite write them out row by row; those on rows that go or change are there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

SEARCHED = {"articles": ("title", "text", "search_words"), "claims": ("quote", "sentence", "search_words")}
"""The tables that are searched, with the columns that are."""
INDEXES = tuple(f"{table}_fts" for table in SEARCHED)


def newest(connection: sqlite3.Connection, table: str) -> int:
    """The number behind which rows that are inserted now stand."""
    found: int = connection.execute(f"SELECT coalesce(max(rowid), 0) FROM {table}").fetchone()[0]  # noqa: S608 - our own names
    return found


def find(connection: sqlite3.Connection, table: str, behind: int) -> None:
    """Let the rows of `table` behind this number be found by their words."""
    columns = ", ".join(("rowid", *SEARCHED[table]))
    connection.execute(
        f"INSERT INTO {table}_fts ({columns}) SELECT {columns} FROM {table} WHERE rowid > ? ORDER BY rowid",  # noqa: S608
        (behind,),
    )


def sweep(connection: sqlite3.Connection) -> None:
    """Leave no word of what was taken out in the indexes, which only mark it as gone."""
    for name in INDEXES:
        connection.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")  # noqa: S608
