"""The copy of a database: every row, the search with them, and no file beside it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from made_exports import quarry

from reconcile import pipeline
from reconcile.errors import StoreError


def opened(path: Path) -> closing[sqlite3.Connection]:
    """A database opened as a file that nobody may change."""
    return closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True))


def test_the_copy_has_every_row_of_every_table(tmp_path: Path) -> None:
    pipeline.export(str(quarry()), "sqlite", output=tmp_path / "copy.db")
    assert [file.name for file in tmp_path.iterdir()] == ["copy.db"]
    with opened(quarry()) as one, opened(tmp_path / "copy.db") as two:
        names = [name for (name,) in one.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        for name in names:
            rows = f'SELECT * FROM "{name}"'  # noqa: S608 - names of our own tables
            assert two.execute(rows).fetchall() == one.execute(rows).fetchall(), name
        assert {"articles", "decisions", "findings"} <= set(names)


def test_a_search_in_the_copy_finds_the_same_rows(tmp_path: Path) -> None:
    pipeline.export(str(quarry()), "sqlite", output=tmp_path / "copy.db")
    asked = (
        "SELECT rowid, title FROM articles WHERE rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)"
    )
    with opened(quarry()) as one, opened(tmp_path / "copy.db") as two:
        for word in ("quarry", "clinic", "army", "nowhere"):
            assert two.execute(asked, (word,)).fetchall() == one.execute(asked, (word,)).fetchall()
        assert len(two.execute(asked, ("clinic",)).fetchall()) == 1
        two.execute("PRAGMA query_only = 1")
        assert two.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_copy_is_a_database_of_reconcile(tmp_path: Path) -> None:
    pipeline.export(str(quarry()), "sqlite", output=tmp_path / "copy.db")
    assert pipeline.stored(str(tmp_path / "copy.db")).run == pipeline.stored(str(quarry())).run


def test_a_copy_holds_what_stands_in_the_log_beside_the_database(tmp_path: Path) -> None:
    db = tmp_path / "kept.db"
    db.write_bytes(quarry().read_bytes())
    with closing(sqlite3.connect(db, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("INSERT INTO skipped (file, why) VALUES ('late.txt', 'for the test')")
        assert (tmp_path / "kept.db-wal").stat().st_size
        pipeline.export(str(db), "sqlite", output=tmp_path / "copy.db")
    with opened(tmp_path / "copy.db") as two:
        assert ("late.txt",) in two.execute("SELECT file FROM skipped").fetchall()


def test_a_database_in_use_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "used.db"
    target.write_bytes(quarry().read_bytes())
    (tmp_path / "used.db-wal").write_bytes(b"something")
    with pytest.raises(StoreError, match="open"):
        pipeline.export(str(quarry()), "sqlite", output=target)
