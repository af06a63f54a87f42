"""What the desk lists findings by: attribute and days beside them, and which run brought an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def up(db: Database) -> None:
    """Add them; nobody knows which run brought the articles that are there already: it is called 0."""
    for statement in (*_COLUMNS, _FILLED, *_TABLES, *_INDEXES, _CAME):
        db.execute(statement)


_COLUMNS = (
    "ALTER TABLE findings ADD COLUMN attribute TEXT",
    "ALTER TABLE findings ADD COLUMN published_first TEXT",
    "ALTER TABLE findings ADD COLUMN published_last TEXT",
)

_FILLED = """UPDATE findings SET (attribute, published_first, published_last) = (
    SELECT min(c.attribute), min(a.published), max(a.published) FROM finding_claims fc
    JOIN claims c ON c.id = fc.claim_id JOIN articles a ON a.id = c.article_id WHERE fc.finding_id = findings.id)"""

_TABLES = ("CREATE TABLE runs_articles (article_id TEXT PRIMARY KEY, run INTEGER NOT NULL) WITHOUT ROWID",)

_INDEXES = (
    "CREATE INDEX idx_runs_articles_run ON runs_articles (run)",
    "CREATE INDEX idx_articles_source ON articles (source)",
    "CREATE INDEX idx_articles_published ON articles (published)",
    "CREATE INDEX idx_claims_origin ON claims (origin)",
    "CREATE INDEX idx_claims_place ON claims (place) WHERE place IS NOT NULL",
    # It holds all that most filters of the desk ask, so that the list is made without reading the findings.
    """CREATE INDEX idx_findings_listed ON findings (verdict, holds, decided, severity, articles, reason, rule,
        attribute, published_first, published_last, id)""",
)

_CAME = "INSERT INTO runs_articles SELECT id, 0 FROM articles"
