"""Views that answer at once: nothing is sorted that nobody asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def up(db: Database) -> None:
    """Make the views anew, and the indexes that they and the facets go by."""
    for statement in (*_OUTLETS, *_INDEXES):
        db.execute(statement)
    for name, sql in _VIEWS.items():
        db.execute(f"DROP VIEW IF EXISTS {name}")
        db.create_view(name, sql)


_OUTLETS = (
    "ALTER TABLE finding_claims ADD COLUMN source TEXT",
    """UPDATE finding_claims SET source = (SELECT a.source FROM claims c JOIN articles a ON a.id = c.article_id
        WHERE c.id = finding_claims.claim_id)""",
    "CREATE INDEX idx_finding_claims_source ON finding_claims (finding_id, source)",
)

_INDEXES = (
    "CREATE INDEX idx_claims_kind ON claims (kind)",
    "CREATE INDEX idx_claims_modality ON claims (modality)",
    "CREATE INDEX idx_articles_language ON articles (language)",
    "CREATE INDEX idx_clusters_outcome ON clusters (outcome)",
)

# CROSS JOIN: SQLite keeps to the order of the tables, in which the first rows are found at once.
_VIEWS = {
    "conflicts": """
        SELECT f.id AS finding, f.question, c.value_text AS value, fc.side, coalesce(a.source, a.file) AS source,
               a.published, a.published_from, c.quote, c.sentence, e.low, e.best, e.high, e.unit, f.message, f.tried,
               f.decided, f.decision, f.cluster_id AS cluster, c.id AS claim, a.id AS article
        FROM findings f
        CROSS JOIN finding_claims fc ON fc.finding_id = f.id
        CROSS JOIN claims c ON c.id = fc.claim_id
        CROSS JOIN articles a ON a.id = c.article_id
        LEFT JOIN estimates e ON e.cluster_id = f.cluster_id
        WHERE coalesce(f.holds, f.verdict) = 'conflict'
    """,
    "claims_in_context": """
        SELECT c.id AS claim, coalesce(a.source, a.file) AS source,
               a.published, c.attribute, c.subject, c.value_text AS value, c.number,
               c.low, c.high, c.unit, c.quote, c.sentence, p.words AS paragraph, q.question, q.outcome,
               c.modality, c.polarity, c.doubt, a.file, q.id AS cluster, a.id AS article
        FROM claims c
        CROSS JOIN articles a ON a.id = c.article_id
        LEFT JOIN passages p ON p.id = c.passage_id
        LEFT JOIN clusters q ON q.id = c.cluster_id
    """,
    "answers": """
        SELECT q.question, c.value_text AS value, coalesce(a.source, a.file) AS source, a.published, c.low, c.high,
               c.unit, c.speaker, c.quote, c.sentence, c.origin, q.attribute, q.outcome, q.articles,
               c.cluster_id AS cluster, c.id AS claim, a.id AS article
        FROM claims c
        CROSS JOIN clusters q ON q.id = c.cluster_id
        CROSS JOIN articles a ON a.id = c.article_id
        WHERE c.cluster_id IS NOT NULL
    """,
    "origins": """
        SELECT c.origin, count(DISTINCT c.article_id) AS articles, count(DISTINCT a.source) AS outlets,
               count(*) AS claims, min(a.published) AS first, max(a.published) AS last
        FROM claims c
        CROSS JOIN articles a ON a.id = c.article_id
        WHERE c.origin IS NOT NULL
        GROUP BY c.origin
    """,
    "unread": """
        SELECT coalesce(a.source, a.file) AS source, a.published, json_extract(u.value, '$.text') AS numeral,
               json_extract(u.value, '$.why') AS why, json_extract(u.value, '$.field') AS field,
               json_extract(u.value, '$.span.start') AS start, json_extract(u.value, '$.span.end') AS "end",
               a.id AS article
        FROM articles a
        JOIN records r ON r.id = 'ledgers/' || a.id,
             json_each(r.content, '$.unread') u
        WHERE a.numerals_read < a.numerals
    """,
    "sources": """
        WITH said AS MATERIALIZED (
            SELECT coalesce(a.source, '(not named)') AS source, count(*) AS number
            FROM articles a CROSS JOIN claims c ON c.article_id = a.id GROUP BY 1),
        agreeing AS MATERIALIZED (
            SELECT coalesce(a.source, '(not named)') AS source, count(DISTINCT q.id) AS number
            FROM clusters q CROSS JOIN claims c ON c.cluster_id = q.id CROSS JOIN articles a ON a.id = c.article_id
            WHERE q.outcome = 'agreed' GROUP BY 1),
        disputed AS MATERIALIZED (
            SELECT coalesce(fc.source, '(not named)') AS source, count(DISTINCT f.id) AS number
            FROM findings f CROSS JOIN finding_claims fc ON fc.finding_id = f.id
            WHERE coalesce(f.holds, f.verdict) = 'conflict' GROUP BY 1)
        SELECT w.source, w.articles, w.origins,
               coalesce((SELECT number FROM said WHERE said.source = w.source), 0) AS claims,
               coalesce((SELECT number FROM disputed WHERE disputed.source = w.source), 0) AS conflicts,
               coalesce((SELECT number FROM agreeing WHERE agreeing.source = w.source), 0) AS agreed,
               w.first, w.last
        FROM (SELECT coalesce(source, '(not named)') AS source, count(*) AS articles,
                     count(DISTINCT origin) AS origins, min(published) AS first, max(published) AS last
              FROM articles GROUP BY 1) w
    """,
}
