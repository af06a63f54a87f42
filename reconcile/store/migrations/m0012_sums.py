"""A hash of what is stored of each block, so that damage is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def up(db: Database) -> None:
    """Add the table; the sums of what is stored already are made when all migrations are done."""
    db.execute("CREATE TABLE sums (block TEXT PRIMARY KEY, sum TEXT NOT NULL) WITHOUT ROWID")
