"""The doctor beside other programs, links, permissions and archives: what is no damage, and what repairing leaves."""

from __future__ import annotations

import os
import sqlite3
import stat
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from made_stored import TOLD, Started, articles

from reconcile import pipeline
from reconcile.cli import main
from reconcile.errors import StoreError
from reconcile.store import Manner, open_store, salvage, writing_so


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a database of a few articles, to work in."""
    monkeypatch.chdir(tmp_path)
    articles(Path(), range(4))
    pipeline.run(["in.jsonl"], db="x.db")
    return tmp_path


def spoil() -> None:
    with closing(sqlite3.connect("x.db", isolation_level=None)) as connection:
        connection.execute("UPDATE claims SET number = number + 1")


def mode(file: str) -> int:
    return stat.S_IMODE(Path(file).stat().st_mode)


def sound() -> bool:
    return pipeline.doctor("x.db").sound


def test_a_program_that_writes_is_no_damage(here: Path) -> None:
    with closing(sqlite3.connect("x.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM estimates")
        found = CliRunner().invoke(main, ["doctor", "--db", "x.db", "--repair", "--busy-timeout", "0.1"])
    assert found.exit_code == 3
    assert "another program has been writing into it" in found.stderr
    assert "damaged" not in found.output
    assert sound()


def test_a_database_that_may_not_be_written_is_looked_into_all_the_same(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _, how: how == os.R_OK)
    assert sound()
    spoil()
    assert [check.name for check in pipeline.doctor("x.db").checks if check.wrong] == ["tables"]


def test_a_database_that_may_not_be_read_is_not_called_damaged(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    found = CliRunner().invoke(main, ["doctor", "--db", "x.db", "--repair"])
    assert found.exit_code == 3
    assert found.stderr.startswith("error: x.db: the database cannot be opened: permission denied")
    assert "damaged" not in found.output


def test_decisions_that_the_database_does_not_know_yet_are_a_note(here: Path) -> None:
    with open_store("x.db", write=False) as store:
        claim = store.ask(lambda c: c.execute("SELECT min(id) FROM claims").fetchone()[0])
    told = CliRunner().invoke(main, ["decide", claim, "--no-claim", "--db", "x.db", "--who", "Ada", "--why", "misread"])
    assert told.exit_code == 0, told.output
    assert pipeline.doctor("x.db").notes == ()
    Path("decisions.jsonl").write_text("")
    found = CliRunner().invoke(main, ["doctor", "--db", "x.db"])
    assert found.exit_code == 0, found.output
    assert "note   decisions.jsonl says other than the database" in found.stdout
    assert pipeline.damage("x.db") is None


def test_a_database_that_nothing_was_written_into_yet_is_no_damage(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x.db")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    assert (tmp_path / "x.db").stat().st_size > 0
    assert pipeline.damage(str(tmp_path / "x.db")) is None


def test_what_was_for_few_eyes_stays_so(here: Path) -> None:
    Path("x.db").chmod(0o600)
    spoil()
    assert CliRunner().invoke(main, ["doctor", "--db", "x.db", "--repair"]).exit_code == 0
    assert [mode(name) for name in ("x.db", "x.db.damaged.bak")] == [0o600, 0o600]


def test_a_link_leads_to_what_is_written_and_goes_on_leading_there(here: Path) -> None:
    Path("kept").mkdir()
    Path("x.db").rename("kept/y.db")
    Path("x.db").symlink_to("kept/y.db")
    with closing(sqlite3.connect("kept/y.db", isolation_level=None)) as writer:
        writer.execute("PRAGMA wal_autocheckpoint = 0")
        writer.execute("UPDATE runs SET said = 'later'")
        with open_store("x.db", write=False) as store:
            assert store.ask(lambda c: c.execute("SELECT said FROM runs").fetchall()) == [("later",)]
    spoil()
    assert CliRunner().invoke(main, ["doctor", "--db", "x.db", "--repair"]).exit_code == 0
    assert Path("x.db").is_symlink()
    assert sound()
    assert Path("kept/y.db.damaged.bak").exists()


def test_a_repair_waits_for_who_writes_and_lets_be(here: Path) -> None:
    spoil()
    with closing(sqlite3.connect("x.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with writing_so(Manner(seconds=0.1)), pytest.raises(StoreError, match="another program has been writing"):
            pipeline.repair("x.db")
    assert sorted(file.name for file in here.iterdir()) == ["in.jsonl", "x.db"]


def test_nobody_writes_into_a_file_that_a_repair_put_aside(here: Path) -> None:
    spoil()
    with open_store("x.db", write=True) as store:
        run = store.load()
        assert run is not None
        assert Started("doctor", "--db", "x.db", "--repair").ended()[0] == 0
        with pytest.raises(StoreError, match="another file was put in its place"):
            store.save(run)
        with pytest.raises(StoreError, match="another file was put in its place"), store.alone():
            pass
    assert sound()


def test_what_others_write_shows_in_the_file_or_its_log(here: Path) -> None:
    with closing(sqlite3.connect("x.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        before = salvage.written("x.db")
        other.execute("DELETE FROM estimates")
        other.execute("COMMIT")
        assert salvage.written("x.db") != before


def test_a_damaged_text_is_read_from_its_archive_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with zipfile.ZipFile("in.zip", "w") as archive:
        archive.writestr("inner/one.txt", TOLD[0].format(12))
        archive.writestr("inner/two.txt", TOLD[2].format(30))
    pipeline.run(["in.zip"], db="x.db")
    with open_store("x.db", write=False) as store:
        before = store.load()
    with closing(sqlite3.connect("x.db", isolation_level=None)) as connection:
        connection.execute("UPDATE articles SET text = replace(text, 'killed', 'hurt')")
    assert pipeline.repair("x.db").lost == ()
    with open_store("x.db", write=False) as store:
        assert store.load() == before
