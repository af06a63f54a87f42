"""How fast claims are read from English news, beside a plain scan, other programs, and a second process."""

from __future__ import annotations

import json
import multiprocessing
import re
import subprocess
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median

from news import megabytes, news
from part import Asked, part
from row import Row, least, missing, most
from timing import computed, waited

from reconcile.extract import Extractor
from reconcile.languages.en import NUMBER_WORDS
from reconcile.model import Article
from reconcile.packs import load
from reconcile.pipeline import seldom_collecting

SCAN = re.compile(rf"\b(?:\d+(?:[.,]\d+)*|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})\b", re.IGNORECASE)
PEERS = {"quantulum3": 40, "spaCy, small English pipeline": 28}
PART = 60  # articles that the other programs, which are slower, read at most
CHUNK = 25  # articles that a process is handed at once
FAST, SCANS, TWO = 1.2, 6.0, 1.7  # MB/s a core, times a plain scan, times one process
Texts = Sequence[Article]


def extraction(asked: Asked) -> list[Row]:
    """Rows on each set and on all, and on what it stands beside."""
    sets = news()
    whole = [one for read in sets.values() for one in read]
    spent = _reading(sets)
    rows = [_rate(name, read, spent[name]) for name, read in sets.items()]
    seconds = sum(spent.values())
    plain = computed(lambda: sum(1 for one in whole for _ in SCAN.finditer(one.text)), times=5)
    rows += [
        _rate("all of it", whole, seconds, least(megabytes(whole) / seconds, FAST, " MB/s")),
        Row("a bare `re` scan for digits and number words", "1.0", f"{megabytes(whole) / plain:.2f} MB/s"),
        _times("extraction costs, against the bare scan", seconds / plain, most(seconds / plain, SCANS, " times")),
    ]
    return [*rows, *_beside(asked, whole[:: len(whole) // PART + 1]), _crew(whole[::4] if asked.quick else whole * 3)]


def read_all(articles: Texts, extract: Extractor) -> int:
    """Read all claims of articles; how many there are."""
    return sum(len(extract(one).claims) for one in articles)


@seldom_collecting()
def _reading(sets: Mapping[str, Texts]) -> dict[str, float]:
    """Name of a set -> the median of the seconds computed for it, in turns, so that no set stays in the caches."""
    extract = Extractor(load().lexicon)
    spent: dict[str, list[float]] = {name: [] for name in sets}
    for _ in range(3):
        for name, read in sets.items():
            begun = time.process_time()
            read_all(read, extract)
            spent[name].append(time.process_time() - begun)
    return {name: median(told) for name, told in spent.items()}


def _rate(name: str, read: Texts, seconds: float, target: str = "") -> Row:
    size = megabytes(read)
    what = f"extraction of {name}: {len(read):,} articles, {size:.2f} MB"
    return Row(what, "", f"{size / seconds:.2f} MB/s on one core", target)


def _times(what: str, times: float, target: str) -> Row:
    return Row(what, f"{times:.1f} times", "", target)


def _beside(asked: Asked, some: Texts) -> list[Row]:
    """Rows on the other programs, over a part of the same text."""
    if asked.peers is None:
        return [missing(name, "no environment with bench/requirements.txt was named") for name in PEERS]
    lines = "".join(json.dumps({"text": one.text}) + "\n" for one in some)
    words = [asked.peers, str(Path(__file__).with_name("peers.py"))]
    told = json.loads(subprocess.run(words, input=lines, check=True, capture_output=True, text=True).stdout)
    extract = Extractor(load().lexicon)
    read_all(some, extract)
    ours, size = computed(lambda: read_all(some, extract)), megabytes(some)
    return [
        Row(
            f"extraction against {name}, {len(some)} of the articles",
            f"{seconds / ours:.0f} times as fast",
            f"{size / ours:.2f} and {size / seconds:.3f} MB/s",
            least(seconds / ours, PEERS[name], " times"),
        )
        for name, seconds in told.items()
    ]


_EXTRACT: list[Extractor] = []  # of a process of the crew


def _begin() -> None:
    _EXTRACT.append(Extractor(load().lexicon))


def _read(articles: Texts) -> int:
    return read_all(articles, _EXTRACT[0])


def _crew(articles: Texts) -> Row:
    """The row on two processes that read, against one."""
    chunks = [articles[at : at + CHUNK] for at in range(0, len(articles), CHUNK)]
    one, two = (_with(number, chunks) for number in (1, 2))
    figure = f"{one:.1f} and {two:.1f} s for {len(articles):,} articles handed out by {CHUNK}"
    return Row("extraction in two processes, against one", f"{one / two:.2f} times", figure, least(one / two, TWO))


def _with(number: int, chunks: Sequence[Texts]) -> float:
    """Seconds that so many processes take, once all of them have read something."""
    with ProcessPoolExecutor(number, multiprocessing.get_context("spawn"), _begin) as crew:
        list(crew.map(_read, chunks[: 4 * number]))
        return waited(lambda: list(crew.map(_read, chunks)), times=3)


if __name__ == "__main__":
    part(extraction)
