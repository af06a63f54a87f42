"""Who reads in a process keeps the locks of all other connections of that process."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from datasette.app import Datasette
from made_runs import run

from reconcile.desk._ours import names
from reconcile.store import in_order, open_store

WRITES = """
import sqlite3, sys
with sqlite3.connect(sys.argv[1]) as connection:
    connection.execute("UPDATE runs SET version = version || '.'")
connection.close()
"""


@pytest.fixture
def db(tmp_path: Path) -> str:
    """A database with a run."""
    path = str(tmp_path / "x.db")
    with open_store(path, write=True) as store:
        store.save(in_order(run()))
    return path


@pytest.fixture
def reader(db: str) -> Iterator[sqlite3.Connection]:
    """A connection that reads, as Datasette has one; all of the log stands in the file."""
    with closing(sqlite3.connect(f"file:{db}?mode=ro", uri=True)) as connection:
        connection.execute("SELECT count(*) FROM articles").fetchone()
        with closing(sqlite3.connect(db)) as other:
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        yield connection


def _look(db: str) -> None:
    with open_store(db, write=False) as store:
        store.load()


def _serve(db: str) -> None:
    assert names(Datasette([db])) == ("x",)


@pytest.mark.parametrize("does", [_look, _serve], ids=["a report", "the desk"])
def test_who_reads_beside_others_leaves_them_their_log(
    db: str, reader: sqlite3.Connection, does: Callable[[str], None]
) -> None:
    does(db)
    subprocess.run([sys.executable, "-c", WRITES, db], check=True)
    log = Path(f"{db}-wal")
    assert log.exists()  # the writer that ended knew that somebody still reads
    told = reader.execute("SELECT version FROM runs").fetchone()[0]
    assert told.endswith(".")
