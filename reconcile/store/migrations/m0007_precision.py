"""How exactly it is known where an event was, and how many outlets tell of a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def up(db: Database) -> None:
    """Add the columns; the next run resolves everything anew, so that every estimate gets them."""
    for column in ("outlets INTEGER", "where_prec INTEGER"):
        db.execute(f"ALTER TABLE estimates ADD COLUMN {column}")
    db.execute("UPDATE frame SET content = json_remove(content, '$.complete')")
