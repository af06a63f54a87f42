"""Measures the program on this machine: prints a table and writes docs/benchmarks.md.

Rates stand beside a plain scan for numbers, by one regular expression, and beside other programs over the same text in
the same run: the ratio says more than a rate that belongs to one machine. The interpreter of the other programs'
environment is the first argument, that of truth_peers.py the second; without them they are left out.
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

from arrivals import arrivals
from desk import desk
from evidence import evidence
from sizes import clustering

from reconcile.pipeline import extract

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
PROGRAM = [sys.executable, "-m", "reconcile"]
COPIES = 20
NEWS = ROOT.parent / "shared" / "data" / "fa-kes" / "articles.jsonl"
JUDGED = 10_000
PART = 60  # articles that the other programs, which are slower, read at most


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


def articles() -> list[str]:
    """The texts to read: news of other people where that is at hand, else the seed articles in many copies."""
    if NEWS.is_file():
        return [json.loads(line)["text"] for line in NEWS.read_text(encoding="utf-8").splitlines()]
    texts = [path.read_text(encoding="utf-8") for path in SEEDS]
    turns = [str.maketrans("123456789", "123456789"[n % 9 :] + "123456789"[: n % 9]) for n in range(COPIES)]
    return [text.translate(turned) for turned in turns for text in texts]


def lines(texts: Sequence[str]) -> str:
    """Texts as JSON Lines."""
    return "".join(json.dumps({"text": text}) + "\n" for text in texts)


def megabytes(texts: Sequence[str]) -> float:
    """The size of texts in UTF-8."""
    return sum(len(text.encode()) for text in texts) / 1e6


def start_up() -> list[tuple[str, str]]:
    """What it costs to start, in milliseconds."""
    return [(f"`reconcile {word}`", f"{best(program(word)) * 1000:.0f} ms") for word in ("--version", "--help")]


def reading(texts: Sequence[str]) -> float:
    """Seconds to read the claims of articles, the words of the packs read and the caches of words filled."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text(lines(texts), encoding="utf-8")
        return best(lambda: sum(1 for _ in extract([str(path)], numerals=False)))


def extraction(texts: Sequence[str]) -> list[tuple[str, str]]:
    """How fast claims are read, and against the plain scan."""
    number = re.compile(r"\d++(?:[.,]\d++)*+")
    plain = best(lambda: sum(1 for text in texts for _ in number.finditer(text)))
    read = reading(texts)
    return [
        ("extraction, English text to claims on one core", f"{megabytes(texts) / read:.2f} MB/s"),
        ("a plain scan for numbers in the same text", f"{megabytes(texts) / plain:.0f} MB/s"),
        ("extraction costs, against the plain scan", f"{read / plain:.0f} times"),
    ]


def peers(python: str, texts: Sequence[str]) -> list[tuple[str, str]]:
    """How fast other programs read a part of the same texts, and how many times as fast extraction is."""
    script = str(Path(__file__).with_name("peers.py"))
    told = subprocess.run([python, script], input=lines(texts), check=True, capture_output=True, text=True)
    read = reading(texts)
    return [
        (
            f"{name}, a part of the same text",
            f"{megabytes(texts) / spent:.3f} MB/s; extraction: {spent / read:.0f} times that",
        )
        for name, spent in json.loads(told.stdout).items()
    ]


def runs() -> list[tuple[str, str]]:
    """A first run over the seeds, and a second on the same database."""
    with tempfile.TemporaryDirectory() as folder:
        words = ("run", "seeds", "--db", str(Path(folder) / "bench.db"))
        first = best(program(*words), times=1)
        again = best(program(*words))
    return [("`run` over seeds/, new database", f"{first:.2f} s"), ("the same again", f"{again:.2f} s")]


def judging() -> list[tuple[str, str]]:
    """How fast rules are asked, in a process of its own."""
    script = str(Path(__file__).with_name("judging.py"))
    told = json.loads(subprocess.run([sys.executable, script, str(JUDGED)], check=True, capture_output=True).stdout)
    what = f"{told['rules']} rules over {JUDGED:,} invented claims, {told['evaluations']:,} evaluations"
    return [
        (f"judging, {what}: rules asked", f"{told['asking']:,.0f} evaluations/s"),
        ("the same with subjects found and findings written", f"{told['judging']:,.0f} evaluations/s"),
    ]


def table(rows: Sequence[tuple[str, str]]) -> str:
    """The rows as a Markdown table."""
    return "\n".join(["| what | figure |", "|---|---|", *(f"| {name} | {figure} |" for name, figure in rows)])


def main() -> None:
    """Measure, print and write."""
    texts = articles()
    others = peers(sys.argv[1], texts[:: len(texts) // PART + 1]) if len(sys.argv) > 1 else []
    clustered = clustering(sys.argv[1] if len(sys.argv) > 1 else None)
    measured = table([*start_up(), *extraction(texts), *others, *runs(), *judging(), *clustered, *arrivals(), *desk()])
    where = f"Python {platform.python_version()} on {platform.machine()}"
    told = f"By `make bench`, {where}. Text: {len(texts)} articles, {megabytes(texts):.2f} MB."
    supported = evidence(sys.argv[2] if len(sys.argv) > 2 else None)
    page = f"# Benchmarks\n\n{told}\n\n{measured}\n\n{supported}\n"
    (ROOT / "docs").mkdir(exist_ok=True)
    (ROOT / "docs" / "benchmarks.md").write_text(page, encoding="utf-8")
    print(f"{measured}\n\n{supported}")


if __name__ == "__main__":
    main()
