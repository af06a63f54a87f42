"""Every command that writes, on a disk that is full at many points, and under a limit for the size of a file.

`python tests/torture/disk.py [POINTS] [SEED]`: so many points for `run`, a fifth for each other command.
"""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from queue import SimpleQueue

from lanes import LANES, each
from program import Ended, largest_file, run
from promise import keep, outcome, say, untried
from sound import articles, unsound
from undisturbed import Undisturbed, undisturbed
from works import Work, ingest, migrations, others

POINTS = 50
BYTES = 32 << 20
PAGE = 4_096
FULL = (
    "On a full disk every command that writes ends with 3 and names the file, nothing stored is lost, nothing is left "
    "over, and the same command works when there is room"
)
LIMITED = "The same holds under a limit for the size of a file (`ulimit -f`)"


def points(largest: int, count: int) -> list[int]:
    """So many sizes from nothing to a little more than the largest: half of them small, half evenly apart."""
    half = count // 2
    small = [round(PAGE * (largest / PAGE) ** (i / max(half - 1, 1))) for i in range(half)]
    even = [round(1.1 * largest * i / max(count - half - 1, 1)) for i in range(count - half)]
    return sorted({*small, *even})


def wrong(whole: Undisturbed, place: Path, found: Ended) -> Iterator[str]:
    """Yield what is wrong in a place where a command met the end of the disk."""
    yield from found.faults((0, 3))
    if found.code == 3 and not any(Path(name).name in found.err for name in known(whole)):
        yield f"{found.told()} names no file: {found.err[-300:]}"
    if found.code == 3 and (strays := whole.strays(place)):
        yield f"{found.told()} leaves {strays}"
    yield from unsound(place / whole.work.db)
    lost = articles(whole.work.begins / whole.work.db) - articles(place / whole.work.db)
    if lost and not whole.work.takes_out:
        yield f"{len(lost)} stored articles are lost"


def known(whole: Undisturbed) -> Iterable[str]:
    """The files that a message may name."""
    return {*whole.names, whole.work.db}


def limited(folder: Path, one: tuple[Undisturbed, int]) -> Iterator[str]:
    """Try a work under a limit for files, then without it."""
    whole, size = one
    place = whole.work.copied(folder / "limited" / f"{whole.work.slug}-{size}")
    found = run(*whole.work.words, cwd=place, wrapped=largest_file(size))
    bad = [*wrong(whole, place, found)]
    bad += whole.finished(place)
    if bad:
        keep(place, f"disk-limited-{place.name}")
    for said in bad:
        yield f"{whole.work.name}, files of at most {size:,} bytes: {said}"


def full(disks: SimpleQueue[Path], one: tuple[Undisturbed, int]) -> Iterator[str]:
    """Try a work on a disk with so much room left, then with room."""
    whole, room = one
    disk = disks.get()
    place = whole.work.copied(disk / "work")
    filler = disk / "filler"
    left = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(left - room // PAGE * PAGE, 1))
    found = run(*whole.work.words, cwd=place)
    filler.unlink()  # SQLite needs room beside a log to read it
    bad = [*wrong(whole, place, found), *whole.finished(place)]
    if bad:
        keep(place, f"disk-full-{whole.work.slug}-{room}")
    disks.put(disk)
    for said in bad:
        yield f"{whole.work.name}, room for {room:,} bytes: {said}"


@contextmanager
def small_disks(folder: Path) -> Iterator[SimpleQueue[Path]]:
    """Small disks in memory, one a lane; none where this machine lets nobody mount them."""
    disks: SimpleQueue[Path] = SimpleQueue()
    mounted = []
    for number in range(LANES):
        disk = folder / f"disk-{number}"
        disk.mkdir()
        words = ("mount", "-t", "tmpfs", "-o", f"size={BYTES}", "reconcile-torture", str(disk))
        if subprocess.run(words, capture_output=True, check=False).returncode == 0:
            mounted.append(disk)
            disks.put(disk)
    try:
        yield disks
    finally:
        for disk in mounted:
            subprocess.run(("umount", "--lazy", str(disk)), check=False)


def tries(wholes: Sequence[Undisturbed], count: int) -> list[tuple[Undisturbed, int]]:
    """Each work with each of its points: the first has them all, the others a fifth."""
    shares = itertools.chain([count], itertools.repeat(max(count // 5, 2)))
    return [(w, size) for w, share in zip(wholes, shares, strict=False) for size in points(w.largest, share)]


def works(folder: Path) -> Iterator[Work]:
    """Yield the works: a run, one from an older schema, and every other command that writes."""
    yield ingest(folder, 60, 60)
    yield next(migrations(folder, 60))
    yield from others(folder, 40)


def main() -> int:
    """Fill disks, and tell."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else POINTS
    with tempfile.TemporaryDirectory(prefix="reconcile-disk-") as name:
        folder = Path(name)
        wholes = [undisturbed(work, folder / work.slug) for work in works(folder)]
        wanted = tries(wholes, count)
        say(f"disk: {len(wanted)} points of {len(wholes)} commands, twice")
        done, bad = each(wanted, partial(limited, folder))
        kept = [outcome(LIMITED, f"{done} points of {len(wholes)} commands", bad)]
        with small_disks(folder) as disks:
            if disks.empty():
                untried(FULL, "no small disk may be mounted here")
            else:
                done, bad = each(wanted, partial(full, disks))
                kept.append(outcome(FULL, f"{done} points of {len(wholes)} commands on a tmpfs", bad))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
