"""A work that nobody disturbs: how long it takes, and what it leaves; what was disturbed must come to the same."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from program import run
from sound import differing, digest, unsound
from works import Work

LOGS = ("-wal", "-shm")
"""What stands beside a database that a killed program had open: a part of it, which the next writer takes in."""

PART = ".part"
"""What a killed program had not yet put in its place lies in a file or folder with this in its name."""


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """A work done once: `seconds` it took, the digest of its database, `names` of the files in the end."""

    work: Work
    seconds: float
    digest: str
    names: frozenset[str]
    folder: Path

    @property
    def largest(self) -> int:
        """The size of the largest file in the end."""
        return max(file.stat().st_size for file in self.folder.rglob("*") if file.is_file())

    def finished(self, place: Path) -> Iterator[str]:
        """Do the work in a place where it was disturbed, and yield in what the end differs."""
        db, bad = place / self.work.db, list(run(*self.work.words, cwd=place).faults())
        bad += unsound(db)
        yield from bad
        if not bad and digest(db) != self.digest:
            yield f"differs from an undisturbed run: {differing(db, self.folder / self.work.db)}"
        here = {name for name in names(place) if PART not in name.partition("/")[0]}
        if not bad and here != self.names:
            yield f"files that differ: {sorted(here ^ self.names)}"

    def strays(self, place: Path) -> list[str]:
        """Files that no undisturbed work leaves, nor had before."""
        known = self.names | names(self.work.begins)
        return sorted(name for name in names(place) - known if not name.endswith(LOGS))


def undisturbed(work: Work, folder: Path) -> Undisturbed:
    """The work done once by a program that nobody disturbs."""
    place = work.copied(folder / "undisturbed")
    begun = time.monotonic()
    found = run(*work.words, cwd=place)
    if bad := list(found.faults()):
        raise RuntimeError(f"undisturbed: {bad}")
    return Undisturbed(work, time.monotonic() - begun, digest(place / work.db), names(place), place)


def names(folder: Path) -> frozenset[str]:
    """The files and folders in a folder, however deep."""
    return frozenset(str(file.relative_to(folder)) for file in folder.rglob("*"))
