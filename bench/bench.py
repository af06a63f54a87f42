"""Measures the program on this machine, part by part: prints tables and writes docs/benchmarks.md.

Ratios stand first, each measured in one run: they say more than rates that belong to one machine. The interpreter of
the environment of other programs is the first argument, that of truth_peers.py the second; `--quick` measures less and
writes nothing.
"""

from __future__ import annotations

import json
import os
import platform
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from part import Asked
from row import Row, missing, table

import reconcile

HERE = Path(__file__).resolve().parent
LONGEST = 3 * 3600  # seconds of a part
INTRODUCTION = (
    "By `make bench`: medians, each ratio measured in one run. “A core” is one processor. Figures marked computing do "
    "not depend on what else runs; the others are on the wall. Every part runs alone, too, with the Python of `.venv`: "
    "`python bench/PART.py --quick`."
)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, the script that measures its rows, and what it is about."""

    title: str
    script: str
    about: str


SECTIONS = (
    Section("Starting", "starting", "What a person waits for before anything is done."),
    Section(
        "Extraction", "extraction", "English text to claims, the words of the packs read and caches of words warm."
    ),
    Section("Clustering and judging", "grouping", "Invented claims, of which it is known which answer the same."),
    Section(
        "Storing",
        "storing",
        "The rows of a run over invented articles, made before (the processes of a run share that), each time into a "
        "new database.",
    ),
    Section("Whole runs", "whole", "Invented articles of the length of news: read, judged, stored and reported."),
    Section("What comes after", "arrivals", "A small batch that meets a large database."),
    Section("An engine", "engine", "The same run by workers that a scheduler hands work to."),
    Section("The desk", "desk", "Each kind of page on a large database."),
)


def main() -> None:
    """Measure, print, and write unless it was quick."""
    words = [word for word in sys.argv[1:] if word != "--quick"]
    quick = "--quick" in sys.argv
    asked = Asked(quick, *words[:2])
    pages = []
    for page in _pages(asked):
        print(f"{page}\n", flush=True)
        pages.append(page)
    if not quick:
        (HERE.parent / "docs" / "benchmarks.md").write_text("\n\n".join(pages) + "\n", encoding="utf-8")


def _pages(asked: Asked) -> Iterator[str]:
    """Yield the head and each section as it is measured."""
    yield f"# Benchmarks\n\n{INTRODUCTION}\n\n{_machine()}"
    for section in SECTIONS:
        if (HERE / f"{section.script}.py").is_file():
            yield f"## {section.title}\n\n{section.about}\n\n{table(_rows(section, asked))}"
    yield _evidence(asked)


def _rows(section: Section, asked: Asked) -> list[Row]:
    """The rows of a section, measured in a process of its own; what cannot run is a row that says why."""
    words = [sys.executable, str(HERE / f"{section.script}.py"), "--json", *(["--quick"] if asked.quick else [])]
    for name, python in (("--peers", asked.peers), ("--truth", asked.truth)):
        words += [name, python] if python else []
    begun = time.perf_counter()
    try:
        done = subprocess.run(words, check=True, capture_output=True, text=True, timeout=LONGEST)
    except subprocess.CalledProcessError as error:
        return [missing(section.title.lower(), _last_line(error.stderr) or f"ended with {error.returncode}")]
    except subprocess.TimeoutExpired:
        return [missing(section.title.lower(), f"not done in {LONGEST} s")]
    print(f"{section.script}: {time.perf_counter() - begun:.0f} s", file=sys.stderr)
    return [Row(**row) for row in json.loads(done.stdout.splitlines()[-1])]


def _evidence(asked: Asked) -> str:
    """What the evidence supports, measured in a process of its own."""
    words = [sys.executable, str(HERE / "evidence.py"), *(["--quick"] if asked.quick else [])]
    done = subprocess.run(
        [*words, *([asked.truth] if asked.truth else [])], check=False, capture_output=True, text=True
    )
    return done.stdout.strip() or f"## Best values of triples\n\nNot measured: {_last_line(done.stderr)}"


def _last_line(said: str) -> str:
    return next((line for line in reversed(said.splitlines()) if line.strip()), "")


def _machine() -> str:
    """The machine and the versions, as a table."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    compiled = any(Path(reconcile.__file__).parent.glob("**/*.so"))
    told = [
        ("processor", f"{_processor()}, {os.cpu_count()} cores"),
        ("memory", f"{memory:.0f} GB"),
        ("system", f"{platform.system()} on {platform.machine()}"),
        ("Python", f"{platform.python_version()}, SQLite {sqlite3.sqlite_version}"),
        ("reconcile", f"{reconcile.__version__}, {'compiled' if compiled else 'not compiled'}"),
    ]
    return "\n".join(["| machine | |", "|---|---|", *(f"| {name} | {said} |" for name, said in told)])


def _processor() -> str:
    try:
        lines: Sequence[str] = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unknown"


if __name__ == "__main__":
    main()
