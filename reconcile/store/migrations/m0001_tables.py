"""The tables of a run, full-text search over articles and claims, and the views for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def up(db: Database) -> None:
    """Create everything in an empty database."""
    for table in _TABLES:
        db.execute(table)
    for name, fields in _SEARCHED:
        db.table(name).enable_fts(fields, create_triggers=True, tokenize=_TOKENS)
    for name, columns in _INDEXES:
        db.table(name).create_index(columns)
    for name, sql in _VIEWS.items():
        db.create_view(name, sql)


_TABLES = (
    """CREATE TABLE articles (
        id TEXT PRIMARY KEY, label TEXT NOT NULL, source TEXT, title TEXT,
        published TEXT, published_latest TEXT, published_precision INTEGER, published_from TEXT,
        language TEXT NOT NULL, file TEXT NOT NULL, "index" INTEGER NOT NULL, url TEXT, origin TEXT,
        translation_of TEXT REFERENCES articles(id), numerals_read INTEGER, numerals INTEGER,
        warnings TEXT, text TEXT NOT NULL, search_words TEXT NOT NULL)""",
    """CREATE TABLE passages (
        id TEXT PRIMARY KEY, article_id TEXT NOT NULL REFERENCES articles(id), number INTEGER NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL, what TEXT NOT NULL, origin TEXT, words TEXT NOT NULL)""",
    """CREATE TABLE clusters (
        id TEXT PRIMARY KEY, question TEXT NOT NULL, outcome TEXT NOT NULL, why_unchecked TEXT,
        kind TEXT NOT NULL, attribute TEXT NOT NULL, subject TEXT, story TEXT,
        claims INTEGER NOT NULL, articles INTEGER NOT NULL, origins INTEGER NOT NULL)""",
    """CREATE TABLE estimates (
        cluster_id TEXT PRIMARY KEY REFERENCES clusters(id), low TEXT, best TEXT, high TEXT, unit TEXT,
        origins INTEGER NOT NULL, articles INTEGER NOT NULL, grade TEXT NOT NULL, why TEXT NOT NULL)""",
    """CREATE TABLE series (
        id TEXT PRIMARY KEY, question TEXT NOT NULL, rungs INTEGER NOT NULL, lowest INTEGER, highest INTEGER)""",
    """CREATE TABLE hypotheses (
        id TEXT PRIMARY KEY, series_id TEXT NOT NULL REFERENCES series(id), number INTEGER NOT NULL,
        holds TEXT NOT NULL, why TEXT NOT NULL, rejects INTEGER NOT NULL, rejected_claims TEXT)""",
    """CREATE TABLE claims (
        id TEXT PRIMARY KEY, label TEXT NOT NULL, article_id TEXT NOT NULL REFERENCES articles(id),
        cluster_id TEXT REFERENCES clusters(id), series_id TEXT REFERENCES series(id), origin TEXT,
        kind TEXT NOT NULL, attribute TEXT NOT NULL, subject TEXT, value_text TEXT NOT NULL,
        number NUMERIC, low NUMERIC, high NUMERIC, bound TEXT, unit TEXT, from_day TEXT, to_day TEXT,
        quote TEXT NOT NULL, sentence TEXT NOT NULL, counted TEXT, whose TEXT, place TEXT, "window" TEXT, part TEXT,
        speaker TEXT, modality TEXT NOT NULL, polarity TEXT NOT NULL, doubt TEXT,
        event TEXT, event_from TEXT, event_to TEXT, as_of_from TEXT, as_of_to TEXT,
        field TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        passage_id TEXT REFERENCES passages(id), search_words TEXT NOT NULL)""",
    """CREATE TABLE rungs (
        id TEXT PRIMARY KEY, series_id TEXT NOT NULL REFERENCES series(id), number INTEGER NOT NULL,
        position INTEGER NOT NULL, event TEXT NOT NULL, from_day TEXT, to_day TEXT,
        claim_id TEXT REFERENCES claims(id))""",
    """CREATE TABLE findings (
        id TEXT PRIMARY KEY, verdict TEXT NOT NULL, reason TEXT, severity TEXT NOT NULL, question TEXT,
        title TEXT NOT NULL, message TEXT NOT NULL, rule TEXT NOT NULL,
        claims INTEGER NOT NULL, articles INTEGER NOT NULL, tried TEXT, decision TEXT,
        cluster_id TEXT REFERENCES clusters(id), series_id TEXT REFERENCES series(id))""",
    """CREATE TABLE finding_claims (
        id TEXT PRIMARY KEY, finding_id TEXT NOT NULL REFERENCES findings(id),
        claim_id TEXT NOT NULL REFERENCES claims(id), side INTEGER)""",
    # A decision outlives the finding it is about: no foreign key.
    """CREATE TABLE decisions (
        number INTEGER PRIMARY KEY, finding_id TEXT NOT NULL, decision TEXT NOT NULL, who TEXT, why TEXT, said TEXT)""",
    """CREATE TABLE runs (
        number INTEGER PRIMARY KEY, run TEXT NOT NULL, version TEXT NOT NULL, packs TEXT NOT NULL, said TEXT,
        articles INTEGER NOT NULL, claims INTEGER NOT NULL, clusters INTEGER NOT NULL, findings INTEGER NOT NULL,
        conflicts INTEGER NOT NULL)""",
    "CREATE TABLE skipped (number INTEGER PRIMARY KEY, file TEXT NOT NULL, why TEXT NOT NULL)",
    "CREATE TABLE records (id TEXT PRIMARY KEY, kind TEXT NOT NULL, content TEXT NOT NULL)",
)

_SEARCHED = (("articles", ["title", "text", "search_words"]), ("claims", ["quote", "sentence", "search_words"]))

_INDEXES = (
    ("passages", ["article_id"]),
    ("claims", ["article_id", "start"]),
    ("claims", ["cluster_id"]),
    ("claims", ["series_id"]),
    ("claims", ["attribute"]),
    ("rungs", ["series_id"]),
    ("rungs", ["claim_id"]),
    ("findings", ["verdict"]),
    ("findings", ["cluster_id"]),
    ("finding_claims", ["finding_id"]),
    ("finding_claims", ["claim_id"]),
)

_TOKENS = "unicode61 remove_diacritics 2"

_VIEWS = {
    "conflicts": """
        SELECT f.id AS finding, f.question, c.value_text AS value, fc.side, coalesce(a.source, a.file) AS source,
               a.published,
               a.published_from, c.quote, c.sentence, e.low, e.best, e.high, e.unit, f.message, f.tried,
               f.decision, c.id AS claim, a.id AS article
        FROM findings f
        JOIN finding_claims fc ON fc.finding_id = f.id
        JOIN claims c ON c.id = fc.claim_id
        JOIN articles a ON a.id = c.article_id
        LEFT JOIN estimates e ON e.cluster_id = f.cluster_id
        WHERE f.verdict = 'conflict'
        ORDER BY f.id, fc.side, a.published, a.id, c.start
    """,
    "claims_in_context": """
        SELECT c.id AS claim, coalesce(a.source, a.file) AS source,
               a.published, c.attribute, c.subject, c.value_text AS value, c.number,
               c.low, c.high, c.unit, c.quote, c.sentence, p.words AS paragraph, q.question, q.outcome,
               c.modality, c.polarity, c.doubt, a.file, a.id AS article
        FROM claims c
        JOIN articles a ON a.id = c.article_id
        LEFT JOIN passages p ON p.id = c.passage_id
        LEFT JOIN clusters q ON q.id = c.cluster_id
        ORDER BY a.published, a.id, c.start
    """,
    "ladder": """
        SELECT s.question, r.position, r.event, r.from_day AS day, coalesce(a.source, a.file) AS source,
               a.published, c.quote, c.sentence,
               c.window AS counted_in, s.id AS series, c.id AS claim
        FROM rungs r
        JOIN series s ON s.id = r.series_id
        LEFT JOIN claims c ON c.id = r.claim_id
        LEFT JOIN articles a ON a.id = c.article_id
        ORDER BY s.id, r.from_day, r.position, r.number, a.id
    """,
    "sources": """
        SELECT coalesce(a.source, '(not named)') AS source, count(DISTINCT a.id) AS articles,
               count(DISTINCT a.origin) AS origins, count(DISTINCT c.id) AS claims,
               count(DISTINCT CASE WHEN f.verdict = 'conflict' THEN f.id END) AS conflicts,
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
