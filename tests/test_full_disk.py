"""A disk that takes no more, a file that may not be written: one sentence, exit 3, and nothing that was stored is lost.

The size that a file may grow to (`ulimit -f`) stands for the disk, at several places of every command that writes.
"""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from made_stored import Started, articles

from reconcile import pipeline
from reconcile.store import digest, look, open_store

SIZES = (0, 4096, 60_000, 300_000, 700_000)
WRITING = ("run", "run, a new database", "decide", "doctor")
COMMANDS = {
    "run": ("run", "more.jsonl", "--db", "x.db", "--output", "report.txt"),
    "run, a new database": ("run", "more.jsonl", "--db", "new.db", "--output", "report.txt"),
    "report": ("report", "--db", "x.db", "--format", "html", "--output", "report.html"),
    "report, a further one": ("report", "--db", "x.db", "--also", "json=report.json", "--output", "report.txt"),
    "check": ("check", "more.jsonl", "--against", "x.db", "--fail-on", "none", "--output", "report.txt"),
    "an export of text": ("export", "--format", "ftm", "--db", "x.db", "--output", "out.csv"),
    "an export of a file": ("export", "--format", "sqlite", "--db", "x.db", "--output", "copy.db"),
    "decide": ("decide", "Ada Pell", "Jon Ebb", "--different", "--names", "--db", "x.db"),
    "forget": ("forget", "in.jsonl", "--why", "a test", "--db", "x.db"),
    "accept": ("report", "--db", "x.db", "--baseline", "base.yml", "--accept", "--who", "Ana", "--why", "known"),
    "doctor": ("doctor", "--db", "y.db", "--repair"),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a sound database, a damaged one, and more to read."""
    folder = tmp_path_factory.mktemp("whole")
    before = Path.cwd()
    os.chdir(folder)
    try:
        articles(Path(), range(4))
        articles(Path(), range(4, 8), name="more")
        pipeline.run(["in.jsonl"], db="x.db")
        shutil.copy("x.db", "y.db")
        with closing(sqlite3.connect("y.db", isolation_level=None)) as connection:
            connection.execute("UPDATE claims SET number = number + 1")
    finally:
        os.chdir(before)
    return folder


@pytest.fixture
def here(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that folder, to work in."""
    folder = tmp_path / "copy"
    shutil.copytree(whole, folder)
    monkeypatch.chdir(folder)
    return folder


def stored(db: str) -> str:
    with open_store(db, write=False) as store:
        return store.ask(digest)


def ids(db: str) -> frozenset[str]:
    with open_store(db, write=False) as store:
        return store.ask(look.all_ids)


def sound(db: str) -> bool:
    with closing(sqlite3.connect(db)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def at_most(size: int) -> Callable[[], None]:
    """Let no file grow beyond so many bytes."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


CASES = {
    f"{name}, {size}": (words, size)
    for name, words in COMMANDS.items()
    for size in SIZES
    if "TORTURE_S" in os.environ or size == 4096 or (name in WRITING and size == 300_000)
}


@pytest.mark.parametrize(("words", "size"), CASES.values(), ids=CASES)
def test_a_file_that_cannot_grow_is_one_sentence_and_nothing_is_lost(
    here: Path, words: tuple[str, ...], size: int
) -> None:
    before, kept, known = {file.name for file in here.iterdir()}, stored("x.db"), ids("x.db")
    code, told = Started(*words, before=at_most(size)).ended()
    assert "Traceback" not in told, told
    assert code in (0, 3), told
    assert sound("x.db")
    if code == 3:
        assert told.count("error: ") == 1, told
        assert stored("x.db") == kept or words[0] in ("run", "decide", "forget")
        assert ids("x.db") >= known or words[0] == "forget"
        left = {file.name for file in here.iterdir()} - before
        assert not {name for name in left if name.endswith(".part") or ".part-" in name}, left
    again, told = Started(*words).ended()
    assert again == 0, told


def test_a_report_that_cannot_be_written_leaves_the_earlier_one(here: Path) -> None:
    Path("report.html").write_text("the earlier one", "utf-8")
    Path("report.html").chmod(0o640)
    Path("link.html").symlink_to("report.html")
    words = ("report", "--db", "x.db", "--format", "html", "--output", "link.html")
    assert Started(*words, fault="report.place:1:full").ended()[0] == 3
    assert Path("report.html").read_text("utf-8") == "the earlier one"
    assert Started(*words).ended()[0] == 0
    assert Path("link.html").is_symlink()
    assert Path("report.html").read_text("utf-8").startswith("<!doctype html>")
    assert Path("report.html").stat().st_mode & 0o777 == 0o640
