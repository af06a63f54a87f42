"""Whether two places are apart, or one lies in the other, as packs and articles tell it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from reconcile.judge import _names
from reconcile.judge._case import Case
from reconcile.languages._words import closed_words
from reconcile.model import Article, Claim, Entity

STEPS = 6  # from a place to the widest that it lies in
TOGETHER = 120  # code points within which an article that names two places may say that one lies in the other


def apart(case: Case, a: Claim, b: Claim) -> bool:
    """The places differ, none is known to lie in the other, and no article names the two close by."""
    known, one, other = by_name(case.entities), _name(a), _name(b)
    x, y = known.get(one), known.get(other)
    if x is not None and y is not None:
        return x.kind == y.kind and x.id != y.id and not lies_in(case, x, y) and not lies_in(case, y, x)
    if case.article(a).language != case.article(b).language or not _names.unlike(one, other):
        return False
    return not any(_close_by(article, one, other) for article in case.articles.values())


def tells(article: Article, claim: Claim) -> bool:
    """The article names the place that another one tells."""
    return _name(claim) in article.text.casefold() or _name(claim) in (article.title or "").casefold()


def nested(case: Case, a: Claim, b: Claim) -> bool:
    """A pack, or the words of an article, put one of the two places in the other."""
    known, one, other = by_name(case.entities), _name(a), _name(b)
    x, y = known.get(one), known.get(other)
    if x is not None and y is not None and (lies_in(case, x, y) or lies_in(case, y, x)):
        return True
    return any(_says(article, one, other) for article in case.articles.values())


def inside(case: Case, claim: Claim) -> bool:
    """The claim puts it in a place, not near one, off one, or in some direction of one."""
    closed = closed_words(case.article(claim).language)
    words = claim.quote.casefold().split()
    return words[0] in closed.at_prepositions and closed.near.union(closed.directions).isdisjoint(words)


def _name(claim: Claim) -> str:
    return (claim.subject or "").casefold()


@lru_cache(maxsize=8)
def by_name(entities: tuple[Entity, ...]) -> Mapping[str, Entity]:
    """The entry of each name of the packs, folded."""
    return {name.casefold(): entity for entity in reversed(entities) for name in entity.names}


@lru_cache(maxsize=8)
def _by_id(entities: tuple[Entity, ...]) -> Mapping[str, Entity]:
    return {entity.id: entity for entity in entities}


def lies_in(case: Case, inner: Entity, outer: Entity) -> bool:
    """The packs put the one place in the other, directly or through others."""
    at: Entity | None = inner
    for _ in range(STEPS):
        at = _by_id(case.entities).get(at.within) if at is not None and at.within else None
        if at is not None and at.id == outer.id:
            return True
    return False


def _close_by(article: Article, one: str, other: str) -> bool:
    """The article names one of the two places not far behind the other."""
    text = _folded(article.text)
    first, second = text.find(one), text.find(other)
    while min(first, second) >= 0:
        if abs(first - second) <= TOGETHER:
            return True
        if first < second:
            first = text.find(one, first + 1)
        else:
            second = text.find(other, second + 1)
    return False


def _says(article: Article, one: str, other: str) -> bool:
    """ "Selvar in Ostmark", "Selvar, Ostmark": the words of the article put one of the two in the other."""
    text = _folded(article.text)
    if one not in text or other not in text:
        return False
    ways = [(inner, link, outer) for inner, outer in ((one, other), (other, one)) for link in _links(article.language)]
    return any(f"{inner}{link}{outer}" in text for inner, link, outer in ways)


@lru_cache(maxsize=512)  # the articles of a block, which are asked of every two places again
def _folded(text: str) -> str:
    return text.casefold()


@cache
def _links(code: str) -> tuple[str, ...]:
    """What stands between a place and the one that it lies in."""
    return (", ", *(f" {word} " for word in sorted(closed_words(code).within)))
