"""English news to read: the texts of the shared sets where they are at hand, else invented articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from longer import articles
from timing import ROOT

from reconcile.model import Article
from reconcile.read import read_paths

SHARED = ROOT.parent / "shared"
SETS = {
    "fa-kes": SHARED / "data" / "fa-kes" / "articles.jsonl",
    "ecbplus": SHARED / "data" / "ecbplus" / "articles.jsonl",
    "the evaluation corpus": SHARED / "eval" / "corpus",
}
INVENTED = 400


def news() -> Mapping[str, Sequence[Article]]:
    """Name of a set -> its articles in English."""
    held = {name: _read(str(path)) for name, path in SETS.items() if path.exists()}
    return held or {"invented articles": tuple(articles(INVENTED))}


def megabytes(read: Sequence[Article]) -> float:
    """The size of the texts of articles in UTF-8."""
    return sum(len(one.text.encode()) for one in read) / 1e6


def _read(path: str) -> Sequence[Article]:
    found, _ = read_paths([path])
    return tuple(one for one in found if one.language == "en")
