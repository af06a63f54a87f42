"""What a number of a claim belongs to: its event, its role, its total, the sources behind it; and who proposed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def up(db: Database) -> None:
    """Add the columns; claims stored before were all levels of their own."""
    for column in (
        "verb TEXT",
        "role TEXT NOT NULL DEFAULT 'level'",
        "change TEXT",
        "part_of TEXT",
        "via TEXT",
        "proposed_by TEXT",
    ):
        db.execute(f"ALTER TABLE claims ADD COLUMN {column}")
