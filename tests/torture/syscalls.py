"""Calls of the system that fail one after another: the disk is full, or broken, at the n-th call, by strace.

`python tests/torture/syscalls.py [POINTS]`: so many numbers of calls for each kind of call of each work.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from lanes import each
from program import run
from promise import keep, outcome, untried
from sound import articles, unsound
from undisturbed import Undisturbed, undisturbed
from works import ingest, others

POINTS = 6
FAULTS = {
    "pwrite64": "error=ENOSPC:when={}+",
    "pread64": "error=EIO:when={}",
    "ftruncate": "error=EIO:when={}",
    "fsync": "error=EIO:when={}",
    "fdatasync": "error=EIO:when={}",
    "rename": "error=ENOSPC:when={}",
}
"""From the n-th call on the disk is full; the n-th call, and no other, meets a broken place."""
WORKS = ("decide", "report --output", "export sqlite")
PROMISE = (
    "Whichever call of the system fails while a command writes, it ends with 3 or does its work; nothing stored is "
    "lost, nobody sees a traceback, and the same command works afterwards"
)
Try = tuple[Undisturbed, str, int]


def strace(place: Path, *more: str) -> tuple[str, ...]:
    """The words before a command that is looked on; what is read counts only from the database and its log."""
    files = [word for name in ("x.db", "x.db-wal") for word in ("-P", str(place / name))]
    return ("strace", "-f", "-e", "signal=none", *(files if "trace=pread64" in more else ()), "-e", *more)


def calls(whole: Undisturbed, folder: Path) -> dict[str, int]:
    """How often a work makes each of the calls."""
    found = {}
    for name in FAULTS:
        place, log = whole.work.copied(folder / f"counted-{whole.work.slug}"), folder / f"{whole.work.slug}.log"
        run(*whole.work.words, cwd=place, wrapped=(*strace(place, f"trace={name}"), "-o", str(log)))
        made = re.findall(rf"^(?:\d+ +)?{name}\(", log.read_text(encoding="utf-8", errors="replace"), re.MULTILINE)
        if made:
            found[name] = len(made)
    return found


def tries(wholes: Sequence[Undisturbed], folder: Path, points: int) -> Iterator[Try]:
    """Yield works, calls and which of them fails, from the first to the last."""
    for whole in wholes:
        for name, often in calls(whole, folder).items():
            yield from (
                (whole, name, n) for n in sorted({1 + (often - 1) * i // max(points - 1, 1) for i in range(points)})
            )


def attempt(folder: Path, one: Try) -> Iterator[str]:
    """Let one call fail, and yield what is wrong then."""
    whole, name, number = one
    place = whole.work.copied(folder / f"{whole.work.slug}-{name}-{number}")
    fault = f"inject={name}:{FAULTS[name].format(number)}"
    wrapped = (*strace(place, f"trace={name}", "-e", fault), "-o", "/dev/null")
    found = run(*whole.work.words, cwd=place, wrapped=wrapped)
    bad = [*found.faults((0, 3)), *unsound(place / whole.work.db)]
    if articles(whole.work.begins / whole.work.db) - articles(place / whole.work.db):
        bad.append("stored articles are lost")
    if found.code == 3 and (strays := whole.strays(place)):
        bad.append(f"left: {strays}")
    bad += whole.finished(place)
    if bad:
        keep(place, f"syscalls-{place.name}")
    for said in bad:
        yield f"{whole.work.name}, {name} number {number}: {said}"


def main() -> int:
    """Let calls fail, and tell."""
    points = int(sys.argv[1]) if len(sys.argv) > 1 else POINTS
    trial = ("strace", "-o", "/dev/null", "-e", "inject=fsync:error=EIO:when=1", "true")
    if shutil.which("strace") is None or subprocess.run(trial, check=False, capture_output=True).returncode:
        untried(PROMISE, "there is no strace here, or it may not look on")
        return 0
    with tempfile.TemporaryDirectory(prefix="reconcile-syscalls-") as name:
        folder = Path(name).resolve()
        works = [ingest(folder, 10, 20), *(one for one in others(folder, 20) if one.name in WORKS)]
        wholes = [undisturbed(work, folder / work.slug) for work in works]
        done, bad = each(tries(wholes, folder, points), partial(attempt, folder))
    return 0 if outcome(PROMISE, f"{done} calls of {len(works)} commands failed", bad) else 1


if __name__ == "__main__":
    sys.exit(main())
