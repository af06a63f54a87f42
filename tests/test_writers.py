"""Several programs at one database: each batch gets in, whoever comes first, and readers never wait."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from made_stored import Started, articles

from reconcile import pipeline
from reconcile.store import Manner, look, open_store, writing_so


def test_four_writers_at_once_all_get_in_and_readers_see_whole_batches(tmp_path: Path) -> None:
    db = str(tmp_path / "x.db")
    pipeline.run([articles(tmp_path, range(4), name="first")], db=db)
    files = [articles(tmp_path, range(4 * n, 4 * n + 4), name=f"batch{n}") for n in range(1, 5)]
    writers = [
        Started("run", file, "--db", db, "--quiet", "--busy-timeout", "300", "--output", str(tmp_path / f"{n}.txt"))
        for n, file in enumerate(files)
    ]
    seen: list[int] = []
    while any(one.runs() for one in writers):
        with open_store(db, write=False) as store:
            seen.append(len(store.ask(look.all_ids)))
    assert [one.ended() for one in writers] == [(0, "")] * 4
    assert set(seen) <= {4, 8, 12, 16, 20}
    with open_store(db, write=False) as store:
        said = store.ask(look.frame)
        assert len(store.ask(look.all_ids)) == 20
    assert said is not None
    assert said.complete


def test_who_waits_too_long_says_for_whom_in_one_sentence(tmp_path: Path) -> None:
    db, file = str(tmp_path / "x.db"), articles(tmp_path, range(2))
    pipeline.run([file], db=db)
    with closing(sqlite3.connect(db, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        more = articles(tmp_path, range(2, 4), name="more")
        code, said = Started("run", more, "--db", db, "--busy-timeout", "0.1").ended()
    assert code == 3
    assert said.startswith(f"error: {db}: another program has been writing into it for too long (")
    assert "Traceback" not in said


def test_a_batch_that_is_planned_while_another_is_stored_is_planned_again(tmp_path: Path) -> None:
    db, other = str(tmp_path / "x.db"), articles(tmp_path, range(4, 8), name="other")
    came: list[str] = []

    def meanwhile(phase: str, _done: int, _of: int | None) -> None:
        if phase == "comparing" and not came:
            came.append(phase)
            pipeline.run([other], db=db)

    result = pipeline.run([articles(tmp_path, range(4))], db=db, watch=meanwhile)
    assert came
    assert len(result.new_articles) == 4
    alone = str(tmp_path / "alone.db")
    pipeline.run([str(tmp_path / "in.jsonl"), other], db=alone)
    with open_store(db, write=False) as one, open_store(alone, write=False) as two:
        assert one.load() == two.load()


def test_the_time_to_wait_holds_for_as_long_as_the_command_runs(tmp_path: Path) -> None:
    db = str(tmp_path / "x.db")
    with writing_so(Manner(seconds=1.5)), open_store(db, write=True) as store:
        assert store._connection.execute("PRAGMA busy_timeout").fetchone() == (1500,)
    with open_store(db, write=True) as store:
        assert store._connection.execute("PRAGMA busy_timeout").fetchone() == (30_000,)


def test_a_block_that_another_program_took_apart_meanwhile_is_planned_again(tmp_path: Path) -> None:
    db, other = str(tmp_path / "x.db"), articles(tmp_path, range(8, 12), name="other")
    pipeline.run([articles(tmp_path, range(4), name="first")], db=db)
    came: list[str] = []

    def meanwhile(phase: str, _done: int, _of: int | None) -> None:
        if phase == "comparing" and not came:
            came.append(phase)
            pipeline.run([other], db=db)

    pipeline.run([articles(tmp_path, range(4, 8), name="second")], db=db, watch=meanwhile)
    assert came
    with open_store(db, write=False) as store:
        assert len(store.ask(look.all_ids)) == 12
