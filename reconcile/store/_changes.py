"""What must be taken out of the tables and put into them to make them equal to a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from reconcile.store._index import Cell, Row


@dataclass(frozen=True, slots=True)
class Change:
    """The rows of one table to take out, by their key, and to put in; the first column is the key."""

    table: str
    columns: tuple[str, ...]
    out: tuple[Cell, ...]
    into: tuple[tuple[Cell, ...], ...]


def changes(connection: sqlite3.Connection, wanted: Mapping[str, Sequence[Row]]) -> list[Change]:
    """One change for each table that differs from `wanted`; none when all are equal."""
    found = (_change(connection, table, rows) for table, rows in wanted.items())
    return [change for change in found if change.out or change.into]


def apply(connection: sqlite3.Connection, found: Sequence[Change]) -> None:
    """Make the changes; call it inside a transaction. Foreign keys are checked when that ends."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for change in found:
        key = _quoted(change.columns[0])
        connection.executemany(f"DELETE FROM {change.table} WHERE {key} IS ?", [(old,) for old in change.out])  # noqa: S608 - our own names
    for change in found:
        names = ", ".join(map(_quoted, change.columns))
        marks = ", ".join("?" * len(change.columns))
        connection.executemany(f"INSERT INTO {change.table} ({names}) VALUES ({marks})", change.into)  # noqa: S608


def _change(connection: sqlite3.Connection, table: str, rows: Sequence[Row]) -> Change:
    columns = tuple(rows[0]) if rows else _columns(connection, table)
    select = f"SELECT {', '.join(map(_quoted, columns))} FROM {table}"  # noqa: S608
    stored = {row[0]: tuple(row) for row in connection.execute(select)}
    wanted = {row[columns[0]]: tuple(row[column] for column in columns) for row in rows}
    out = tuple(key for key, row in stored.items() if wanted.get(key) != row)
    into = tuple(row for key, row in wanted.items() if stored.get(key) != row)
    return Change(table, columns, out, into)


def _columns(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    return tuple(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))


def _quoted(column: str) -> str:
    return f'"{column}"'
