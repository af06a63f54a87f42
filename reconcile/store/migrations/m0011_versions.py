"""Versions of an article: which newest one stands in the place of an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def up(db: Database) -> None:
    """Add the column; what is stored has no keys that its versions are found by, so the next run looks into all."""
    for statement in _STATEMENTS:
        db.execute(statement)


_STATEMENTS = (
    "ALTER TABLE articles ADD COLUMN version_of TEXT REFERENCES articles(id)",
    "CREATE INDEX idx_articles_version_of ON articles (version_of)",
    'CREATE INDEX idx_articles_place ON articles (file, "index")',
    "UPDATE frame SET content = json_remove(content, '$.complete')",
)
