"""Databases, folders and articles that the user may not write or read: told in a sentence, and left as they are."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

import tiny
from lanes import each
from program import run
from promise import keep, outcome, untried
from works import BY, DAY

Words = tuple[tuple[str, ...], ...]

NOBODY = 65_534
PROMISE = (
    "A database, a folder or an article that may not be written or read: exit 3 with the file, or the work is done "
    "where it needs no more; what may not be written stays as it is"
)
READING: Words = (
    ("report", "--db", "x.db", "--now", DAY),
    ("check", "new.jsonl", "--against", "x.db", "--fail-on", "none"),
    ("doctor", "--db", "x.db"),
)
WRITING: Words = (
    ("run", "new.jsonl", "--db", "x.db", "--now", DAY),
    ("decide", "Ada Pell", "Jon Ebb", "--different", "--names", "--db", "x.db", *BY),
    ("forget", "old.jsonl", "--db", "x.db", *BY),
    ("report", "--db", "x.db", "--now", DAY, "--output", "report.txt"),
    ("export", "--format", "sqlite", "--db", "x.db", "--output", "copy.db"),
)


@dataclass(frozen=True, slots=True)
class Denied:
    """What may be done to the folder, the database and the new articles, a command, and the codes it may end with."""

    folder: int
    database: int
    articles: int
    words: tuple[str, ...]
    codes: tuple[int, ...]

    def told(self) -> str:
        """The case in a few words."""
        return f"folder {self.folder:o}, database {self.database:o}, articles {self.articles:o}: {' '.join(self.words)}"


def cases() -> Iterator[Denied]:
    """Yield what is tried."""
    for words in READING:
        yield Denied(0o777, 0o444, 0o444, words, (0,))
        yield Denied(0o555, 0o444, 0o444, words, (0,))
        yield Denied(0o777, 0o000, 0o444, words, (3,))
    for words in WRITING:
        yield Denied(0o777, 0o444, 0o444, words, (3,) if words[0] in ("run", "forget") else (0, 3))
        yield Denied(0o555, 0o444, 0o444, words, (3,))
        yield Denied(0o555, 0o666, 0o444, words, (3,))
        yield Denied(0o777, 0o000, 0o444, words, (3,))
    yield Denied(0o777, 0o666, 0o000, WRITING[0], (3,))
    yield Denied(0o777, 0o444, 0o000, READING[1], (3,))


def user() -> tuple[str, ...]:
    """The words before a command that make it one of a user to whom permissions matter."""
    if os.geteuid():
        return ()
    return ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")


def attempt(folder: Path, one: tuple[int, Denied]) -> Iterator[str]:
    """Try one case, and yield what is wrong."""
    number, denied = one
    place = folder / str(number)
    shutil.copytree(folder / "stored", place)
    database, new = place / "x.db", place / "new.jsonl"
    database.chmod(denied.database)
    new.chmod(denied.articles)
    before = _content(place)
    place.chmod(denied.folder)
    found = run(*denied.words, cwd=place, wrapped=user())
    place.chmod(0o777)
    bad = list(found.faults(denied.codes))
    if found.code == 3 and "error: " not in found.err:
        bad.append(f"nothing is told: {found.err[-300:]}")
    if changed := [name for name, said in before.items() if _content(place).get(name) != said]:
        bad.append(f"{', '.join(changed)} has changed")
    if bad:
        keep(place, f"denied-{number}")
    for said in bad:
        yield f"{denied.told()}: {said}"


def _content(place: Path) -> dict[str, str]:
    """The files in a folder that may not be written, each with a hash of what it holds."""
    shut = [file for file in place.iterdir() if not file.stat().st_mode & 0o222]
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in shut}


def main() -> int:
    """Deny, and tell."""
    with tempfile.TemporaryDirectory(prefix="reconcile-denied-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        stored = folder / "stored"
        stored.mkdir()
        missing = not os.geteuid() and shutil.which("setpriv") is None
        if missing or run("--version", wrapped=user(), cwd=stored).code:
            untried(PROMISE, "there is no user here to whom permissions matter")
            return 0
        tiny.write(stored / "old.jsonl", 20, 1)
        tiny.write(stored / "new.jsonl", 5, 2)
        made = run("run", "old.jsonl", "--db", "x.db", "--now", DAY, cwd=stored)
        done, bad = each(enumerate(cases()), partial(attempt, folder))
    return 0 if outcome(PROMISE, f"{done} cases", [*made.faults(), *bad]) else 1


if __name__ == "__main__":
    raise SystemExit(main())
