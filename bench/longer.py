"""Invented articles of about the length of news: what happened, and around it what every report tells besides.

`python bench/longer.py COUNT FILE` writes so many as JSON Lines.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from random import Random

from background import sentence
from batch import tellings
from happenings import vocabulary
from invented import name
from jsonl import write_articles
from telling import Told

from reconcile.model import Article

LENGTH = 1500  # characters of an article, about
CLAIMS = 8  # claims that an invented article makes, about
PARAGRAPH = 3  # sentences


def articles(count: int) -> Iterator[Article]:
    """Yield so many articles of an invented world."""
    for one in islice(tellings(count * CLAIMS), count):
        yield _longer(one)


def _longer(one: Told) -> Article:
    """The article with background up to its length; one that prints the text of another one has the same."""
    article = one.article
    happening = (article.record or article.id).partition("/")[0]
    true, own = Random(happening), Random(article.text)  # noqa: S311 - nothing secret is drawn
    town = next((claim.scope.place for claim in one.claims if claim.scope.place), None)
    names = {"town": town.capitalize() if town else name(true), "province": name(true)}
    names |= {"site": f"{name(true)} Works", "person": f"{name(true)} {name(true)}"}
    names["n"] = str(true.randrange(2, 90))
    wanted = int(LENGTH * own.uniform(0.6, 1.4)) - len(article.text)
    return replace(article, text=f"{article.text}{_background(names, wanted, own)}")


def _background(names: Mapping[str, str], wanted: int, rng: Random) -> str:
    """Paragraphs of about so many characters together."""
    words, often = vocabulary()
    told, length = list[str](), 0
    while length < wanted:
        before, *after = sentence(rng).split("{w}")
        drawn = rng.choices(words, cum_weights=often, k=len(after))
        filled = (before + "".join(word + piece for word, piece in zip(drawn, after, strict=True))).format(**names)
        told.append(filled + ("\n\n" if len(told) % PARAGRAPH == PARAGRAPH - 1 else " "))
        length += len(told[-1])
    return "".join(told)


def main(words: Sequence[str]) -> None:
    """Write them, and tell how many megabytes of text they hold."""
    count, path = words
    print(f"{write_articles(articles(int(count)), Path(path)) / 1e6:.1f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
