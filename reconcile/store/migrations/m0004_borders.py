"""Blocks that are cut out of a tangle of links, with the strongest link that was cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def up(db: Database) -> None:
    """Add the table; the next run looks for blocks anew, in everything that is stored."""
    db.execute("CREATE TABLE borders (block TEXT PRIMARY KEY, points INTEGER NOT NULL)")
    db.execute("UPDATE frame SET content = json_remove(content, '$.complete')")
