"""What must be taken out of the tables and put into them to make them equal to a run, or to a part of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reconcile.faults import passing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from reconcile.store._index import Cell, Row

Owner = tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Change:
    """The rows of one table to take out, by their key, and to put in; the first column is the key."""

    table: str
    columns: tuple[str, ...]
    out: tuple[Cell, ...]
    into: tuple[tuple[Cell, ...], ...]


def meet(connection: sqlite3.Connection, blocks: Iterable[str]) -> None:
    """Note the nouns of these blocks, for `changes` that are to look at nothing else."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS met (kind TEXT, id TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID")
    connection.execute("DELETE FROM met")
    for block in sorted(blocks):
        connection.execute("INSERT INTO met VALUES ('blocks', ?)", (block,))
    connection.execute(
        "INSERT INTO met SELECT r.kind, substr(r.id, length(r.kind) + 2) FROM met b JOIN records r ON r.block = b.id"
    )


def changes(
    connection: sqlite3.Connection,
    wanted: Mapping[str, Sequence[Row]],
    owners: Mapping[str, Owner],
    *,
    met_only: bool,
) -> list[Change]:
    """One change for each table that differs from `wanted`; none when all are equal.

    With `met_only` only rows that belong to nouns noted by `meet` are compared; the others stay as they are.
    """
    found = []
    for table, rows in wanted.items():
        owner = owners[table]
        where = f" WHERE {_quoted(owner[0])} IN (SELECT id FROM met WHERE kind = '{owner[1]}')" if owner else ""  # noqa: S608
        found.append(_change(connection, table, rows, where if met_only else ""))
    return [change for change in found if change.out or change.into]


def apply(connection: sqlite3.Connection, found: Sequence[Change]) -> None:
    """Make the changes; call it inside a transaction. Foreign keys are checked when that ends."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for change in found:
        key = _quoted(change.columns[0])
        connection.executemany(f"DELETE FROM {change.table} WHERE {key} IS ?", [(old,) for old in change.out])  # noqa: S608 - our own names
    passing("store.write")
    for change in found:
        names = ", ".join(map(_quoted, change.columns))
        marks = ", ".join("?" * len(change.columns))
        connection.executemany(f"INSERT INTO {change.table} ({names}) VALUES ({marks})", change.into)  # noqa: S608


def rekey(connection: sqlite3.Connection, keys: Mapping[str, Collection[int]], gone: Collection[str]) -> bool:
    """Make the keys of these articles so, and take out those of the articles that are `gone`; False when they were."""
    changed = False
    for article in sorted({*keys, *gone}):
        wanted = set(keys.get(article, ()))
        stored = {row[0] for row in connection.execute("SELECT key FROM keys WHERE article_id = ?", (article,))}
        if wanted != stored:
            changed = True
            connection.execute("DELETE FROM keys WHERE article_id = ?", (article,))
            connection.executemany("INSERT INTO keys VALUES (?, ?)", [(article, key) for key in sorted(wanted)])
    return changed


def border(connection: sqlite3.Connection, borders: Mapping[str, int], instead_of: Collection[str] | None) -> bool:
    """Make these the borders, in the place of those of the blocks `instead_of` (`None`: of all); False if they were."""
    stored = dict(connection.execute("SELECT block, points FROM borders"))
    gone = stored.keys() - borders.keys() if instead_of is None else stored.keys() & (set(instead_of) - borders.keys())
    into = [(block, points) for block, points in sorted(borders.items()) if stored.get(block) != points]
    connection.executemany("DELETE FROM borders WHERE block = ?", [(block,) for block in sorted(gone)])
    connection.executemany("INSERT OR REPLACE INTO borders VALUES (?, ?)", into)
    return bool(gone or into)


def _change(connection: sqlite3.Connection, table: str, rows: Sequence[Row], where: str) -> Change:
    columns = tuple(rows[0]) if rows else _columns(connection, table)
    select = f"SELECT {', '.join(map(_quoted, columns))} FROM {table}{where}"  # noqa: S608
    stored = {row[0]: tuple(row) for row in connection.execute(select)}
    wanted = {row[columns[0]]: tuple(row[column] for column in columns) for row in rows}
    out = tuple(key for key, row in stored.items() if wanted.get(key) != row)
    into = tuple(row for key, row in wanted.items() if stored.get(key) != row)
    return Change(table, columns, out, into)


def _columns(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    return tuple(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))


def _quoted(column: str) -> str:
    return f'"{column}"'
