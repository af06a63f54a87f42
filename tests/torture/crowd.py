"""Eight readers and four writers at one database, for a minute: nobody is turned away, and no batch is lost.

`python tests/torture/crowd.py [SECONDS]`
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

import tiny
from program import Ended, run
from promise import keep, outcome, say
from sound import differing, digest, unsound
from works import DAY

SECONDS = 60.0
WRITERS = 4
BATCH = 20
FIRST = 5 * BATCH
PAUSE = 0.2
ASKED = ("articles", "claims", "records", "frame")


@dataclass(slots=True)
class Crowd:
    """The folder they meet in, until when, how often each kind came, and what went wrong."""

    folder: Path
    until: float
    came: dict[str, int] = field(default_factory=dict)
    bad: list[str] = field(default_factory=list)

    def turns(self, name: str) -> Iterator[int]:
        """Yield numbers until the time is over, and count them for one who has this name."""
        for number in count():
            if time.monotonic() > self.until:
                return
            yield number
            self.came[name] = self.came.get(name, 0) + 1

    def see(self, found: Ended) -> None:
        """Note what nobody may be shown."""
        self.bad += found.faults()


def writer(crowd: Crowd, name: str) -> None:
    """Store one batch after another, each of articles of its own; what is acknowledged is there at once."""
    for number in crowd.turns(name):
        file = f"{name}-{number}.jsonl"
        tiny.write(crowd.folder / file, BATCH, hash_of(name, number))
        crowd.see(run("run", file, "--db", "x.db", "--now", DAY, "--output", f"{name}.txt", cwd=crowd.folder))
        with closing(_connected(crowd)) as connection:
            asked = "SELECT count(*) FROM articles WHERE file = ?"
            if (stored := connection.execute(asked, (file,)).fetchone()[0]) != BATCH:
                crowd.bad.append(f"{file}: {stored} of {BATCH} articles are there after it was told")


def hash_of(name: str, number: int) -> int:
    """A seed for each batch of each writer."""
    return int.from_bytes(name.encode()[-2:]) * 100_000 + number


def reporter(crowd: Crowd, name: str) -> None:
    """Ask for the report again and again; it tells of whole batches."""
    for _ in crowd.turns(name):
        found = run("report", "--db", "x.db", "--now", DAY, "--format", "json", cwd=crowd.folder)
        crowd.see(found)
        if found.code == 0:
            said = json.loads(found.out)
            ids = {one["id"] for one in said["articles"]}
            if len(ids) % BATCH or not {one["article"] for one in said["claims"]} <= ids:
                crowd.bad.append(f"a report tells of {len(ids)} articles")
        time.sleep(PAUSE)


def looker(crowd: Crowd, name: str) -> None:
    """Look at one article again and again."""
    with closing(_connected(crowd)) as connection:
        wanted = connection.execute("SELECT id FROM articles ORDER BY id").fetchone()[0]
    for _ in crowd.turns(name):
        crowd.see(run("show", wanted, "--db", "x.db", cwd=crowd.folder))
        time.sleep(PAUSE)


def counter(crowd: Crowd, name: str) -> None:
    """Count rows over one connection of SQLite's own, within one transaction."""
    with closing(_connected(crowd)) as connection:
        for _ in crowd.turns(name):
            try:
                connection.execute("BEGIN")
                found = [connection.execute(f"SELECT count(*) FROM {one}").fetchone()[0] for one in ASKED]  # noqa: S608
                connection.execute("COMMIT")
            except sqlite3.Error as error:
                crowd.bad.append(f"a connection that reads is told: {error}")
                return
            if found[0] % BATCH:
                crowd.bad.append(f"a connection sees {found[0]} articles")
            time.sleep(PAUSE / 20)


def visitor(crowd: Crowd, name: str) -> None:
    """Ask Datasette for the number of articles."""
    asyncio.run(_visit(crowd, name))


async def _visit(crowd: Crowd, name: str) -> None:
    from datasette.app import Datasette

    desk = Datasette([str(crowd.folder / "x.db")])
    for _ in crowd.turns(name):
        answer = await desk.client.get("/x/articles.json?_size=1&_extra=count")
        told = answer.json() if answer.status_code == 200 else {}
        if told.get("filtered_table_rows_count", told.get("count", 1)) % BATCH:
            crowd.bad.append(f"Datasette answers {answer.status_code}: {answer.text[:300]}")
        await asyncio.sleep(PAUSE / 4)


def _connected(crowd: Crowd) -> sqlite3.Connection:
    place = f"file:{crowd.folder / 'x.db'}?mode=ro"
    return sqlite3.connect(place, uri=True, isolation_level=None)


READERS: dict[str, Callable[[Crowd, str], None]] = {
    **{f"reporter-{n}": reporter for n in range(3)},
    **{f"looker-{n}": looker for n in range(2)},
    **{f"counter-{n}": counter for n in range(2)},
    "visitor": visitor,
}


def at_the_end(crowd: Crowd, folder: Path) -> Iterator[str]:
    """Yield what is wrong when all are gone: everything is there, as one run over all files has it."""
    yield from unsound(crowd.folder / "x.db")
    files = sorted(file.name for file in crowd.folder.glob("*.jsonl"))
    yield from run("run", *files, "--db", str(folder / "one.db"), "--now", DAY, cwd=crowd.folder).faults()
    if digest(crowd.folder / "x.db") != digest(folder / "one.db"):
        yield f"differs from one run over all: {differing(crowd.folder / 'x.db', folder / 'one.db')}"


def meet(folder: Path, seconds: float) -> Crowd:
    """Let all of them come for so many seconds."""
    place = folder / "crowd"
    place.mkdir()
    tiny.write(place / "first.jsonl", FIRST, 1)
    first = run("run", "first.jsonl", "--db", "x.db", "--now", DAY, cwd=place)
    crowd = Crowd(place, time.monotonic() + seconds, bad=list(first.faults()))
    everybody = {**READERS, **{f"writer-{n}": writer for n in range(WRITERS)}}
    with ThreadPoolExecutor(len(everybody)) as all_:
        for one in [all_.submit(partial(does, crowd, name)) for name, does in everybody.items()]:
            one.result()
    return crowd


def main() -> int:
    """Meet, and tell."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    with tempfile.TemporaryDirectory(prefix="reconcile-crowd-") as name:
        crowd = meet(Path(name), seconds)
        crowd.bad += at_the_end(crowd, Path(name))
        if crowd.bad:
            keep(Path(name), "crowd")
    say(f"crowd: {crowd.came}")
    wrote = sum(n for who, n in crowd.came.items() if who.startswith("writer"))
    read = sum(crowd.came.values()) - wrote
    promise = (
        "Eight readers and four writers at one database: no batch is lost, readers see whole batches, nobody is told "
        "that it is locked, and it ends as one run over everything does"
    )
    figure = f"{seconds:.0f} s, {wrote} batches of {BATCH} articles stored, {read:,} readings"
    return 0 if outcome(promise, figure, crowd.bad) else 1


if __name__ == "__main__":
    sys.exit(main())
