"""The ledgers of credence: a row for each rival value, a row for each entry, and what they come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def up(db: Database) -> None:
    """Add the tables and columns; the next run resolves everything anew, so that every question gets its ledgers."""
    for statement in (*_TABLES, *_COLUMNS):
        db.execute(statement)
    for name in ("credences", "credence_terms"):
        db.table(name).create_index(["cluster_id"])
    db.table("credence_terms").create_index(["credence_id"])
    db.execute("UPDATE frame SET content = json_remove(content, '$.complete')")


_TABLES = (
    """CREATE TABLE credences (
        id TEXT PRIMARY KEY, cluster_id TEXT NOT NULL REFERENCES clusters(id), number INTEGER NOT NULL,
        value TEXT NOT NULL, total REAL NOT NULL, word TEXT NOT NULL, information TEXT NOT NULL, claims TEXT)""",
    """CREATE TABLE credence_terms (
        id TEXT PRIMARY KEY, cluster_id TEXT NOT NULL REFERENCES clusters(id),
        credence_id TEXT NOT NULL REFERENCES credences(id), what TEXT NOT NULL, weight REAL NOT NULL,
        why TEXT NOT NULL, claims TEXT)""",
)

_COLUMNS = (
    "ALTER TABLE estimates ADD COLUMN word TEXT",
    "ALTER TABLE estimates ADD COLUMN confidence TEXT",
    "ALTER TABLE estimates ADD COLUMN basis TEXT",
    "ALTER TABLE estimates ADD COLUMN flips TEXT",
)
