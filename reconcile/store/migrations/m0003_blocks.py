"""Blocks and what articles are found by, so that a batch changes only what it meets; events, aliases, copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def up(db: Database) -> None:
    """Add the tables and columns; what was stored before lies in no block until the next run."""
    for statement in (*_TABLES, *_COLUMNS, *_MOVED):
        db.execute(statement)
    for name, columns in _INDEXES:
        db.table(name).create_index(columns)


_TABLES = (
    """CREATE TABLE events (
        id TEXT PRIMARY KEY, label TEXT NOT NULL, kind TEXT, from_day TEXT, to_day TEXT, places TEXT, names TEXT,
        main INTEGER NOT NULL, story TEXT, claims INTEGER NOT NULL, articles INTEGER NOT NULL)""",
    """CREATE TABLE event_claims (
        id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events(id),
        claim_id TEXT NOT NULL REFERENCES claims(id), how TEXT NOT NULL, why TEXT NOT NULL)""",
    """CREATE TABLE aliases (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, same_as TEXT NOT NULL, evidence TEXT NOT NULL,
        article_id TEXT NOT NULL REFERENCES articles(id), story TEXT)""",
    """CREATE TABLE copies (
        id TEXT PRIMARY KEY, article_id TEXT NOT NULL REFERENCES articles(id),
        of_id TEXT NOT NULL REFERENCES articles(id), how TEXT NOT NULL, share REAL NOT NULL,
        passages INTEGER NOT NULL)""",
    """CREATE TABLE shared_words (
        id TEXT PRIMARY KEY, copy_id TEXT NOT NULL REFERENCES copies(id), start INTEGER NOT NULL,
        "end" INTEGER NOT NULL, there_start INTEGER NOT NULL, there_end INTEGER NOT NULL, words TEXT NOT NULL)""",
    "CREATE TABLE frame (id TEXT PRIMARY KEY, content TEXT NOT NULL)",
    # What articles are looked up by: the hash of a name, of some words. Not a noun of the run, so it has no record.
    "CREATE TABLE keys (article_id TEXT NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (article_id, key)) WITHOUT ROWID",
)

_COLUMNS = (
    "ALTER TABLE articles ADD COLUMN block TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE records ADD COLUMN block TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE clusters ADD COLUMN event_id TEXT REFERENCES events(id)",
    "ALTER TABLE claims ADD COLUMN why_here TEXT",
)

_MOVED = (
    "INSERT INTO frame SELECT 'run', content FROM records WHERE kind = 'run'",
    "DELETE FROM records WHERE kind = 'run'",
)

_INDEXES = (
    ("articles", ["block"]),
    ("articles", ["translation_of"]),
    ("records", ["block"]),
    ("keys", ["key"]),
    ("clusters", ["event_id"]),
    ("claims", ["passage_id"]),
    ("hypotheses", ["series_id"]),
    ("findings", ["series_id"]),
    ("event_claims", ["event_id"]),
    ("event_claims", ["claim_id"]),
    ("aliases", ["article_id"]),
    ("copies", ["article_id"]),
    ("copies", ["of_id"]),
    ("shared_words", ["copy_id"]),
)
