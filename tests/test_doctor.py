"""The doctor: it finds what is damaged, mends what the texts allow, and no command answers damage with a traceback."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from made_stored import Started, articles

from reconcile import pipeline
from reconcile.cli import main
from reconcile.errors import StoreError
from reconcile.faults import CRASHED
from reconcile.store import digest, open_store

TORTURE = "TORTURE_S" in os.environ
CASES = [(flips, seed) for flips in (1000, 40, 4) for seed in (range(20) if TORTURE else range(1))]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a sound database, and the file it was made from."""
    folder = tmp_path_factory.mktemp("whole")
    before = Path.cwd()
    os.chdir(folder)
    try:
        articles(Path(), range(6))
        pipeline.run(["in.jsonl"], db="x.db")
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


def said(db: str = "x.db") -> str:
    with open_store(db, write=False) as store:
        return store.ask(digest)


def wrong() -> dict[str, tuple[str, ...]]:
    return {check.name: check.wrong for check in pipeline.doctor("x.db").checks if check.wrong}


def spoil(sql: str) -> None:
    """Change the database as nobody should."""
    with closing(sqlite3.connect("x.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA writable_schema = ON")
        connection.executescript(sql)


def flip(many: int, seed: int) -> None:
    """Turn round a bit in each of so many bytes, anywhere in the file."""
    chance, content = random.Random(seed), bytearray(Path("x.db").read_bytes())  # noqa: S311 - no secret
    for _ in range(many):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    Path("x.db").write_bytes(content)


def test_a_sound_database_is_sound_and_keeps_every_byte(here: Path) -> None:
    before = Path("x.db").read_bytes()
    found = CliRunner().invoke(main, ["doctor", "--db", "x.db"])
    assert found.exit_code == 0, found.output
    assert "wrong" not in found.output
    assert found.stdout.endswith("x.db: it is sound\n")
    assert Path("x.db").read_bytes() == before
    assert len(list(here.iterdir())) == 2


def test_what_the_doctor_finds_is_told_as_json(here: Path) -> None:
    found = CliRunner().invoke(main, ["doctor", "--db", "x.db", "--format", "json"])
    told = json.loads(found.stdout)
    assert told["sound"] is True
    assert {"pages", "references", "schema", "sums", "records", "tables", "blocks", "search"} <= {
        one["name"] for one in told["checks"]
    }


SPOILT = {
    "a claim of an article that is not there": ("UPDATE claims SET article_id = 'gone'", "references"),
    "a word in a record": ("UPDATE records SET content = replace(content, 'mayor', 'major')", "sums"),
    "half a record": ("UPDATE records SET content = substr(content, 1, 40) WHERE kind = 'claims'", "records"),
    "a record that is gone": ("DELETE FROM records WHERE kind = 'findings' OR kind = 'clusters'", "sums"),
    "another text": ("UPDATE articles SET text = replace(text, 'killed', 'hurt')", "records"),
    "a number in a table": ("UPDATE claims SET number = number + 1", "tables"),
    "a lost index": ("DROP INDEX idx_claims_kind", "schema"),
    "a lost view": ("DROP VIEW conflicts", "schema"),
    "another mark": ("PRAGMA user_version = 0", "schema"),
    "no keys": ("DELETE FROM keys", "sums"),
    "a foreign block": ("UPDATE articles SET block = 'zz' WHERE rowid = 1", "blocks"),
    "an index of words that lies": (
        "INSERT INTO articles_fts (rowid, title, text) VALUES (99, 'x', 'y')",
        "search",
    ),
    "another frame": ("UPDATE frame SET content = replace(content, 'core', 'cora')", "sums"),
}


@pytest.mark.parametrize(("sql", "check"), SPOILT.values(), ids=SPOILT)
def test_damage_is_found_and_mended_from_the_texts(here: Path, sql: str, check: str) -> None:
    before = said()
    spoil(sql)
    assert check in wrong() or "opens" in wrong()
    found = CliRunner().invoke(main, ["doctor", "--db", "x.db", "--repair"])
    assert found.exit_code == 0, found.output
    assert wrong() == {}
    assert said() == before
    assert Path("x.db.damaged.bak").exists()


def test_an_article_that_its_file_no_longer_gives_is_told_with_what_may_help(here: Path) -> None:
    spoil("UPDATE articles SET text = replace(text, 'killed', 'hurt')")
    lines = Path("in.jsonl").read_text("utf-8").replace('"text"', '"story"')
    Path("in.jsonl").write_text(lines, encoding="utf-8")
    found = CliRunner().invoke(main, ["doctor", "--db", "x.db", "--repair"])
    assert found.exit_code == 3
    assert "of in.jsonl cannot be read (if its file still holds it: 'reconcile run' on it" in found.stderr


def test_a_text_that_is_damaged_is_read_from_its_file_again(here: Path) -> None:
    before = said()
    spoil("UPDATE articles SET text = replace(text, 'killed', 'hurt')")
    Path("in.jsonl").rename("away.jsonl")
    found = CliRunner().invoke(main, ["doctor", "--db", "x.db", "--repair"])
    assert found.exit_code == 3
    assert "of in.jsonl cannot be read" in found.stderr
    assert "if its file still holds it" not in found.stderr
    Path("away.jsonl").rename("in.jsonl")
    assert CliRunner().invoke(main, ["run", "in.jsonl", "--db", "x.db", "--quiet"]).exit_code == 0
    assert said() == before


@pytest.mark.parametrize("page", [4096, 8192], ids=["of an older reconcile", "of a new file"])
def test_a_file_without_its_header_is_mended_whatever_the_size_of_its_pages(here: Path, page: int) -> None:
    before = said()
    spoil(f"PRAGMA journal_mode = DELETE; PRAGMA page_size = {page}; VACUUM; PRAGMA journal_mode = WAL")
    whole = Path("x.db").read_bytes()
    assert int.from_bytes(whole[16:18], "big") == page
    Path("x.db").write_bytes(bytes(100) + whole[100:])
    Path("in.jsonl").unlink()
    assert CliRunner().invoke(main, ["doctor", "--db", "x.db", "--repair"]).exit_code == 0
    assert wrong() == {}
    assert said() == before


def test_where_no_article_is_left_the_file_stays_as_it_is(here: Path) -> None:
    Path("x.db").write_bytes(Path("x.db").read_bytes()[:4096] + b"\xa5" * 40_000)
    before = Path("x.db").read_bytes()
    with pytest.raises(StoreError, match="no article in it can be read"):
        pipeline.repair("x.db")
    assert Path("x.db").read_bytes() == before
    assert sorted(file.name for file in here.iterdir()) == ["in.jsonl", "x.db"]


def test_a_newer_database_is_refused_and_left_alone(here: Path) -> None:
    spoil("PRAGMA user_version = 900")
    before = Path("x.db").read_bytes()
    found = CliRunner().invoke(main, ["doctor", "--db", "x.db", "--repair"])
    assert found.exit_code == 3
    assert "newer reconcile" in found.stderr
    assert Path("x.db").read_bytes() == before


@pytest.mark.parametrize("kind", ["crash", "full", "io", "memory", "stop"])
@pytest.mark.parametrize("step", ["doctor.build", "doctor.place", "store.commit"])
def test_a_repair_that_is_stopped_loses_nothing(here: Path, step: str, kind: str) -> None:
    before = said()
    spoil("UPDATE claims SET number = number + 1")
    words = ("doctor", "--db", "x.db", "--repair")
    code, told = Started(*words, fault=f"{step}:1:{kind}").ended()
    assert code == {"crash": CRASHED, "stop": 130}.get(kind, 3), told
    assert "Traceback" not in told
    assert "tables" in wrong()
    assert kind == "crash" or not list(here.glob("*.part*"))
    assert Started(*words).ended()[0] == 0
    assert said() == before


COMMANDS = (
    ("report",),
    ("report", "--format", "html"),
    ("show", "a"),
    ("queue", "--list"),
    ("export", "--format", "ged"),
    ("export", "--format", "sqlite", "--output", "copy.db"),
    ("decide", "c", "--no-claim"),
    ("run", "in.jsonl"),
)


@pytest.mark.parametrize(("flips", "seed"), CASES)
def test_flipped_bytes_are_found_and_never_answered_with_a_traceback(here: Path, flips: int, seed: int) -> None:
    before = said()
    flip(flips, seed)
    damaged = Path("x.db").read_bytes()
    found = wrong()
    assert found or said() == before
    for words in (*COMMANDS, ("check", "in.jsonl", "--against", "x.db")):
        Path("x.db").write_bytes(damaged)
        also = () if "check" in words else ("--db", "x.db")
        code, told = Started(*words, *also).ended()
        assert "Traceback" not in told, (words, told)
        assert code in (0, 1, 2, 3), (words, told)
        for beside in ("x.db-wal", "x.db-shm", "decisions.jsonl"):
            Path(beside).unlink(missing_ok=True)
    Path("x.db").write_bytes(damaged)
    code, told = Started("doctor", "--db", "x.db", "--repair").ended()
    assert "Traceback" not in told, told
    assert code in (0, 3), told
    if "built anew" in told:
        assert wrong() == {}
        assert CliRunner().invoke(main, ["run", "in.jsonl", "--db", "x.db", "--quiet"]).exit_code == 0
        assert said() == before


@pytest.mark.parametrize("length", [0, 1, 100, 4096, 5000, 70_000])
def test_a_file_cut_short_is_one_sentence(here: Path, length: int) -> None:
    Path("x.db").write_bytes(Path("x.db").read_bytes()[:length])
    for words in (("report",), ("doctor",), ("run", "in.jsonl")):
        code, told = Started(*words, "--db", "x.db").ended()
        assert "Traceback" not in told, told
        assert code == 3 or (length == 0 and words[0] == "run"), told
