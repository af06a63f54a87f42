"""Runs the program once over 500 spoilt pages and PDF files: none may cost another, each is an article or is told."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(HERE)]

from fuzz_mutate import spoilt  # noqa: E402
from promise import keep, outcome, say  # noqa: E402

from tests.made_documents import FERRY, Story, html, press_release  # noqa: E402

PROMISE = "Spoilt pages and PDF files: one run reads what it can and tells the rest"
MANY = 500
KINDS = {".html": html, ".pdf": press_release}
WORDS = (
    b"<",
    b">",
    b"<div>",
    b"</",
    b"<!--",
    b"\x00",
    b"\xff",
    b"&#0;",
    b"endobj",
    b"stream",
    b"/Length 99999999",
    b"<<",
)
MOST_SECONDS = 1800


@dataclass(frozen=True, slots=True)
class Ended:
    """How the run ended, and the files of which nothing was heard."""

    code: int
    articles: int
    skipped: int
    unheard: tuple[str, ...]
    said: str

    def faults(self) -> list[str]:
        """What was not as it must be."""
        found = [] if self.code in (0, 3) else [f"ended with {self.code}: {self.said[-2000:]}"]
        found += ["a traceback was shown"] if "Traceback" in self.said else []
        return found + [f"nothing was said of {name}" for name in self.unheard]


def spoil(folder: Path, many: int, chance: Random) -> list[str]:
    """Write the files; every one tells of a ferry of its own, so that none is taken for another."""
    names = []
    for number in range(many):
        ending = list(KINDS)[number % len(KINDS)]
        told = tuple(words.replace(" ", f" No. {number} ", 1) for words in FERRY.paragraphs)
        path = folder / f"spoilt-{number:03}{ending}"
        path.write_bytes(spoilt(KINDS[ending](Story(f"Ferry {number} sinks", told)), chance, WORDS))
        names.append(path.name)
    return names


def run(folder: Path, names: list[str]) -> Ended:
    """One run over the folder, and what its report says of each file."""
    where = folder.parent
    command = [sys.executable, "-m", "reconcile", "run", str(folder), "--db", str(where / "x.db"), "--format", "json"]
    ended = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, errors="replace", timeout=MOST_SECONDS, check=False
    )
    try:
        report = json.loads(ended.stdout)
    except ValueError:
        report = {"articles": [], "skipped": []}
    told = [one["file"] for one in (*report["articles"], *report["skipped"])]
    heard = {Path(file.partition("!/")[0]).name.partition(":")[0] for file in told}
    unheard = tuple(name for name in names if name not in heard)
    return Ended(ended.returncode, len(report["articles"]), len(report["skipped"]), unheard, ended.stderr)


def tried(many: int, seed: int = 9) -> Ended:
    """Spoil so many files and run over them; what broke the run is kept under out/torture/mutants/."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "in"
        folder.mkdir()
        ended = run(folder, spoil(folder, many, Random(seed)))  # noqa: S311
        if ended.faults():
            keep(folder, "mutants")
        return ended


def main() -> int:
    """Try all of them and tell the promise."""
    ended = tried(MANY)
    say(ended.said[-1000:])
    words = f"{MANY} files in one run: exit {ended.code}, {ended.articles} articles, {ended.skipped} files told"
    return 0 if outcome(PROMISE, words, ended.faults()) else 1


if __name__ == "__main__":
    sys.exit(main())
