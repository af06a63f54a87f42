"""Which place lies in which, as the articles say it: "the X Market in Y"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import permutations

from reconcile.cluster._names import Names
from reconcile.languages._name_words import heads
from reconcile.languages._words import Words, closed_words
from reconcile.model import Article, Claim

MOST = 8  # names of a sentence that are tried
BETWEEN = 6  # words between two names of which one lies in the other: "in", "in the", "steel works in the town of"
KIND = 2  # words that say what the first of them is: "steel works"
NO_SITES = frozenset({"party", "bank", "court", "ministry", "ship", "storm", "company"})  # kinds of names of no place


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
    text = claims[0].sentence.casefold()
    names = sorted(_named(claims))[:MOST]
    for inner, outer in permutations(names, 2):
        start, end = text.find(inner.casefold()) + len(inner.casefold()), text.find(outer.casefold())
        if len(inner.casefold()) <= start < end and _puts_in(text[start:end].split(), closed):
            yield inner, outer


def _named(claims: Iterable[Claim]) -> set[str]:
    """What the claims of a sentence name, and where they are; a place that is also named only by its name."""
    names = {a.name for c in claims for a in c.anchors}
    known = {name.casefold() for name in names}
    return names | {c.scope.place for c in claims if c.scope.place and c.scope.place.casefold() not in known}


def _puts_in(between: Sequence[str], closed: Words) -> bool:
    """The words between two names put the first into the second: "in", "steel works in the town of"."""
    if not 1 <= len(between) <= BETWEEN:
        return False
    at = next((n for n, word in enumerate(between[: KIND + 1]) if word in closed.within), None)
    if at is None or (at and not _is_site(between[at - 1], closed)):
        return False
    return closed.determiners.union(closed.place_nouns, closed.of).issuperset(between[at + 1 :])


def _is_site(word: str, closed: Words) -> bool:
    return word in closed.place_nouns or word in _sites()


@lru_cache(maxsize=1)
def _sites() -> frozenset[str]:
    """Words for kinds of places that have names: hospital, mill, bridge."""
    return frozenset(word for word, kind in heads().items() if kind not in NO_SITES)
