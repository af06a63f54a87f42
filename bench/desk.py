"""What the desk costs: the median of each of its pages on a large database, warm and cold, and the memory it takes.

With two words, a folder and nothing, or a database: makes the database in the folder, or measures the one named.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from random import Random

from batch import tellings
from telling import Told

from reconcile.model import Article

ROOT = Path(__file__).resolve().parent.parent
STORED = 20_000
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


def make(folder: Path) -> Path:
    """A database of invented articles and the seeds."""
    folder.mkdir(parents=True, exist_ok=True)
    texts, db = folder / "articles.jsonl", folder / "big.db"
    with texts.open("w", encoding="utf-8") as file:
        for one in articles(STORED):
            day = one.published.earliest if one.published else None
            line = {"id": one.record, "title": one.title, "text": one.text, "source": one.source}
            file.write(json.dumps({**line, "date": day and day.isoformat(), "language": one.language}) + "\n")
    words = [sys.executable, "-m", "reconcile", "run", str(texts), str(ROOT / "seeds"), "--db", str(db)]
    done = subprocess.run(words, check=False, stdout=subprocess.DEVNULL)
    if done.returncode > 1:
        raise subprocess.CalledProcessError(done.returncode, words)
    return db


if __name__ == "__main__":
    print(make(Path(sys.argv[1]).resolve()))
