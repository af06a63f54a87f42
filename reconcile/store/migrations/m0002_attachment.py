"""What a claim's number belongs to: the word of its event, its role, the total it is a part of, the sources behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def up(db: Database) -> None:
    """Add the columns; claims stored before were all levels of their own."""
    for column in ("verb TEXT", "role TEXT NOT NULL DEFAULT 'level'", "change TEXT", "part_of TEXT", "via TEXT"):
        db.execute(f"ALTER TABLE claims ADD COLUMN {column}")
