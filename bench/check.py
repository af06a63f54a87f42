"""What the gate costs: `check` of few articles against many, beside starting the program and opening the database."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
TIMES = 5
OPENING = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT count(*) FROM runs').fetchone()"


def gate(db: Path, drafts: Path, what: str) -> list[tuple[str, str]]:
    """Rows on `check` of drafts against a database, with the file cache warm and cold, and on what it stands beside."""
    words = (sys.executable, "-m", "reconcile", "check", str(drafts), "--against", str(db))
    spent(words)  # fills the caches of bytecode and packs
    warm, computing = _median(words, db)
    cold, _ = _median(words, db, cold=True)
    start, _ = _median((sys.executable, "-m", "reconcile", "--version"), db)
    opening, _ = _median((sys.executable, "-c", OPENING, str(db)), db)
    beside = f"{warm / start:.1f} times `reconcile --version`, {warm / opening:.0f} times Python opening the database"
    return [
        (f"`check` of {what}", f"{warm:.2f} s, {computing:.2f} s of it computing; {cold:.2f} s with a cold file cache"),
        (f"`check` of {what}, against less", beside),
    ]


def seeds() -> list[tuple[str, str]]:
    """The same of one article against the seed articles, as a commit hook asks it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        draft, db = folder / "draft.jsonl", folder / "seeds.db"
        draft.write_text(json.dumps({"source": "Harbour Desk", "text": _shortest_seed()}) + "\n", encoding="utf-8")
        spent((sys.executable, "-m", "reconcile", "run", str(ROOT / "seeds"), "--db", str(db)))
        return gate(db, draft, "1 article against the seeds")


def _shortest_seed() -> str:
    """A draft that meets the seeds: the words of the shortest of them, as another outlet would print them."""
    texts = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
    return min(texts, key=len)


def spent(words: Sequence[str]) -> tuple[float, float]:
    """The seconds that a program runs and computes; it may end with 1, which tells of findings."""
    begun, before = time.perf_counter(), getrusage(RUSAGE_CHILDREN)
    done = subprocess.run(words, check=False, capture_output=True, cwd=ROOT)
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
    """Print the rows: on the database and drafts that are named, else on the seeds."""
    rows = gate(Path(words[0]).resolve(), Path(words[1]).resolve(), "the drafts named") if words else seeds()
    for name, figure in rows:
        print(f"{name}: {figure}")


if __name__ == "__main__":
    main(sys.argv[1:])
