"""kill -9 at random moments, seeded: the small version of what `make torture` does."""

from __future__ import annotations

import gzip
import os
import shutil
import signal
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from random import Random

import pytest
from made_stored import Started, articles

from reconcile import pipeline
from reconcile.store import digest, look, open_store

KILLS = 10
IN_A_ROW = 4
DAY = "2031-05-03"
RUN = ("run", "second.jsonl", "--db", "x.db", "--now", DAY, "--quiet", "--output", "report.txt")
DIFFERENT = ("decide", "Ada Pell", "Jon Ebb", "--different", "--names", "--who", "Ana", "--db", "x.db", "--now", DAY)
OLD = "schema-07.db.gz"


def started(folder: Path, words: tuple[str, ...]) -> Started:
    """The command in the folder, as the leader of a process group."""
    return Started(*words, before=lambda: (os.chdir(folder), os.setsid()))


def stored(db: Path) -> frozenset[str]:
    """The articles of a database that is sound."""
    with closing(sqlite3.connect(db)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert not connection.execute("PRAGMA foreign_key_check").fetchall()
    with open_store(str(db), write=False) as store:
        run = store.load()
        assert run is not None
        assert {one.id for one in run.articles} == store.ask(look.all_ids)
        assert {one.article for one in run.ledgers} == store.ask(look.all_ids)
        return store.ask(look.all_ids)


def content(db: Path) -> str:
    with open_store(str(db), write=False) as store:
        return store.ask(digest)


def begun(folder: Path, root: Path, old: str | None) -> Path:
    """A folder with a database, of today or an older schema, and a batch that is to come."""
    first = articles(folder, range(20), name="first")
    articles(folder, range(20, 40), name="second")
    pipeline.run([first], db=str(folder / "x.db"))  # here, so that each command finds everything read already
    if old:
        (folder / "x.db").write_bytes(gzip.decompress((root / "tests" / "databases" / old).read_bytes()))
    return folder


def killed(folder: Path, words: tuple[str, ...], after: float) -> bool:
    """The command was killed so many seconds after it began; False when it had ended."""
    one = started(folder, words)
    time.sleep(after)
    if one.runs():
        with suppress(ProcessLookupError):
            os.killpg(one._id, signal.SIGKILL)
    return one.ended()[0] == -signal.SIGKILL


@pytest.mark.parametrize(
    ("words", "old"), [(RUN, None), (RUN, OLD), (DIFFERENT, None)], ids=["run", "upgrade", "decide"]
)
def test_after_kills_the_database_is_whole_and_the_same_command_finishes_the_work(
    words: tuple[str, ...], old: str | None, root: Path, tmp_path: Path
) -> None:
    first, whole = begun(tmp_path / "first", root, old), tmp_path / "whole"
    shutil.copytree(first, whole)
    clock = time.monotonic()
    code, told = started(whole, words).ended()
    seconds = time.monotonic() - clock
    assert code == 0, told
    rng, kills, turn = Random(f"{words} {old}"), 0, 0  # noqa: S311 - nothing secret is drawn
    while kills < KILLS:
        turn += 1
        folder = tmp_path / str(turn)
        shutil.copytree(first, folder)
        seen = stored(folder / "x.db")
        for _ in range(IN_A_ROW):
            if not killed(folder, words, rng.uniform(0.01, seconds)):
                break
            kills += 1
            assert seen <= stored(folder / "x.db")
            seen = stored(folder / "x.db")
        code, told = started(folder, words).ended()
        assert code == 0, told
        assert content(folder / "x.db") == content(whole / "x.db")
