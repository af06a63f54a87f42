"""A run opens only files that are new or changed, and what comes of it is what reading all of them gives."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from reconcile import pipeline
from reconcile.cli import main
from reconcile.packs import UNCHANGED
from reconcile.store import digest

LONG_AGO = 1_600_000_000
FERRY = """Corvale Gazette, May {day}, 2031

Ferry sinks off Corvale

The ferry Heron sank on 4 May and {many} people died.
"""
LINE = {"text": "A landslide in Marrow killed 9 people on 6 May.", "source": "Marrow Post", "date": "2031-05-07"}
OTHER = "A fire in Tessaly injured 31 people on 8 May."
_watched: list[list[str]] = []


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and _watched and isinstance(arguments[0], str):
        _watched[-1].append(Path(arguments[0]).name)


sys.addaudithook(_hear)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with four files that nobody touched for long; two runs of it are told apart by nothing else."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    put("a.txt", FERRY.format(day=5, many=12))
    put("b.txt", FERRY.format(day=6, many=14))
    put("c.jsonl", f'{json.dumps(LINE)}\n{{"title": "no text"}}\n')
    with zipfile.ZipFile("in/d.zip", "w") as packed:
        packed.writestr("inner.txt", OTHER)
    settle("d.zip")
    return tmp_path


def put(name: str, text: str, when: int = LONG_AGO) -> None:
    Path("in", name).write_text(text, encoding="utf-8")
    settle(name, when)


def settle(name: str, when: int = LONG_AGO) -> None:
    os.utime(Path("in", name), (when, when))


def opened(db: str = "x.db", **how: object) -> list[str]:
    """The files of the folder that a run opens."""
    _watched.append([])
    try:
        pipeline.run(["in"], db=db, now=date(2031, 6, 1), **how)  # type: ignore[arg-type]
    finally:
        heard = _watched.pop()
    return sorted({path.name for path in Path("in").iterdir()}.intersection(heard))


def told(*more: str, db: str = "x.db") -> tuple[int, str, str]:
    """The exit code of a run, its report, and what it says beside."""
    ended = CliRunner().invoke(main, ["run", "in", "--db", db, "--now", "2031-06-01", *more])
    return ended.exit_code, ended.stdout, ended.stderr


def says(db: str) -> str:
    """A hash of all that a database says."""
    with closing(sqlite3.connect(db)) as connection:
        return digest(connection)


def test_the_first_run_opens_all(folder: Path) -> None:
    assert opened() == ["a.txt", "b.txt", "c.jsonl", "d.zip"]


def test_files_that_did_not_change_are_not_opened(folder: Path) -> None:
    opened()
    assert opened() == []


@pytest.mark.parametrize(
    ("changed", "those"),
    [
        (lambda: put("a.txt", FERRY.format(day=5, many=130)), ["a.txt"]),
        (lambda: put("a.txt", FERRY.format(day=5, many=13), LONG_AGO + 9), ["a.txt"]),
        (lambda: settle("b.txt", LONG_AGO + 9), ["b.txt"]),
        (lambda: put("e.txt", OTHER), ["e.txt"]),
        (lambda: Path("in/a.txt").rename("in/z.txt"), ["z.txt"]),
        (lambda: Path("in/a.txt").unlink(), []),
    ],
    ids=["longer", "edited", "touched", "new", "renamed", "gone"],
)
def test_only_what_is_new_or_changed_is_opened(folder: Path, changed: Callable[[], None], those: list[str]) -> None:
    opened()
    changed()
    assert opened() == those
    assert opened() == []


def test_a_file_of_the_same_size_and_time_in_the_place_of_another_is_opened(folder: Path) -> None:
    opened()
    put("new.txt", FERRY.format(day=6, many=77))
    Path("in/new.txt").replace("in/b.txt")
    assert opened() == ["b.txt"]


def test_a_file_that_changed_a_moment_ago_is_opened_again(folder: Path) -> None:
    put("a.txt", FERRY.format(day=5, many=12), when=9_000_000_000)
    opened()
    assert opened() == ["a.txt"]


@pytest.mark.parametrize(
    "how",
    [
        {"changed": replace(UNCHANGED, mapped={"title": "headline"})},
        {"changed": replace(UNCHANGED, encoding="cp1252")},
        {"changed": replace(UNCHANGED, limits=replace(UNCHANGED.limits, members=7))},
        {"reread": True},
    ],
    ids=["fields", "encoding", "limits", "reread"],
)
def test_other_ways_to_read_open_all(folder: Path, how: dict[str, object]) -> None:
    opened()
    assert opened(**how) == ["a.txt", "b.txt", "c.jsonl", "d.zip"]


def test_a_database_of_an_older_schema_knows_no_file(folder: Path) -> None:
    opened()
    with closing(sqlite3.connect("x.db")) as db:
        db.execute("DROP TABLE runs_files")
        db.execute("PRAGMA user_version = 13")
    assert opened() == ["a.txt", "b.txt", "c.jsonl", "d.zip"]
    assert opened() == []


def test_a_file_that_could_not_be_read_is_opened_again(folder: Path) -> None:
    put("e.txt", "")
    first = told()
    assert first[0] == 3
    assert opened() == ["e.txt"]
    assert told()[0] == 3


def test_what_is_told_is_what_reading_all_tells(folder: Path) -> None:
    put("e.txt", FERRY.format(day=5, many=12))
    told()
    again, full = told(), told("--reread")
    assert again == full
    assert again[0] == 3
    assert "c.jsonl:2" in again[2]
    assert "the same article as" in again[2]


def test_what_is_told_of_documents_in_an_archive_is_what_reading_tells(folder: Path) -> None:
    with zipfile.ZipFile("in/d.zip", "w") as packed:
        for name in ("one.txt", "two.txt"):
            packed.writestr(name, OTHER)
        packed.writestr("three.jsonl", json.dumps({**LINE, "text": OTHER.replace("31", "40"), "date": "no day"}))
        packed.writestr("four.txt", b"\xc3 A flood in Tessaly took 3 bridges.")
    settle("d.zip")
    told()
    again, full = told(), told("--reread")
    assert again == full
    assert "in/d.zip!/two.txt: the same article as in/d.zip!/one.txt" in again[2]
    assert opened() == []


def test_an_archive_in_which_something_could_not_be_read_is_opened_again(folder: Path) -> None:
    with zipfile.ZipFile("in/d.zip", "w") as packed:
        packed.writestr("inner.txt", OTHER)
        packed.writestr("inner.pdf", "no pages, or nothing that reads them is installed")
    settle("d.zip")
    first = told()
    assert "inner.pdf" in first[2]
    assert opened() == ["d.zip"]


@pytest.mark.skipif(sys.platform == "win32", reason="its files tell no time of changes of any kind")
def test_a_file_whose_time_was_set_back_is_opened(folder: Path) -> None:
    opened()
    put("a.txt", FERRY.format(day=5, many=13))
    assert opened() == ["a.txt"]


def test_what_is_stored_is_what_reading_all_stores(folder: Path) -> None:
    for db in ("x.db", "full.db"):
        opened(db)
    put("b.txt", FERRY.format(day=6, many=15), LONG_AGO + 9)
    put("e.txt", FERRY.format(day=7, many=12))
    assert opened() == ["b.txt", "e.txt"]
    assert opened("full.db", reread=True) == ["a.txt", "b.txt", "c.jsonl", "d.zip", "e.txt"]
    assert says("x.db") == says("full.db")


def test_a_second_run_leaves_every_byte(folder: Path) -> None:
    put("a.txt", FERRY.format(day=5, many=12), when=9_000_000_000)
    opened()
    before = Path("x.db").read_bytes()
    assert opened() == ["a.txt"]
    assert Path("x.db").read_bytes() == before


def test_a_file_that_gave_an_article_which_is_taken_out_leaves_no_trace(folder: Path) -> None:
    opened()
    pipeline.forget("x.db", "in/a.txt", by=pipeline.By("Ana", "asked", None, date(2031, 6, 1)))
    with closing(sqlite3.connect("x.db")) as db:
        assert db.execute("SELECT count(*) FROM runs_files WHERE path = 'in/a.txt'").fetchone() == (0,)
    assert opened() == ["a.txt"]
    assert "left out, as was decided" in told()[2]


def test_a_row_that_cannot_be_read_costs_no_more_than_the_reading(folder: Path) -> None:
    opened()
    with closing(sqlite3.connect("x.db")) as db:
        db.execute("UPDATE runs_files SET articles = '[' WHERE path = 'in/a.txt'")
        db.commit()
    checks = {check.name: check.wrong for check in pipeline.doctor("x.db").checks}
    assert "in/a.txt" in checks["files"][0]
    assert opened() == ["a.txt"]
