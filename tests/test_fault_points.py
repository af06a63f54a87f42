"""Every named step fails once, in every way: what was stored is there, and the same command finishes the work."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from made_stored import Started, articles

from reconcile import pipeline
from reconcile.errors import StoreError, UsageError
from reconcile.faults import CRASHED, STEPS, VARIABLE, passing
from reconcile.store import digest, open_store

ENDS = {"crash": CRASHED, "full": 3, "io": 3, "memory": 3, "stop": 130}
MOST = 12  # passings of one step that are tried


def said(db: Path) -> str | None:
    """The digest of what a database says; `None` where there is none yet."""
    try:
        with open_store(str(db), write=False) as store:
            return store.ask(digest)
    except StoreError:
        return None


def sound(db: Path) -> bool:
    with closing(sqlite3.connect(db)) as connection:
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return whole and not connection.execute("PRAGMA foreign_key_check").fetchall()


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database of one batch, a second batch, and a decision that was made."""
    folder = tmp_path_factory.mktemp("begun")
    pipeline.run([articles(folder, range(3), name="first")], db=str(folder / "x.db"))
    articles(folder, range(3, 6), name="second")
    return folder


def commands() -> Iterator[tuple[str, ...]]:
    """What is tried: a run that writes reports, and a decision."""
    day = ("--db", "x.db", "--now", "2031-05-03")
    yield ("run", "second.jsonl", "--format", "json", "--output", "report.json", *day)
    yield ("decide", "Ada Pell", "Jon Ebb", "--different", "--names", "--who", "Ana", *day)


def carried_out(folder: Path, words: tuple[str, ...], fault: str = "") -> tuple[int, str]:
    """The exit code of a command in the folder, and what it said."""
    return Started(*words, fault=fault, before=lambda: os.chdir(folder)).ended()


def finished(folder: Path) -> dict[str, str | None]:
    """What everything says after the commands: the database, the report and the decisions."""
    files = {name: folder / name for name in ("report.json", "decisions.jsonl")}
    told = {name: file.read_text("utf-8") for name, file in files.items()}
    return {"database": said(folder / "x.db"), **told}


@pytest.fixture(scope="module")
def undisturbed(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str | None]:
    folder = tmp_path_factory.mktemp("undisturbed") / "f"
    shutil.copytree(begun, folder)
    for words in commands():
        code, told = carried_out(folder, words)
        assert code == 0, told
    return finished(folder)


PLAIN = [one for one in STEPS if not one.startswith(("doctor", "store.cop", "store.migr"))]
EVERY = "TORTURE_S" in os.environ
"""Every passing of every step, in every way."""
CASES = {
    f"{step}-{kind}": (step, kind)
    for step in PLAIN
    for kind in ENDS
    if EVERY or kind == "crash" or (step == "store.commit" and kind != "memory")
}


@pytest.mark.parametrize(("step", "kind"), CASES.values(), ids=CASES)
def test_a_step_that_fails_loses_nothing_and_the_same_command_ends_the_work(
    step: str, kind: str, begun: Path, undisturbed: dict[str, str | None], tmp_path: Path
) -> None:
    number = hit = 1
    while hit and number < (MOST if EVERY else 2):
        folder = tmp_path / str(number)
        shutil.copytree(begun, folder)
        hit = sum(failed(folder, words, f"{step}:{number}:{kind}", ENDS[kind]) for words in commands())
        assert finished(folder) == undisturbed
        assert hit or number > 1, "nothing came to this step"
        number += 1


def failed(folder: Path, words: tuple[str, ...], fault: str, end: int) -> bool:
    """The command met the fault, left everything sound, and went well when it was given again."""
    code, told = carried_out(folder, words, fault)
    assert code in (0, end), told
    assert "Traceback" not in told
    assert sound(folder / "x.db")
    assert said(folder / "x.db") is not None
    assert end == CRASHED or not list(folder.glob(".*part")), "a file is left behind"
    if code:
        again, told = carried_out(folder, words)
        assert again == 0, told
    return code != 0


@pytest.mark.parametrize("wanted", ["store.commit", "nowhere:1", "store.commit:x", "store.commit:1:flood"])
def test_a_fault_that_is_none_is_refused(wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, wanted)
    with pytest.raises(UsageError, match="names no fault"):
        passing("store.commit")


def test_no_step_is_unknown_to_its_list(root: Path) -> None:
    code = "\n".join(file.read_text("utf-8") for file in (root / "reconcile").rglob("*.py"))
    named = set(re.findall(r'passing\("([a-z.]+)"\)', code))
    named |= {f"{what}.{when}" for what in ("report", "decisions") for when in ("write", "place")}
    assert named == set(STEPS)
