"""The files that runs have read, so that one that did not change since need not be opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def up(db: Database) -> None:
    """Add the table; of what was read before nothing is known, so the next run reads all of it."""
    db.execute(
        """CREATE TABLE runs_files (
        path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, inode TEXT NOT NULL,
        settled INTEGER NOT NULL, read_as TEXT NOT NULL, articles TEXT NOT NULL, skipped TEXT NOT NULL)"""
    )
