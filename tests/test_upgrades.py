"""Databases of every earlier schema: brought up to date with a copy kept, and then what a run from nothing makes."""

from __future__ import annotations

import gzip
import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from made_stored import Started

from reconcile import pipeline
from reconcile.faults import CRASHED
from reconcile.store import Manner, digest, open_store, writing_so
from reconcile.store._bring import steps
from reconcile.store._digest import tables as names

FOLDER = Path(__file__).parent / "databases"
OLD = {file.name.split(".")[0]: file for file in sorted(FOLDER.glob("schema-*.db.gz"))}
LAST = list(OLD)[-1]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with the articles that the old databases hold."""
    monkeypatch.chdir(tmp_path)
    Path("three.jsonl").write_bytes((FOLDER / "three.jsonl").read_bytes())
    return tmp_path


def unpacked(name: str) -> bytes:
    content = gzip.decompress(OLD[name].read_bytes())
    Path("x.db").write_bytes(content)
    return content


def schema(path: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        found: int = connection.execute("PRAGMA user_version").fetchone()[0]
        return found


def said(db: str) -> tuple[object, ...]:
    """All that a database says; of articles not the line they begin in, which older versions did not keep."""
    with open_store(db, write=False) as store:
        run = store.load()
        tables = store.ask(lambda connection: {name: digest(connection, [name]) for name in names(connection)})
    assert run is not None
    run = replace(run, articles=tuple(replace(one, line_at=None) for one in run.articles))
    return run, {name: hash_ for name, hash_ in tables.items() if name not in ("records", "sums")}


def sound(db: str) -> bool:
    with closing(sqlite3.connect(db)) as connection:
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return whole and not connection.execute("PRAGMA foreign_key_check").fetchall()


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> tuple[object, ...]:
    """What a run from nothing over the same articles says."""
    folder = tmp_path_factory.mktemp("fresh")
    before = Path.cwd()
    os.chdir(folder)
    try:
        Path("three.jsonl").write_bytes((FOLDER / "three.jsonl").read_bytes())
        pipeline.run(["three.jsonl"], db="x.db")
        return said("x.db")
    finally:
        os.chdir(before)


@pytest.mark.parametrize("name", OLD)
def test_an_old_database_ends_where_a_new_one_does_and_its_copy_is_kept(
    here: Path, name: str, fresh: tuple[object, ...]
) -> None:
    told: list[str] = []
    before = unpacked(name)
    with writing_so(Manner(tell=told.append)):
        pipeline.run(["three.jsonl"], db="x.db")
    assert said("x.db") == fresh
    assert sound("x.db")
    number = int(name.removeprefix("schema-"))
    if number == len(steps()):
        assert not told
        return
    kept = f"x.db.schema-{number}.bak"
    assert told == [f"x.db: brought from schema {number} to {len(steps())}; as it was before, it is kept in {kept}"]
    assert schema(kept) == number
    assert sound(kept)
    assert len(Path(kept).read_bytes()) == len(before)
    assert sorted(file.name for file in here.iterdir()) == ["three.jsonl", "x.db", kept]


@pytest.mark.parametrize("name", OLD)
def test_an_old_database_is_read_as_it_is_and_left_so(here: Path, name: str) -> None:
    before = unpacked(name)
    assert len(pipeline.stored("x.db").run.articles) == 3
    assert Path("x.db").read_bytes() == before
    assert len(list(here.iterdir())) == 2


STEPS = ("store.copy:1", "store.copied:1", "store.migrate:1", "store.migrate:3", "store.migrated:1")


@pytest.mark.parametrize("kind", ["crash", "full"])
@pytest.mark.parametrize("fault", STEPS)
def test_an_upgrade_that_is_stopped_changes_nothing_and_is_made_by_the_next_run(
    here: Path, fault: str, kind: str, fresh: tuple[object, ...]
) -> None:
    unpacked("schema-07")
    words = ("run", "three.jsonl", "--db", "x.db", "--quiet", "--output", "report.txt")
    code, told = Started(*words, fault=f"{fault}:{kind}").ended()
    assert code == (CRASHED if kind == "crash" else 3), told
    assert "Traceback" not in told
    assert schema("x.db") == 7
    assert sound("x.db")
    assert kind == "crash" or not list(here.glob("*.part"))
    code, told = Started(*words).ended()
    assert code == 0, told
    assert said("x.db") == fresh
    assert [file.name for file in here.glob("*.bak")] == ["x.db.schema-7.bak"]


def test_a_copy_is_for_the_eyes_that_the_database_was_for(here: Path) -> None:
    unpacked("schema-08")
    Path("x.db").chmod(0o600)
    with open_store("x.db", write=True):
        pass
    assert [Path(name).stat().st_mode & 0o777 for name in ("x.db", "x.db.schema-8.bak")] == [0o600, 0o600]


def test_a_copy_takes_the_place_of_no_other_file(here: Path) -> None:
    unpacked("schema-08")
    Path("x.db.schema-8.bak").write_text("something else", "utf-8")
    with open_store("x.db", write=True):
        pass
    assert Path("x.db.schema-8.bak").read_text("utf-8") == "something else"
    assert schema("x.db.schema-8.2.bak") == 8
