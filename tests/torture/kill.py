"""kill -9 at random moments of every command that writes: each time the database is whole, and the work is finished.

`python tests/torture/kill.py [KILLS] [SEED]`; fewer than 100 kills leave out the large run.
"""

from __future__ import annotations

import itertools
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Lock

from program import killed, start
from promise import keep, outcome, say
from sound import articles, unsound
from undisturbed import Undisturbed, undisturbed
from works import Work, ingest, migrations, others

KILLS = 200
IN_A_ROW = 5
EARLIEST = 0.05
LANES = 2
LEAST_FOR_ALL = 100


@dataclass(slots=True)
class Tally:
    """Kills so far, of how many, and what was wrong after them."""

    wanted: int
    kills: int = 0
    bad: list[str] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    def more(self) -> bool:
        """There are kills left."""
        with self.lock:
            return self.kills < self.wanted

    def add(self, bad: list[str]) -> None:
        """Count a kill, and what was wrong after it."""
        with self.lock:
            self.kills += 1
            self.bad += bad


def chain(whole: Undisturbed, place: Path, rng: Random, tally: Tally) -> None:
    """Kill the work a few times, look at the database each time, then let it finish and compare."""
    work = whole.work
    work.copied(place)
    seen = frozenset() if work.takes_out else articles(place / work.db)
    for _ in range(rng.randint(1, IN_A_ROW)):
        moment = rng.uniform(EARLIEST, max(whole.seconds, 2 * EARLIEST))
        if killed(start(work.words, cwd=place), work.words, moment) is not None:
            break
        bad = list(_after(work, place, seen))
        tally.add([f"{work.name}, killed after {moment:.3f} s: {one}" for one in bad])
        if bad:
            keep(place, f"kill-{place.parent.name}-{place.name}")
            return
        seen = frozenset() if work.takes_out else articles(place / work.db)
    _finished(whole, place, tally)


def _after(work: Work, place: Path, seen: frozenset[str]) -> Iterator[str]:
    """Yield what a kill has broken; `seen` are the articles that a reader had seen before it."""
    db = place / work.db
    yield from unsound(db)
    if lost := seen - articles(db):
        yield f"{len(lost)} articles that were stored are lost"


def _finished(whole: Undisturbed, place: Path, tally: Tally) -> None:
    """The same command, which nobody kills now, ends where the undisturbed one did."""
    if bad := list(whole.finished(place)):
        tally.bad += [f"{whole.work.name}, finished after kills: {one}" for one in bad]
        keep(place, f"kill-{place.parent.name}-{place.name}")


def tortured(work: Work, kills: int, seed: int, folder: Path) -> Tally:
    """The work killed so many times."""
    folder = folder / work.slug
    folder.mkdir()
    whole, tally, numbers = undisturbed(work, folder), Tally(kills), itertools.count()

    def lane() -> None:
        while tally.more():
            number = next(numbers)
            chain(whole, folder / f"{number}", Random(f"{seed}/{work.name}/{number}"), tally)  # noqa: S311

    with ThreadPoolExecutor(LANES) as lanes:
        for one in [lanes.submit(lane) for _ in range(LANES)]:
            one.result()
    say(f"{work.name}: {tally.kills} kills within {whole.seconds:.1f} s, {len(tally.bad)} bad")
    return tally


def works(folder: Path, kills: int) -> list[tuple[Work, int]]:
    """The works, each with its share of the kills."""
    small = kills < LEAST_FOR_ALL
    old = list(migrations(folder, 40 if small else 100))
    rest = list(others(folder, 40))
    if small:
        sixth = kills // 6
        return [(ingest(folder, 40, 40), kills - 3 * sixth), (old[0], sixth), (rest[0], sixth), (rest[1], sixth)]
    runs = [(ingest(folder, 1_100), kills // 16), (ingest(folder, 60, 100), kills // 3)]
    each = kills // 4 // len(old) + 1
    left = kills - sum(share for _, share in runs) - each * len(old)
    return [*runs, *((w, each) for w in old), *((w, left // len(rest) + 1) for w in rest)]


def main() -> int:
    """Kill, and tell."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    say(f"kill: seed {seed}")
    with tempfile.TemporaryDirectory(prefix="reconcile-kill-") as name:
        found = [tortured(work, share, seed, Path(name)) for work, share in works(Path(name), kills)]
    done = sum(tally.kills for tally in found)
    bad = [one for tally in found for one in tally.bad]
    promise = (
        "After kill -9 at any moment of a run, a migration, a decision, a report or an export, the database opens, is "
        "whole and has lost nothing, and the same command finishes the work: what is stored then equals an "
        "undisturbed run's"
    )
    return 0 if outcome(promise, f"{done} kills at random moments (seed {seed})", bad) else 1


if __name__ == "__main__":
    sys.exit(main())
