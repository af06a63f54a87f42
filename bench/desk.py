"""What the desk costs: the median of each of its pages on a large database, warm and cold, and the memory it takes.

Named a folder, it makes the database there; named a database, it measures the desk on it; else it does both.
"""

from __future__ import annotations

import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from random import Random
from statistics import median
from urllib.parse import quote
from urllib.request import urlopen

from batch import tellings
from jsonl import write_articles
from part import Asked, part
from row import Row, table, untargeted
from telling import Told

from reconcile.model import Article

ROOT = Path(__file__).resolve().parent.parent
STORED, FEW = 20_000, 500
TIMES = 15
FILTERS = (
    "?verdict=conflict", "?verdict=review&state=all", "?reason=scope&state=all", "?attribute=killed",
    "?rule=values-apart", "?from=2016-01-01&to=2016-02-01", "?verdict=explained&state=all&page=40",
)  # fmt: skip
CLAIMS = 8  # claims that an invented article makes, about, before more is told
FURTHER = (
    "The blast wave damaged {damaged} buildings in {town}.",
    "Officials said {charged} people were charged in {town}.",
    "The hall at the site in {town} had a capacity of {held} people.",
    "In {town}, {evacuated} families were evacuated.",
)
APART = 0.1  # part of the articles that give one of these otherwise


def articles(count: int) -> Iterator[Article]:
    """Yield so many articles of an invented world, with about ten claims each."""
    for one in islice(tellings(count * CLAIMS), count):
        yield _longer(one)


def _longer(one: Told) -> Article:
    """The article with a paragraph more on the same happening."""
    article = one.article
    town = next((claim.scope.place for claim in one.claims if claim.field == "title"), None)
    if town is None:
        return article
    happening = (article.record or article.id).partition("/")[0]
    true, own = Random(happening), Random(article.record)  # noqa: S311 - nothing secret is drawn
    figures = {name: true.randrange(3, 900) for name in ("damaged", "charged", "held", "evacuated")}
    told = {name: n + (own.randrange(1, 9) if own.random() < APART else 0) for name, n in figures.items()}
    more = " ".join(sentence.format(town=town, **told) for sentence in FURTHER)
    return replace(article, text=f"{article.text}\n\n{more}")


def make(folder: Path, count: int) -> Path:
    """A database of invented articles and the seeds."""
    folder.mkdir(parents=True, exist_ok=True)
    texts, db = folder / "articles.jsonl", folder / "big.db"
    write_articles(articles(count), texts)
    words = [sys.executable, "-m", "reconcile", "run", str(texts), str(ROOT / "seeds"), "--db", str(db)]
    done = subprocess.run(words, check=False, stdout=subprocess.DEVNULL)
    if done.returncode > 1:
        raise subprocess.CalledProcessError(done.returncode, words)
    return db


def desk(asked: Asked) -> list[Row]:
    """Rows on the desk on a database that is made for it."""
    count = FEW if asked.quick else STORED
    with tempfile.TemporaryDirectory() as name:
        made = [(f"{noun}, {count:,} articles", told) for noun, told in pages(make(Path(name), count))]
    return untargeted(made)


def pages(db: Path) -> list[tuple[str, str]]:
    """Rows on each kind of page of the desk on a database, and on the memory that it takes."""
    asked = _addresses(db)
    with _desk(db) as (base, number):
        _seconds(f"{base}?state=all")  # imports what pages are made with
        rows = [(f"desk: {noun}", _told(base, places)) for noun, places in asked.items()]
        status = Path(f"/proc/{number}/status").read_text(encoding="ascii")
    memory = {line.split(":")[0]: int(line.split()[1]) / 1000 for line in status.splitlines() if line.startswith("Vm")}
    return [*rows, ("desk: memory", f"{memory['VmRSS']:.0f} MB after all these pages, {memory['VmHWM']:.0f} at most")]


def _addresses(db: Path) -> dict[str, list[str]]:
    """Kind of page -> places to open, drawn by chance but the same each time."""
    chance = Random(1)  # noqa: S311 - nothing secret is drawn
    with closing(sqlite3.connect(f"file:{db}?mode=ro", uri=True)) as connection:

        def drawn(noun: str, sql: str) -> list[str]:
            found = [str(row[0]) for row in connection.execute(sql)]
            return [f"/{noun}/{quote(one, safe='')}" for one in chance.sample(found, min(TIMES, len(found)))]

        towns = [row[0] for row in connection.execute("SELECT DISTINCT place FROM claims WHERE place IS NOT NULL")]
        words = [f"?words={quote(one)}&state=all" for one in chance.sample(towns, 4)]
        return {
            "overview": ["", *(f"?page={n}" for n in (2, 9)), "?state=decided", "?state=changed", "?state=all"],
            "overview, filtered": [*FILTERS, *words, *(f"?place={quote(one)}" for one in chance.sample(towns, 4))],
            "finding": drawn("finding", "SELECT id FROM findings ORDER BY id"),
            "cluster": drawn("cluster", "SELECT id FROM clusters ORDER BY id"),
            "series": drawn("series", "SELECT id FROM series ORDER BY id"),
            "article": drawn("article", "SELECT id FROM articles ORDER BY id"),
            "claim": drawn("claim", "SELECT id FROM claims ORDER BY id"),
            "source": drawn("source", "SELECT DISTINCT source FROM articles WHERE source IS NOT NULL ORDER BY 1"),
        }


@contextmanager
def _desk(db: Path) -> Iterator[tuple[str, int]]:
    """Where a desk on the database is, and the number of its process."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    words = [sys.executable, "-m", "reconcile", "browse", "--db", str(db), "--port", str(port), "--no-open"]
    with subprocess.Popen(words, stderr=subprocess.PIPE) as process:
        base = f"http://127.0.0.1:{port}/-/reconcile"
        try:
            while process.poll() is None and not _answers(port):
                time.sleep(0.05)
            yield base, process.pid
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate()


def _answers(port: int) -> bool:
    with socket.socket() as attempt:
        return attempt.connect_ex(("127.0.0.1", port)) == 0


def _told(base: str, places: Sequence[str]) -> str:
    first, again = ([_seconds(base + place) * 1000 for place in places] for _ in range(2))
    return (
        f"{median(first):.0f} ms when opened first, {median(again):.0f} ms again; "
        f"at most {max(first):.0f} and {max(again):.0f}; {len(places)} pages"
    )


def _seconds(address: str) -> float:
    begun = time.perf_counter()
    with urlopen(address) as answer:  # noqa: S310 - our own address
        answer.read()
    return time.perf_counter() - begun


def main(words: Sequence[str]) -> None:
    """Make a database in the folder that is named, or print the rows on the one that is; as a part where none is."""
    if not words or words[0].startswith("--"):
        part(desk)
        return
    path = Path(words[0]).resolve()
    if path.is_file():
        print(table(untargeted(pages(path))))
    else:
        print(make(path, STORED))


if __name__ == "__main__":
    main(sys.argv[1:])
