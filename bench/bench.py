"""Measures the program on this machine: prints a table and writes docs/benchmarks.md.

Rates stand beside a plain scan for numbers, by one regular expression over the same text in the same run: the ratio
says more than a rate that belongs to one machine. The text is the seed articles, repeated with other numbers.
"""

from __future__ import annotations

import json
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from reconcile.pipeline import extract

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
PROGRAM = [sys.executable, "-m", "reconcile"]
COPIES = 20


def best(work: Callable[[], object], times: int = 3) -> float:
    """The shortest of some runs, in seconds: what the work costs when nothing else disturbs it."""
    spent = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        spent.append(time.perf_counter() - begun)
    return min(spent)


def program(*words: str) -> Callable[[], object]:
    """Starting the program with these words."""
    return lambda: subprocess.run([*PROGRAM, *words], cwd=ROOT, check=True, capture_output=True)


def articles() -> str:
    """The seed articles as JSON lines, `COPIES` of each, in which every digit is turned on by another amount."""
    texts = [path.read_text(encoding="utf-8") for path in SEEDS]
    lines = []
    for turn in range(COPIES):
        turned = str.maketrans("123456789", "123456789"[turn % 9 :] + "123456789"[: turn % 9])
        lines += [json.dumps({"text": text.translate(turned)}) for text in texts]
    return "\n".join(lines) + "\n"


def start_up() -> list[tuple[str, str]]:
    """What it costs to start, in milliseconds."""
    return [(f"`reconcile {word}`", f"{best(program(word)) * 1000:.0f} ms") for word in ("--version", "--help")]


def extraction() -> list[tuple[str, str]]:
    """How fast claims are read, and against the plain scan."""
    text = articles()
    size = len(text.encode()) / 1e6
    number = re.compile(r"\d++(?:[.,]\d++)*+")
    plain = best(lambda: sum(1 for _ in number.finditer(text)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text(text, encoding="utf-8")
        read = best(lambda: sum(1 for _ in extract([str(path)], numerals=False)), times=1)
    return [
        ("extraction", f"{size / read:.2f} MB/s"),
        ("a plain scan for numbers in the same text", f"{size / plain:.0f} MB/s"),
        ("extraction costs, against the plain scan", f"{read / plain:.0f} times"),
    ]


def runs() -> list[tuple[str, str]]:
    """A first run over the seeds, and a second on the same database."""
    with tempfile.TemporaryDirectory() as folder:
        words = ("run", "seeds", "--db", str(Path(folder) / "bench.db"))
        first = best(program(*words), times=1)
        again = best(program(*words))
    return [("`run` over seeds/, new database", f"{first:.2f} s"), ("the same again", f"{again:.2f} s")]


def table(rows: Sequence[tuple[str, str]]) -> str:
    """The rows as a Markdown table."""
    return "\n".join(["| what | figure |", "|---|---|", *(f"| {name} | {figure} |" for name, figure in rows)])


def main() -> None:
    """Measure, print and write."""
    measured = table([*start_up(), *extraction(), *runs()])
    where = f"Python {platform.python_version()} on {platform.machine()}"
    told = f"By `make bench`, {where}. Text: the seed articles, {COPIES} times with other digits."
    page = f"# Benchmarks\n\n{told}\n\n{measured}\n"
    (ROOT / "docs").mkdir(exist_ok=True)
    (ROOT / "docs" / "benchmarks.md").write_text(page, encoding="utf-8")
    print(measured)


if __name__ == "__main__":
    main()
