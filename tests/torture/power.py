"""What the system is asked to put on the disk before the program says that something is stored: seen by strace.

A database is synced before a run ends, decisions before they are told, reports before they take the old one's place.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from program import run
from promise import keep, outcome, untried
from works import Work, ingest, others

SEEN = "trace=fsync,fdatasync,rename,renameat,renameat2,write,pwrite64,ftruncate"
CALL = re.compile(r"^(?:\d+ +)?(?P<name>\w+)\((?P<said>.*)$")
SYNCS = frozenset({"fsync", "fdatasync"})
WRITES = frozenset({"write", "pwrite64"})
PROMISE = (
    "Power may fail: a database, its log, decisions and reports are on the disk (fsync) before the program says so, "
    "reports before they take the place of the old ones, and the folder after"
)


def traced(work: Work, place: Path, log: Path) -> list[tuple[str, str]]:
    """The calls of the system that a work makes, each with what stands in its brackets, in their order."""
    wrapped = ("strace", "-f", "-y", "-e", SEEN, "-e", "signal=none", "-o", str(log))
    found = run(*work.words, cwd=place, wrapped=wrapped)
    if bad := list(found.faults()):
        raise RuntimeError(f"under strace: {bad}")
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return [(match["name"], match["said"]) for line in lines if (match := CALL.match(line))]


def unsynced(calls: Sequence[tuple[str, str]], place: Path) -> Iterator[str]:
    """Yield what was written into the place and not synced when it was renamed, told, or the program ended."""
    open_: set[str] = set()
    for name, said in calls:
        path = _path(said)
        if name in WRITES and said.startswith("1<"):
            yield from (f"{one} is not synced when the program tells of it" for one in sorted(open_))
        elif name in WRITES and path.startswith(str(place)) and not path.endswith("-shm"):
            open_.add(path)
        elif name in SYNCS:
            open_.discard(path)
        elif name.startswith("rename"):
            yield from (f"{one} is renamed before it is synced" for one in sorted(open_) if f'{one}"' in said)
    yield from (f"{one} is never synced" for one in sorted(open_))


def folder_unsynced(calls: Sequence[tuple[str, str]], place: Path) -> Iterator[str]:
    """Yield that a file took another's place and the folder was never synced after."""
    renamed = False
    for name, said in calls:
        renamed = renamed or (name.startswith("rename") and str(place) in said)
        if name in SYNCS and _path(said) == str(place):
            renamed = False
    if renamed:
        yield "a file is renamed, and its folder never synced after"


def _path(said: str) -> str:
    """The file of the descriptor that a call names first."""
    match = re.match(r"\d+<([^>]*)>", said)
    return match[1] if match else ""


def main() -> int:
    """Look on, and tell."""
    strace = shutil.which("strace")
    if strace is None or subprocess.run((strace, "-o", "/dev/null", "true"), check=False).returncode:
        untried(PROMISE, "there is no strace here, or it may not look on")
        return 0
    bad = []
    with tempfile.TemporaryDirectory(prefix="reconcile-power-") as name:
        folder = Path(name).resolve()
        works = [ingest(folder, 30), ingest(folder, 10, 20), *others(folder, 20)]
        for work in works:
            place, log = work.copied(folder / f"at-{work.slug}"), folder / f"{work.slug}.log"
            calls = traced(work, place, log)
            if not any(name in SYNCS for name, _ in calls):
                bad.append(f"{work.name}: nothing is ever synced")
            bad += [f"{work.name}: {one}" for one in (*unsynced(calls, place), *folder_unsynced(calls, place))]
        if bad:
            keep(folder, "power")
    return 0 if outcome(PROMISE, f"{len(works)} commands looked on by strace", bad) else 1


if __name__ == "__main__":
    sys.exit(main())
