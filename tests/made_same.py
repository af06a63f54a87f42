"""Runs in twelve surroundings: time zones, locales, orders of files, seeds of hashes, optimised or not, other years."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from itertools import cycle, islice, product
from pathlib import Path
from random import Random

from made_bad_inputs import put

from tests.made_documents import SAMPLES

ROOT = Path(__file__).resolve().parent.parent
ZONES = ("Pacific/Kiritimati", "UTC", "Pacific/Honolulu")
LOCALES = ("C", "ar_SA.UTF-8", "tr_TR.UTF-8")
YEARS = ("1970-01-02", "2038-01-20", "2100-03-01")
LOG = ("runs", "runs_files")  # the tables that tell when what was read
COPY = "Copied from the wire: 14 people died when a ferry sank off Port Ellen on Friday, 2 May 2031.\n"
RIVAL = "The ferry that sank off Port Ellen on Friday killed 17 people, the harbour master said on 3 May 2031.\n"


@dataclass(frozen=True, slots=True)
class Around:
    """What a run finds around itself."""

    number: int
    zone: str
    locale: str
    seed: str
    optimised: bool
    year: str

    @property
    def env(self) -> dict[str, str]:
        """The environment of the process."""
        told = {"TZ": self.zone, "LC_ALL": self.locale, "LANG": self.locale, "PYTHONHASHSEED": self.seed}
        return {**os.environ, **told, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1" if self.number % 2 else "0"}


def twelve() -> list[Around]:
    """Twelve surroundings in which every zone, locale, seed and year occurs with others."""
    pairs = islice(cycle(product(ZONES, LOCALES)), 12)
    return [
        Around(n, zone, locale, str(n % 2), n % 3 == 0, YEARS[n % len(YEARS)]) for n, (zone, locale) in enumerate(pairs)
    ]


def command(around: Around, names: Sequence[str], words: str) -> list[str]:
    """A run in these surroundings; with another clock where faketime is here."""
    clock = ["faketime", around.year] if shutil.which("faketime") else []
    return [
        *clock,
        sys.executable,
        *(["-O"] if around.optimised else []),
        "-m",
        "reconcile",
        "run",
        *names,
        *words.split(),
    ]


def digest(folder: Path, around: Around) -> tuple[str, str, str]:
    """Hashes of what a run makes: the JSON report, the SARIF report, all tables but the log of runs."""
    names = sorted(path.name for path in (folder / "in").iterdir())
    Random(around.number).shuffle(names)  # noqa: S311
    made = folder / f"made-{around.number}"
    made.mkdir()
    words = f"--db {made}/x.db --format json --output {made}/r.json --also sarif={made}/r.sarif --now 2031-06-01"
    run = command(around, [f"in/{name}" for name in names], words)
    ended = subprocess.run(run, cwd=folder, env=around.env, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    reports = [hashlib.sha256((made / name).read_bytes()).hexdigest() for name in ("r.json", "r.sarif")]
    return reports[0], reports[1], hashlib.sha256("\n".join(dump(made / "x.db")).encode()).hexdigest()


def dump(path: Path) -> list[str]:
    """The rows of every table but the log of runs, and those that an index keeps for itself."""
    with closing(sqlite3.connect(path)) as db:
        names = [name for (name,) in db.execute("select name from sqlite_master where type = 'table' order by name")]
        kept = [name for name in names if name not in LOG and "_fts" not in name and not name.startswith("sqlite_")]
        return [f"{name} {row!r}" for name in kept for row in sorted(db.execute(f'select * from "{name}"'), key=repr)]  # noqa: S608


def tried(folder: Path, around: Sequence[Around]) -> set[tuple[str, str, str]]:
    """The different results of runs over one folder with a file of every format; one, if all is well."""
    samples = {f"in/sample{ending}": raw for ending, raw in SAMPLES.items()}
    put(folder, {**samples, "in/copy.txt": COPY, "in/rival.txt": RIVAL})
    with ThreadPoolExecutor(2) as two:
        return set(two.map(lambda one: digest(folder, one), around))
