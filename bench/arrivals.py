"""A small batch of articles that meets a large database: `run` and `check` on invented articles."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from statistics import median

from batch import tellings
from check import gate
from jsonl import write_articles
from part import Asked, part
from row import Row
from timing import KEEPING

STORED, FEW = 20_000, 500
ARRIVING = 20
DRAFTS = 10
CLAIMS = 8  # claims that an article makes, about
TIMES = 3


def arrivals(asked: Asked) -> list[Row]:
    """Rows on a first run over many articles, and on few that come after."""
    stored = FEW if asked.quick else STORED
    articles = [one.article for one in islice(tellings(stored * CLAIMS), stored + ARRIVING)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        old, new, db = folder / "old.jsonl", folder / "new.jsonl", folder / "old.db"
        write_articles(articles[:stored], old)
        write_articles(articles[stored:], new)
        first = _seconds("run", str(old), "--db", str(db))
        ran = median(_after(db, folder / "copy.db", new) for _ in range(TIMES))
        checked = median(_seconds("check", str(new), "--against", str(db)) for _ in range(TIMES))
        ten = folder / "ten.jsonl"
        write_articles(articles[stored : stored + DRAFTS], ten)
        drafts = gate(db, ten)
        size = db.stat().st_size / 1e6
    return [
        Row(f"`run` over {stored:,} invented articles, new database", "", f"{first:.0f} s; {size:.0f} MB stored"),
        Row(f"`run` over {ARRIVING} more", _part(ran, first), f"{ran:.2f} s"),
        Row(f"`check` of the same {ARRIVING}", _part(checked, first), f"{checked:.2f} s"),
        drafts.row(f"`check` of {DRAFTS} articles against {stored:,}"),
    ]


def _part(spent: float, first: float) -> str:
    return f"{spent / first:.1%} of the first run"


def _after(db: Path, copy: Path, new: Path) -> float:
    """Seconds to run a batch on a fresh copy of a database."""
    shutil.copyfile(db, copy)
    return _seconds("run", str(new), "--db", str(copy))


def _seconds(*words: str) -> float:
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "reconcile", *words], check=False, capture_output=True, env=KEEPING)
    if done.returncode > 1:  # 1: there are findings
        raise subprocess.CalledProcessError(done.returncode, words, done.stdout, done.stderr)
    return time.perf_counter() - begun


if __name__ == "__main__":
    part(arrivals)
