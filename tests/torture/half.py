"""Reports killed while they are written, 100 times: nobody ever sees half of one.

`python tests/torture/half.py [KILLS] [SEED]`
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random

import tiny
from lanes import each
from program import killed, run, start
from promise import keep, outcome, say
from undisturbed import PART
from works import DAY

KILLS = 100
ARTICLES = 300
OLD = "what an earlier report said\n"
FILES = ("report.json", "report.html", "report.csv")
WRITTEN = ("report", "--db", "x.db", "--now", DAY, "--format", "json", "--output", FILES[0])
ALSO = ("--also", f"html={FILES[1]}", "--also", f"csv={FILES[2]}")


def prepared(folder: Path) -> tuple[dict[str, str], float]:
    """A database to report on; what its reports say, and how long they take."""
    tiny.write(folder / "old.jsonl", ARTICLES, 1)
    stored = run("run", "old.jsonl", "--db", "x.db", "--now", DAY, cwd=folder)
    begun = time.monotonic()
    found = run(*WRITTEN, *ALSO, cwd=folder)
    seconds = time.monotonic() - begun
    if bad := [*stored.faults(), *found.faults()]:
        raise RuntimeError(f"undisturbed: {bad}")
    return {name: (folder / name).read_text(encoding="utf-8") for name in FILES}, seconds


def attempt(folder: Path, whole: dict[str, str], seconds: float, seed: int, number: int) -> Iterator[str]:
    """Kill one report in the midst of writing, and yield the files that are neither the old ones nor whole."""
    rng, place = Random(f"{seed}/{number}"), folder / str(number)  # noqa: S311
    place.mkdir()
    (place / "x.db").write_bytes((folder / "x.db").read_bytes())
    for name in FILES:
        (place / name).write_text(OLD, encoding="utf-8")
    words = (*WRITTEN, *ALSO)
    moment = rng.uniform(seconds / 3, seconds)
    killed(start(words, cwd=place), words, moment)
    halves = [name for name in FILES if (place / name).read_text(encoding="utf-8") not in (OLD, whole[name])]
    again = run(*words, cwd=place)
    bad = [f"{name} is half a report" for name in halves] + list(again.faults())
    bad += [f"{name} differs when it is written again" for name in FILES if (place / name).read_text() != whole[name]]
    known = {*FILES, "x.db"}
    bad += [f"{one.name} is left" for one in place.iterdir() if one.name not in known and one.suffix != PART]
    if bad:
        keep(place, f"half-{number}")
    for one in bad:
        yield f"killed after {moment:.3f} s: {one}"


def main() -> int:
    """Kill, and tell."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    say(f"half: seed {seed}")
    with tempfile.TemporaryDirectory(prefix="reconcile-half-") as name:
        whole, seconds = prepared(Path(name))
        done, bad = each(range(kills), partial(attempt, Path(name), whole, seconds, seed))
    promise = "A report that is killed while it is written leaves the old file or the whole new one"
    return 0 if outcome(promise, f"{done} kills of three reports each (seed {seed})", bad) else 1


if __name__ == "__main__":
    sys.exit(main())
