"""How fast what was found is stored, with indexes and full text, beside the same rows without any of both.

Each way gets rows that are made already: in a run, the processes that conclude make them and one stores them.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median

from jsonl import write_articles
from longer import articles
from part import Asked, part
from row import Row, least
from sqlite_utils import Database

from reconcile.frozen import replace
from reconcile.pipeline import run
from reconcile.pipeline._conclude import joined
from reconcile.store import Batch, open_store, ready

ARTICLES, FEW = 1_000, 300
TIMES = 5
FAST, TWICE = 150_000, 2.0  # rows a second; times sqlite-utils
Rows = Mapping[str, tuple[Sequence[str], Sequence[tuple[object, ...]]]]  # table -> columns and rows


def storing(asked: Asked) -> list[Row]:
    """Rows on the three ways, in turns; on the wall, since the disk is waited for."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found, rows = _made(folder, FEW if asked.quick else ARTICLES)
        batch, making = _ready(found)
        ways: dict[str, Callable[[Path], object]] = {
            "reconcile": lambda path: _ours(path, batch),
            "bare": lambda path: _bare(path, rows),
            "utils": lambda path: _utils(path, rows),
        }
        spent = _in_turns(ways, folder)
    count = sum(len(told) for _, told in rows.values())
    ours, bare, utils = (spent[way] for way in ways)
    return [
        Row("rows made of what was found, on one core", "", f"{_rate(count, making)} of computing"),
        Row(f"storing {count:,} rows with indexes and full text", "", _rate(count, ours), _target(count / ours)),
        Row("against a bare `executemany` of the same rows", f"{bare / ours:.2f} times as fast", _rate(count, bare)),
        Row(
            "against sqlite-utils, without indexes and full text",
            f"{utils / ours:.2f} times as fast",
            _rate(count, utils),
            least(utils / ours, TWICE, " times"),
        ),
    ]


def _rate(count: int, seconds: float) -> str:
    return f"{count / seconds:,.0f} rows/s"


def _target(rate: float) -> str:
    return least(rate, FAST, " rows/s")


def _in_turns(ways: Mapping[str, Callable[[Path], object]], folder: Path) -> dict[str, float]:
    """Way -> the median of the seconds that it takes, each time into a new database."""
    spent: dict[str, list[float]] = {way: [] for way in ways}
    for number in range(TIMES):
        for way, store in ways.items():
            begun = time.perf_counter()
            store(folder / f"{way}-{number}.db")
            spent[way].append(time.perf_counter() - begun)
    return {way: median(told) for way, told in spent.items()}


def _made(folder: Path, count: int) -> tuple[Batch, Rows]:
    """What a run over so many invented articles stores, as it is handed to the store and as rows."""
    texts, db = folder / "articles.jsonl", folder / "made.db"
    write_articles(articles(count), texts)
    run([str(texts)], db=str(db))
    with open_store(str(db), write=False) as store:
        found = store.load()
    assert found is not None
    with closing(sqlite3.connect(db)) as connection:
        blocks = dict(connection.execute("SELECT id, block FROM articles"))
        borders = dict(connection.execute("SELECT block, points FROM borders"))
        keys: dict[str, list[int]] = {}
        for article, key in connection.execute("SELECT article_id, key FROM keys"):
            keys.setdefault(article, []).append(key)
        rows = {table: _rows(connection, table) for table in _tables(connection)}
    return Batch(found, blocks, keys, borders), rows


def _ready(found: Batch) -> tuple[Batch, float]:
    """The same with all of its rows made, and the seconds of computing that this takes."""
    begun = time.process_time()
    made = ready(found.run, found.blocks, found.keys, found.borders)
    spent = time.process_time() - begun
    rest = joined((), found.run.packs, found.run.skipped, found.run.id)
    return replace(found, run=rest, instead_of=frozenset(), ready=(made,)), spent


def _tables(connection: sqlite3.Connection) -> list[str]:
    """The tables that are no index of another one."""
    names = [str(name) for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return [name for name in names if "_fts" not in name and not name.startswith("sqlite_")]


def _rows(connection: sqlite3.Connection, table: str) -> tuple[Sequence[str], Sequence[tuple[object, ...]]]:
    found = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - a name of ours
    return [column[0] for column in found.description], found.fetchall()


def _ours(path: Path, batch: Batch) -> None:
    with open_store(str(path), write=True) as store:
        store.save(batch)


def _bare(path: Path, rows: Rows) -> None:
    """One statement a table, one transaction, as durable as ours."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("BEGIN IMMEDIATE")
        for table, (columns, told) in rows.items():
            connection.execute(f"CREATE TABLE {table} ({', '.join(map(_quoted, columns))})")
            marks = ", ".join("?" * len(columns))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", told)  # noqa: S608 - names of ours
        connection.execute("COMMIT")


def _quoted(name: str) -> str:
    return f'"{name}"'


def _utils(path: Path, rows: Rows) -> None:
    """As its documentation advises for many rows."""
    database = Database(path)
    database.enable_wal()
    for table, (columns, told) in rows.items():
        if told:
            database.table(table).insert_all((dict(zip(columns, one, strict=True)) for one in told), batch_size=1000)
    database.close()


if __name__ == "__main__":
    part(storing)
