"""Which place lies in which, as the articles say it: "the X Market in Y"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations

from reconcile.cluster._names import Names
from reconcile.languages._words import closed_words
from reconcile.model import Article, Claim

MOST = 8  # names of a sentence that are tried
BETWEEN = 2  # words between two names of which one lies in the other: "in", "in the"


def regions(claims: Iterable[Claim], articles: Mapping[str, Article], known: Names) -> dict[str, frozenset[str]]:
    """Place -> the places that it is said to lie in, all by the names of their groups."""
    sentences: dict[tuple[str, str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        sentences[claim.article, claim.field, claim.sentence_at.start].append(claim)
    found: dict[str, set[str]] = defaultdict(set)
    for (article, _, _), told in sentences.items():
        for inner, outer in _said(told, articles[article].language):
            here, around = known.key(inner), known.key(outer)
            if here != around:
                found[here].add(around)
    return {inner: frozenset(outer) for inner, outer in found.items()}


def _said(claims: Sequence[Claim], language: str) -> Iterator[tuple[str, str]]:
    """Two names of one sentence of which the first is said to lie in the second."""
    closed = closed_words(language)
    names = sorted({a.name for c in claims for a in c.anchors})[:MOST]
    text = claims[0].sentence
    for inner, outer in permutations(names, 2):
        start, end = text.find(inner) + len(inner), text.find(outer)
        if start < len(inner) or not start < end:
            continue
        between = text[start:end].casefold().split()
        if 1 <= len(between) <= BETWEEN and between[0] in closed.within and closed.determiners.issuperset(between[1:]):
            yield inner, outer
