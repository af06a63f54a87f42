"""A small batch of articles that meets a large database: `run` and `check` on invented articles."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from batch import tellings
from check import gate, seeds

from reconcile.model import Article

STORED = 20_000
ARRIVING = 20
DRAFTS = 10
CLAIMS = 8  # claims that an article makes, about
TIMES = 3


def arrivals() -> list[tuple[str, str]]:
    """Rows on a first run over many articles, and on few that come after."""
    articles = [one.article for one in islice(tellings(STORED * CLAIMS), STORED + ARRIVING)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        old, new, db = folder / "old.jsonl", folder / "new.jsonl", folder / "old.db"
        _write(articles[:STORED], old)
        _write(articles[STORED:], new)
        first = _seconds("run", str(old), "--db", str(db))
        ran = min(_after(db, folder / "copy.db", new) for _ in range(TIMES))
        checked = min(_seconds("check", str(new), "--against", str(db)) for _ in range(TIMES))
        ten = folder / "ten.jsonl"
        _write(articles[STORED : STORED + DRAFTS], ten)
        drafts = gate(db, ten, f"{DRAFTS} articles against {STORED:,}")
        size = db.stat().st_size / 1e6
    return [
        (f"`run` over {STORED:,} invented articles, new database", f"{first:.0f} s; {size:.0f} MB stored"),
        (f"`run` over {ARRIVING} more", f"{ran:.2f} s"),
        (f"`check` of the same {ARRIVING}", f"{checked:.2f} s"),
        *drafts,
        *seeds(),
    ]


def _write(articles: Iterable[Article], path: Path) -> None:
    """Articles as JSON Lines, as a reader of files would meet them."""
    with path.open("w", encoding="utf-8") as file:
        for one in articles:
            day = one.published.earliest if one.published else None
            line = {"id": one.record, "title": one.title, "text": one.text, "source": one.source}
            file.write(json.dumps({**line, "date": day and day.isoformat(), "language": one.language}) + "\n")


def _after(db: Path, copy: Path, new: Path) -> float:
    """Seconds to run a batch on a fresh copy of a database."""
    shutil.copyfile(db, copy)
    return _seconds("run", str(new), "--db", str(copy))


def _seconds(*words: str) -> float:
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "reconcile", *words], check=False, capture_output=True)
    if done.returncode > 1:  # 1: there are findings
        raise subprocess.CalledProcessError(done.returncode, words, done.stdout, done.stderr)
    return time.perf_counter() - begun


def main() -> None:
    """Print the rows alone."""
    for name, figure in arrivals():
        print(f"{name}: {figure}")


if __name__ == "__main__":
    main()
