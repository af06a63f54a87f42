"""Decisions as they stand in the file beside the database, and what holds of each finding they are about."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def up(db: Database) -> None:
    """Take over the decisions that are there; what was concluded with some is looked into anew by the next run."""
    old = list(db.execute("SELECT number, finding_id, decision, who, why, said FROM decisions ORDER BY number"))
    db.execute("DROP TABLE decisions")
    for statement in (*_TABLES, *_COLUMNS):
        db.execute(statement)
    for row in old:
        db.execute(f"INSERT INTO decisions VALUES ({', '.join('?' * 18)})", _carried(*row))  # noqa: S608 - our own words
    for name in ("finding_id", "claim_id", "article_id"):
        db.table("decisions").create_index([name])
    db.execute(
        "UPDATE frame SET content = json_remove(content, '$.complete')"
        " WHERE coalesce(json_extract(content, '$.decisions'), '') <> ''"
    )
    for name, sql in _VIEWS.items():
        db.execute(f"DROP VIEW {name}")
        db.create_view(name, sql)


_TABLES = (
    """CREATE TABLE decisions (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL,
        finding_id TEXT, claim_id TEXT, article_id TEXT, a TEXT, b TEXT, names INTEGER NOT NULL,
        reason TEXT, value TEXT, who TEXT, "when" TEXT, why TEXT, "until" TEXT, rule TEXT, "of" TEXT,
        line TEXT NOT NULL)""",
    """CREATE TABLE decided (
        finding_id TEXT PRIMARY KEY, kind TEXT NOT NULL, holds TEXT NOT NULL, reason TEXT, decision TEXT NOT NULL,
        changed TEXT, decisions TEXT)""",
)

_COLUMNS = (
    "ALTER TABLE findings ADD COLUMN decided TEXT",
    "ALTER TABLE findings ADD COLUMN holds TEXT",
    "ALTER TABLE claims ADD COLUMN corrected TEXT",
    "ALTER TABLE articles ADD COLUMN corrected TEXT",
)

_KINDS = {"stands", "later"}


def _carried(
    number: int, finding: str, decision: str, who: str | None, why: str | None, said: str | None
) -> tuple[str | int | None, ...]:
    """The row of a decision in words of its own: they are kept, and what the rule says of the finding stays."""
    kind = decision if decision in _KINDS else "later"
    told = why if kind == decision else f"{decision}: {why}" if why else decision
    row = {"finding": finding, "kind": kind, "when": said, "who": who, "why": told}
    kept = {name: value for name, value in row.items() if value is not None}
    key = "d" + hashlib.sha256(json.dumps([number, kept], sort_keys=True).encode()).hexdigest()[:12]
    line = json.dumps({**kept, "id": key}, ensure_ascii=False, sort_keys=True)
    none = (None,) * 6
    return (number, key, kind, finding, *none[:4], 0, *none[:2], who, said, told, *none[:3], line)


_VIEWS = {
    "conflicts": """
        SELECT f.id AS finding, f.question, c.value_text AS value, fc.side, coalesce(a.source, a.file) AS source,
               a.published,
               a.published_from, c.quote, c.sentence, e.low, e.best, e.high, e.unit, f.message, f.tried,
               f.decided, f.decision, c.id AS claim, a.id AS article
        FROM findings f
        JOIN finding_claims fc ON fc.finding_id = f.id
        JOIN claims c ON c.id = fc.claim_id
        JOIN articles a ON a.id = c.article_id
        LEFT JOIN estimates e ON e.cluster_id = f.cluster_id
        WHERE coalesce(f.holds, f.verdict) = 'conflict'
        ORDER BY f.id, fc.side, a.published, a.id, c.start
    """,
    "sources": """
        SELECT coalesce(a.source, '(not named)') AS source, count(DISTINCT a.id) AS articles,
               count(DISTINCT a.origin) AS origins, count(DISTINCT c.id) AS claims,
               count(DISTINCT CASE WHEN coalesce(f.holds, f.verdict) = 'conflict' THEN f.id END) AS conflicts,
               count(DISTINCT CASE WHEN q.outcome = 'agreed' THEN q.id END) AS agreed,
               min(a.published) AS first, max(a.published) AS last
        FROM articles a
        LEFT JOIN claims c ON c.article_id = a.id
        LEFT JOIN clusters q ON q.id = c.cluster_id
        LEFT JOIN finding_claims fc ON fc.claim_id = c.id
        LEFT JOIN findings f ON f.id = fc.finding_id
        GROUP BY coalesce(a.source, '(not named)')
        ORDER BY claims DESC, source
    """,
}
