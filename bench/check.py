"""What the gate costs: `check` of few articles against many, beside starting the program and opening the database."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

from row import Row, most, table
from timing import KEEPING

ROOT = Path(__file__).resolve().parent.parent
TIMES = 5
SOON = 0.6  # seconds that a commit hook may take
OPENING = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT count(*) FROM runs').fetchone()"


@dataclass(frozen=True, slots=True)
class Gate:
    """Medians in seconds: `check` with the file cache warm, what of it is computing, and cold; and what stands beside.

    `start` is `reconcile --version`, `opening` a bare Python that opens the database.
    """

    warm: float
    computing: float
    cold: float
    start: float
    opening: float

    def row(self, what: str, target: str = "") -> Row:
        """The row on it."""
        beside = f"{self.warm / self.start:.1f} times `reconcile --version`"
        figure = f"{self.warm:.2f} s, {self.computing:.2f} s of it computing; {self.cold:.2f} s with a cold file cache"
        return Row(what, beside, f"{figure}; {self.warm / self.opening:.0f} times Python opening the database", target)


def gate(db: Path, drafts: Path) -> Gate:
    """What `check` of drafts against a database takes."""
    words = (sys.executable, "-m", "reconcile", "check", str(drafts), "--against", str(db))
    spent(words)  # fills the caches of bytecode and packs
    warm, computing = _median(words, db)
    cold, _ = _median(words, db, cold=True)
    start, _ = _median((sys.executable, "-m", "reconcile", "--version"), db)
    opening, _ = _median((sys.executable, "-c", OPENING, str(db)), db)
    return Gate(warm, computing, cold, start, opening)


def one_article() -> list[Row]:
    """The row on one article against the seed articles, as a commit hook asks it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        draft, db = folder / "draft.jsonl", folder / "seeds.db"
        draft.write_text(json.dumps({"source": "Harbour Desk", "text": _shortest_seed()}) + "\n", encoding="utf-8")
        spent((sys.executable, "-m", "reconcile", "run", str(ROOT / "seeds"), "--db", str(db)))
        found = gate(db, draft)
    return [found.row("`check` of 1 article against the seeds", most(found.warm, SOON, " s"))]


def _shortest_seed() -> str:
    """A draft that meets the seeds: the words of the shortest of them, as another outlet would print them."""
    texts = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
    return min(texts, key=len)


def spent(words: Sequence[str]) -> tuple[float, float]:
    """The seconds that a program runs and computes; it may end with 1, which tells of findings."""
    begun, before = time.perf_counter(), getrusage(RUSAGE_CHILDREN)
    done = subprocess.run(words, check=False, capture_output=True, cwd=ROOT, env=KEEPING)
    if done.returncode > 1:
        raise subprocess.CalledProcessError(done.returncode, words, done.stdout, done.stderr)
    after = getrusage(RUSAGE_CHILDREN)
    computing = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - begun, computing


def _median(words: Sequence[str], db: Path, *, cold: bool = False) -> tuple[float, float]:
    runs = []
    for _ in range(TIMES):
        if cold:
            _forget(db)
        runs.append(spent(words))
    return median(run for run, _ in runs), median(computing for _, computing in runs)


def _forget(path: Path) -> None:
    """Ask the system to drop the file from its cache."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def main(words: Sequence[str]) -> None:
    """Print the row: on the database and drafts that are named, else on the seeds."""
    named = [Path(word).resolve() for word in words]
    print(table([gate(*named).row("`check` of the drafts named")] if named else one_article()))


if __name__ == "__main__":
    main(sys.argv[1:])
