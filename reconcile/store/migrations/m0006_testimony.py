"""Ways to make a series consistent: how to repair what was told, what must be filled, who counts from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def up(db: Database) -> None:
    """Add columns and a table; the next run solves every series anew."""
    for column in ("cost INTEGER", "repair TEXT", "missing TEXT", "shifts TEXT"):
        db.execute(f"ALTER TABLE hypotheses ADD COLUMN {column}")
    db.execute(
        """CREATE TABLE testimony (
        id TEXT PRIMARY KEY, series_id TEXT NOT NULL REFERENCES series(id), number INTEGER NOT NULL,
        source TEXT NOT NULL, says TEXT NOT NULL, diagnostic INTEGER NOT NULL, stands TEXT NOT NULL, claims TEXT)"""
    )
    db.table("testimony").create_index(["series_id"])
    db.execute("UPDATE frame SET content = json_remove(content, '$.complete')")
