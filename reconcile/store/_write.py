"""A batch into an open database, inside a transaction that somebody else begins and ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reconcile.store import _sums as sums
from reconcile.store import files
from reconcile.store._changes import apply, border, changes, meet, rekey
from reconcile.store._decisions import tell
from reconcile.store._look import counts
from reconcile.store._ready import ready
from reconcile.store._records import frame_of
from reconcile.store._rows import merged, owners
from reconcile.store._words import sweep

if TYPE_CHECKING:
    import sqlite3

    from reconcile.model import Run
    from reconcile.store._batch import Batch


def write(connection: sqlite3.Connection, batch: Batch) -> bool:
    """Make the tables say what the batch says; False when they did."""
    part = batch.instead_of is not None
    met = meet(connection, batch.instead_of or ())
    some = [ready(batch.run, batch.blocks, batch.keys, batch.borders), *batch.ready]
    wanted = merged([one.rows for one in some])
    found = changes(connection, wanted, owners(), met if part else None)
    here = {str(article) for article, *_ in wanted["articles"][1]}
    before = "SELECT id FROM met WHERE kind = 'articles'" if part else "SELECT id FROM articles"
    gone = {row[0] for row in connection.execute(before)} - here
    apply(connection, found)
    rekeyed = rekey(connection, {i: batch.keys[i] for i in here if i in batch.keys}, gone)
    bordered = border(connection, batch.borders, batch.instead_of)
    told = tell(connection)
    if gone:
        files.forget(connection, gone)
        sweep(connection)
    framed = _framed(connection, frame_of(batch))
    changed = framed or bool(found) or rekeyed or bordered or told
    if changed:
        touched = {*(batch.instead_of or ()), *batch.blocks.values(), *batch.borders}
        sums.note(connection, touched if part else None, {b: found for one in some for b, found in one.sums.items()})
    return changed


def stamp(connection: sqlite3.Connection) -> tuple[object, ...]:
    """What changes when a run is saved, or a part of one, and stays while reviewers decide."""
    found = connection.execute("SELECT content, (SELECT max(number) FROM runs) FROM frame").fetchone()
    return tuple(found or ())


def note(connection: sqlite3.Connection, run: Run, now: str | None) -> None:
    """A row that says what is stored now, and `now` when, in the caller's words."""
    packs = json.dumps({pack.name: pack.version for pack in run.packs}, sort_keys=True)
    found = counts(connection)
    connection.execute(
        "INSERT INTO runs (run, version, packs, said, articles, claims, clusters, findings, conflicts)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            run.id,
            run.version,
            packs,
            now,
            found.articles,
            found.claims,
            found.clusters,
            found.findings,
            found.conflicts,
        ),
    )
    _came(connection)


def _came(connection: sqlite3.Connection) -> None:
    """Say of articles that are new that they came with the run noted last, and nothing of those that are gone."""
    connection.execute("DELETE FROM runs_articles WHERE article_id NOT IN (SELECT id FROM articles)")
    connection.execute(
        "INSERT INTO runs_articles SELECT id, (SELECT max(number) FROM runs) FROM articles"
        " WHERE id NOT IN (SELECT article_id FROM runs_articles)"
    )


def _framed(connection: sqlite3.Connection, frame: str) -> bool:
    stored = connection.execute("SELECT content FROM frame").fetchone()
    if stored is not None and stored[0] == frame:
        return False
    connection.execute("INSERT OR REPLACE INTO frame VALUES ('run', ?)", (frame,))
    return True
