"""A batch is stored by questions that look up what it meets: none walks through all that is stored."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from made_runs import run

from reconcile.model import Run
from reconcile.store import Batch, digest, examined, open_store

RUN = run()
BLOCK = min(article.id for article in RUN.articles)
KEYS = {article.id: [number, number + 1] for number, article in enumerate(RUN.articles)}
SMALL = {"met", "b", "decided", "frame", "skipped", "sqlite_master", "runs", "CONSTANT", "d"}
"""What does not grow with what is stored: the nouns that a batch meets, decisions, what could not be read."""
FEW = "idx_findings_decision"  # it lists only what was decided


def batch(told: Run, instead_of: frozenset[str]) -> Batch:
    return Batch(told, {a.id: BLOCK for a in told.articles}, KEYS, {BLOCK: 3}, instead_of=instead_of)


def asked(path: Path, one: Batch) -> list[str]:
    """What SQLite is asked while the batch is stored, with the values in their places."""
    seen: list[str] = []
    with open_store(str(path), write=True) as store:
        store.ask(lambda connection: connection.set_trace_callback(seen.append))
        store.save(one, last=False)
        store.ask(lambda connection: connection.set_trace_callback(None))
    return [line for line in seen if re.match(r"\s*(SELECT|DELETE|UPDATE|INSERT INTO met)", line)]


def scanned(path: Path, lines: list[str]) -> Iterator[str]:
    """The tables that these questions walk through."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TEMP TABLE met (kind TEXT, id TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID")
        for line in lines:
            for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {line}"):
                if step.startswith("SCAN ") and FEW not in step and "_fts" not in line:
                    yield f"{step.split()[1]}: {line}"


@pytest.mark.parametrize("instead_of", [frozenset(), frozenset({BLOCK})], ids=["new", "in the place of another"])
def test_no_question_walks_through_what_is_stored(tmp_path: Path, instead_of: frozenset[str]) -> None:
    path = tmp_path / "x.db"
    if instead_of:
        asked(path, batch(RUN, frozenset()))
    changed = replace(RUN, findings=RUN.findings[1:]) if instead_of else RUN
    lines = asked(path, batch(changed, instead_of))
    assert len(lines) > 10
    assert [one for one in scanned(path, lines) if one.partition(":")[0] not in SMALL] == []


def test_what_stands_in_the_place_of_nothing_is_what_stands_in_the_place_of_all(tmp_path: Path) -> None:
    new, all_ = tmp_path / "new.db", tmp_path / "all.db"
    for path, instead_of in ((new, frozenset[str]()), (all_, None)):
        with open_store(str(path), write=True) as store:
            store.save(replace(batch(RUN, frozenset()), instead_of=instead_of))
    with closing(sqlite3.connect(new)) as one, closing(sqlite3.connect(all_)) as other:
        assert digest(one) == digest(other)
    assert [check.wrong for check in examined(str(new)) if check.wrong] == []


def test_words_of_a_row_that_changed_are_found_once(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    asked(path, batch(RUN, frozenset()))
    first = replace(RUN.articles[0], title="Ferry timetable")
    asked(path, batch(replace(RUN, articles=(first, *RUN.articles[1:])), frozenset({BLOCK})))
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'timetable'").fetchall()
        stands = connection.execute("SELECT rowid FROM articles WHERE title = 'Ferry timetable'").fetchall()
    assert len(found) == 1
    assert found == stands
    assert [check.wrong for check in examined(str(path)) if check.wrong] == []
