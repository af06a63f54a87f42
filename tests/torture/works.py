"""Works that commands do on a folder with a database: what it holds before, and the command."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import tiny
from aged import aged
from program import run

DAY = "2031-05-14"
BY = ("--who", "Ada", "--why", "seen in the register", "--now", DAY)
OLDEST = 4


@dataclass(frozen=True, slots=True)
class Work:
    """A command that writes, run within a copy of the folder `begins`; what is stored then names no folder."""

    name: str
    begins: Path
    words: tuple[str, ...]
    db: str = "x.db"
    takes_out: bool = False

    @property
    def slug(self) -> str:
        """The name as files may have it."""
        return self.name.replace(" ", "-").replace(",", "")

    def copied(self, place: Path) -> Path:
        """A folder in which the work can begin."""
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self.begins, place)
        return place


def ingest(folder: Path, count: int, before: int = 0) -> Work:
    """`run` over so many articles, into a database that holds some `before`, or none."""
    name = f"run of {count:,} articles into {before:,}" if before else f"run of {count:,} articles"
    begins = folder / f"ingest-{count}-{before}"
    begins.mkdir(parents=True)
    if before:
        tiny.write(begins / "old.jsonl", before, 1)
        _done(begins, "run", "old.jsonl")
    tiny.write(begins / "new.jsonl", count, 2)
    return Work(name, begins, ("run", "new.jsonl", "--db", "x.db", "--now", DAY))


def migrations(folder: Path, count: int) -> Iterator[Work]:
    """Yield a `run` over a few articles for every earlier schema that the database may be of."""
    base = folder / "migrating"
    base.mkdir(parents=True)
    tiny.write(base / "old.jsonl", count, 1)
    _done(base, "run", "old.jsonl")
    with closing(sqlite3.connect(base / "x.db")) as connection:
        newest = connection.execute("PRAGMA user_version").fetchone()[0]
    for version in range(OLDEST, newest):
        begins = folder / f"schema-{version}"
        begins.mkdir()
        aged(base / "x.db", begins / "x.db", version)
        tiny.write(begins / "new.jsonl", 5, 3)
        words = ("run", "new.jsonl", "--db", "x.db", "--now", DAY)
        yield Work(f"migration from schema {version}", begins, words)


def others(folder: Path, count: int) -> Iterator[Work]:
    """Yield the other commands that write: decisions, reports, exports, a baseline."""
    begins = folder / "stored"
    begins.mkdir(parents=True)
    tiny.write(begins / "old.jsonl", count, 1)
    tiny.write(begins / "new.jsonl", 10, 2)
    _done(begins, "run", "old.jsonl")
    finding, article = _some(begins / "x.db", "findings"), _some(begins / "x.db", "articles")
    db = ("--db", "x.db")
    at = (*db, "--now", DAY)
    yield Work("decide", begins, ("decide", finding, "--stands", *db, *BY))
    yield Work("forget", begins, ("forget", article, *db, *BY), takes_out=True)
    yield Work("report --output", begins, ("report", *at, "--format", "json", "--output", "report.json"))
    also = ("--also", "html=report.html", "--also", "csv=report.csv")
    yield Work("report --also", begins, ("report", *at, *also))
    checked = ("check", "new.jsonl", "--against", "x.db", "--now", DAY, "--fail-on", "none")
    yield Work("check --output", begins, (*checked, "--output", "check.txt"))
    accepted = ("--accept", "--baseline", "known.toml", "--fail-on", "explained", "--who", "Ada", "--why", "known")
    yield Work("report --accept", begins, ("report", *at, *accepted))
    for form in ("sqlite", "ged", "ftm"):
        yield Work(f"export {form}", begins, ("export", "--format", form, *at, "--output", f"export.{form}"))
    published = ("--publisher", "The Desk", "--url", "https://desk.example/")
    review = ("export", "--format", "claimreview", *at, *published, "--output", "review.json")
    yield Work("export claimreview", begins, review)
    yield _damaged(folder, begins)
    yield Work("export parquet", begins, ("export", "--format", "parquet", *at, "--output", "tables"))


def _damaged(folder: Path, sound: Path) -> Work:
    """`doctor --repair` of a database whose tables are not what its records say."""
    begins = folder / "damaged"
    shutil.copytree(sound, begins)
    with closing(sqlite3.connect(begins / "x.db")) as connection:
        connection.execute("DELETE FROM estimates")
        connection.commit()
    return Work("doctor --repair", begins, ("doctor", "--repair", "--db", "x.db", "--now", DAY))


def _done(folder: Path, command: str, file: str) -> None:
    """The command, carried out on a file of the folder."""
    found = run(command, file, "--db", "x.db", "--now", DAY, cwd=folder)
    if found.code:
        raise RuntimeError(f"{found.told()} ended with {found.code}: {found.err}")


def _some(db: Path, table: str) -> str:
    with closing(sqlite3.connect(db)) as connection:
        found: str = connection.execute(f"SELECT id FROM {table} ORDER BY id").fetchone()[0]  # noqa: S608
    return found
