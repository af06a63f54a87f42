"""Claims as rows of a table, for programs that link the records of tables."""

from __future__ import annotations

import calendar
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from batch import Batch

from reconcile.model import Article, Claim, How, Quantity

CAPITALISED = re.compile(r"(?<=[a-z,:] )[A-Z][a-z]++")
NO_NAMES = frozenset((*calendar.day_name, *calendar.month_name))
COMMON = 0.02  # part of the articles from which a capitalised word is no name but a word like "Bridge"


def write_rows(made: Batch, path: Path) -> None:
    """Write JSON Lines: what each claim says, what it lacks taken from its article, and the truth."""
    articles = {a.id: a for a in made.articles}
    about = {c.article: c.scope.place for c in made.claims if c.field == "title"}
    names = _names(made.articles)
    with path.open("w", encoding="utf-8") as file:
        for claim in made.claims:
            row = dict(_row(claim, articles[claim.article], about[claim.article]))
            row |= {"names": names[claim.article], "truth": "/".join(map(str, made.truth[claim.id]))}
            file.write(json.dumps(row) + "\n")


def _names(articles: Sequence[Article]) -> dict[str, list[str]]:
    """Article id -> the rarer capitalised words of its title and text that no sentence starts with."""
    found = {a.id: set(CAPITALISED.findall(f"{a.title}\n{a.text}")) - NO_NAMES for a in articles}
    held = Counter(word for words in found.values() for word in words)
    rare = {word for word, count in held.items() if count <= COMMON * len(articles)}
    return {one: sorted(word.lower() for word in words & rare) for one, words in found.items()}


def _row(claim: Claim, article: Article, about: str | None) -> Iterator[tuple[str, object]]:
    anchor = next((a.key for a in claim.anchors if a.how is How.SENTENCE), None)
    place = claim.scope.place or anchor
    day = claim.when.earliest if claim.when else None
    published = article.published.earliest if article.published else None
    assert published is not None
    yield "unique_id", claim.id
    yield "attribute", claim.attribute
    yield "place", place
    yield "about", about
    yield "day", day and day.isoformat()
    yield "published", published.isoformat()
    yield "told", (day or published).isoformat()  # the day of the event as well as it is known
    yield "number", float(claim.value.number or 0) if isinstance(claim.value, Quantity) else None
