"""What must hold of a database at any moment, and a digest of all that it holds."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path

from reconcile import pipeline
from reconcile.errors import ReconcileError
from reconcile.packs import Knowledge, load
from reconcile.pipeline._conclude import run_id
from reconcile.store import look, open_store

HIDDEN = ("_fts", "runs", "sqlite_")
"""Tables that tell of runs and not of articles, and what full-text search and SQLite keep to themselves."""


@cache
def knowledge() -> Knowledge:
    """The packs that ship with the project."""
    return load()


def digest(db: Path) -> str:
    """The same for two databases that hold the same, whatever the runs that filled them."""
    found = hashlib.sha256()
    with closing(sqlite3.connect(f"file:{db}?mode=ro", uri=True)) as connection:
        for name, create in _tables(connection):
            found.update(f"{name}\n{create}\n".encode())
            for row in sorted(map(repr, connection.execute(f"SELECT * FROM {name}"))):  # noqa: S608
                found.update(f"{row}\n".encode())
    return found.hexdigest()


def differing(db: Path, other: Path) -> str:
    """The tables in which two databases differ, each with its numbers of rows."""
    told = []
    with closing(sqlite3.connect(db)) as one, closing(sqlite3.connect(other)) as two:
        for name, _ in _tables(one):
            rows = [sorted(map(repr, c.execute(f"SELECT * FROM {name}"))) for c in (one, two)]  # noqa: S608
            if rows[0] != rows[1]:
                told.append(f"{name} ({len(rows[0])} rows against {len(rows[1])})")
    return ", ".join(told)


def articles(db: Path) -> frozenset[str]:
    """The ids of the articles that a reader sees; none where there is no database yet."""
    if not db.exists():
        return frozenset()
    with closing(sqlite3.connect(f"file:{db}?mode=ro", uri=True)) as connection:
        try:
            return frozenset(row[0] for row in connection.execute("SELECT id FROM articles"))
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                return frozenset()
            raise


def unsound(db: Path) -> Iterator[str]:
    """Yield what is wrong with a database: by SQLite, by its keys, and by what we know of whole batches."""
    if not db.exists():
        return
    with closing(sqlite3.connect(f"file:{db}?mode=ro", uri=True)) as connection:
        said = connection.execute("PRAGMA integrity_check").fetchall()
        if said != [("ok",)]:
            yield f"integrity_check says {said[:3]}"
        keys = connection.execute("PRAGMA foreign_key_check").fetchall()
        if keys:
            yield f"foreign_key_check says {keys[:3]}"
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables:
        yield from _halves(db)


def _halves(db: Path) -> Iterator[str]:
    """Yield what tells that a batch is there by half, read as the program reads it."""
    try:
        with open_store(str(db), write=False) as store:
            frame, ids = store.ask(look.frame), store.ask(look.all_ids)
        if frame is None:
            if ids:
                yield f"{len(ids)} articles, and no run that they belong to"
            return
        if frame.id != run_id(ids, knowledge()):
            yield f"the run stored last is not about the {len(ids)} articles that are stored"
        found = pipeline.stored(str(db)).run
    except ReconcileError as error:
        yield f"it cannot be read: {error}"
        return
    texts = {one.id: one for one in found.articles}
    if texts.keys() != ids or {one.article for one in found.ledgers} != ids:
        yield "articles without a ledger, or ledgers without an article"
    for claim in found.claims:
        if (said := texts[claim.article].title if claim.field == "title" else texts[claim.article].text) is None or (
            said[claim.span.start : claim.span.end] != claim.quote
        ):
            yield f"the quote of claim {claim.id} is not what stands there"


def _tables(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """The names of the tables to compare, each with how it was made."""
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return [(name, sql) for name, sql in found if not any(part in name for part in HIDDEN)]
