"""What must be taken out of the tables and put into them to make them equal to a run, or to a part of one."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from reconcile.faults import passing
from reconcile.frozen import dataclass
from reconcile.store._many import many
from reconcile.store._words import SEARCHED, find, newest

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from reconcile.store._index import Cell
    from reconcile.store._rows import Rows, Table

Owner = tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Change:
    """The rows of one table to take out, by their key, and to put in; the first column is the key."""

    table: str
    columns: tuple[str, ...]
    out: tuple[Cell, ...]
    into: tuple[tuple[Cell, ...], ...]


def meet(connection: sqlite3.Connection, blocks: Iterable[str]) -> frozenset[str]:
    """Note the nouns of these blocks, for `changes` that are to look at nothing else; the kinds that there are."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS met (kind TEXT, id TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID")
    connection.execute("DELETE FROM met")
    for block in sorted(blocks):
        connection.execute("INSERT INTO met VALUES ('blocks', ?)", (block,))
    connection.execute(
        "INSERT INTO met SELECT r.kind, substr(r.id, length(r.kind) + 2) FROM met b JOIN records r ON r.block = b.id"
    )
    return frozenset(row[0] for row in connection.execute("SELECT DISTINCT kind FROM met"))


def changes(
    connection: sqlite3.Connection,
    wanted: Rows,
    owners: Mapping[str, Owner],
    met: Collection[str] | None,
) -> list[Change]:
    """One change for each table that differs from `wanted`; none when all are equal.

    Only rows that belong to nouns noted by `meet` are compared, which are of the kinds `met`; the others stay as they
    are. `None` for all.
    """
    found = []
    for table in _parents_first(connection, wanted):
        owner, (columns, rows) = owners[table], wanted[table]
        if owner is None or met is None:
            found.append(_change(connection, table, wanted[table], ""))
        elif owner[1] in met:
            where = f" WHERE {_quoted(owner[0])} IN (SELECT id FROM met WHERE kind = '{owner[1]}')"  # noqa: S608
            found.append(_change(connection, table, wanted[table], where))
        else:  # nothing stands in their place
            found.append(Change(table, columns, (), _in_order(_by_key(rows))))
    return [change for change in found if change.out or change.into]


def apply(connection: sqlite3.Connection, found: Sequence[Change]) -> None:
    """Make the changes; call it inside a transaction. Foreign keys are checked when that ends."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for change in found:
        key = _quoted(change.columns[0])
        connection.executemany(f"DELETE FROM {change.table} WHERE {key} IS ?", [(old,) for old in change.out])  # noqa: S608 - our own names
    passing("store.write")
    for change in found:
        _insert(connection, change)


def rekey(connection: sqlite3.Connection, keys: Mapping[str, Collection[int]], gone: Collection[str]) -> bool:
    """Make the keys of these articles so, and take out those of the articles that are `gone`; False when they were."""
    asked = "SELECT key, article_id FROM keys WHERE article_id IN ({})"
    stored = set(many(connection, asked, sorted({*keys, *gone})))
    wanted = [(key, article) for article in sorted(keys) for key in set(keys[article])]
    out = sorted(stored.difference(wanted))
    into = [pair for pair in wanted if pair not in stored] if stored else wanted
    connection.executemany("DELETE FROM keys WHERE key = ? AND article_id = ?", out)
    # in the order of the larger of the two trees that a key goes into
    connection.executemany("INSERT INTO keys (key, article_id) VALUES (?, ?)", sorted(into, key=itemgetter(0)))
    return bool(out or into)


def border(connection: sqlite3.Connection, borders: Mapping[str, int], instead_of: Collection[str] | None) -> bool:
    """Make these the borders, in the place of those of the blocks `instead_of` (`None`: of all); False if they were."""
    if instead_of is None:
        stored = dict(connection.execute("SELECT block, points FROM borders"))
    else:
        asked = "SELECT block, points FROM borders WHERE block IN ({})"
        stored = dict(many(connection, asked, sorted({*instead_of, *borders})))
    gone = stored.keys() - borders.keys()
    into = [(block, points) for block, points in sorted(borders.items()) if stored.get(block) != points]
    connection.executemany("DELETE FROM borders WHERE block = ?", [(block,) for block in sorted(gone)])
    connection.executemany("INSERT OR REPLACE INTO borders VALUES (?, ?)", into)
    return bool(gone or into)


def _change(connection: sqlite3.Connection, table: str, wanted: Table, where: str) -> Change:
    columns = wanted[0] or _columns(connection, table)
    select = f"SELECT {', '.join(map(_quoted, columns))} FROM {table}{where}"  # noqa: S608
    stored, rows = _by_key(connection.execute(select)), _by_key(wanted[1])
    out = tuple([key for key, row in stored.items() if rows.get(key) != row])
    into = {key: row for key, row in rows.items() if stored.get(key) != row} if stored else rows
    return Change(table, columns, out, _in_order(into))


def _by_key(rows: Iterable[tuple[Cell, ...]]) -> dict[Cell, tuple[Cell, ...]]:
    return {row[0]: row for row in rows}


def _in_order(rows: Mapping[Cell, tuple[Cell, ...]]) -> tuple[tuple[Cell, ...], ...]:
    """The rows by their key, as the tree has them that they go into; the keys of a table are of one type."""
    return tuple(sorted(rows.values(), key=itemgetter(0)))


def _parents_first(connection: sqlite3.Connection, tables: Collection[str]) -> list[str]:
    """The tables in the order in which they were made: few rows come before those that they name."""
    made = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
    return [name for (name,) in made if name in tables]


def _insert(connection: sqlite3.Connection, change: Change) -> None:
    names = ", ".join(map(_quoted, change.columns))
    marks = ", ".join("?" * len(change.columns))
    before = newest(connection, change.table) if change.table in SEARCHED else 0
    connection.executemany(f"INSERT INTO {change.table} ({names}) VALUES ({marks})", change.into)  # noqa: S608
    if change.table in SEARCHED:
        find(connection, change.table, before)


def _columns(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    return tuple(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))


def _quoted(column: str) -> str:
    return f'"{column}"'
