"""What stands beside a number in its sentence: the men of "eleven women and three men died" are a part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from reconcile.languages._words import closed_words
from reconcile.model import Article, Claim, Lexicon, Role

OPENING = 600  # code points in which an article says where it is
SOME = "some"  # the trait of nouns that are always some of those whom an event befell


def sorts_beside(claims: Sequence[Claim], articles: Mapping[str, Article], lexicon: Lexicon) -> dict[str, str]:
    """Claims of some of the people, by the sort that they count: by their noun, or with only "and" beside such ones."""
    by_sentence: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "quantity" and claim.counts is not None:
            by_sentence[claim.article, claim.field, claim.sentence_at.start, claim.attribute].append(claim)
    found: dict[str, str] = {}
    for told in by_sentence.values():
        found |= {c.id: c.counts for c in told if c.counts and lexicon.marked(c.counts, SOME)}
        lands = (c for c in told if c.scope.whose and _nationals(c, articles[c.article], lexicon))
        found |= {c.id: c.scope.whose for c in lands if c.scope.whose}
        for first, second in pairwise(sorted(told, key=lambda c: c.core)):
            if (first.id in found) != (second.id in found) and _joined(first, second, articles[first.article].language):
                other = second if first.id in found else first
                found[other.id] = other.counts or SOME
    return found


def _nationals(claim: Claim, article: Article, lexicon: Lexicon) -> bool:
    """It counts those whom something befell elsewhere by their land alone: "four Italians", of a fire in Orvane."""
    befallen = lexicon.marked(claim.counts, "human") and lexicon.marked(claim.event, "toll")
    if not befallen or claim.counted is None or claim.counted not in _of_countries(lexicon):
        return False
    opening = f"{article.title or ''} {article.text[:OPENING]}"
    return not any(name in opening for name in _places_in(lexicon, claim.scope.whose or ""))


@lru_cache(maxsize=4)
def _of_countries(lexicon: Lexicon) -> frozenset[str]:
    """The names of countries and of their people, as they are written."""
    return frozenset(name for one in lexicon.entities if one.kind == "country" for name in one.names)


@lru_cache(maxsize=256)
def _places_in(lexicon: Lexicon, country: str) -> frozenset[str]:
    """The names of the towns and regions of a country."""
    return frozenset(name for one in lexicon.entities if one.within == country for name in one.names)


def called(claim: Claim, language: str, lexicon: Lexicon) -> str | None:
    """The sort of people that a toll counts, else the noun for them; `None` for a toll of people of any sort."""
    attribute = lexicon.attributes.get(claim.attribute)
    if attribute is None or claim.kind != "quantity" or not lexicon.marked(claim.event, "toll"):
        return None
    if claim.counts is not None and claim.counts not in attribute.counts:
        return claim.counts
    return None if claim.noun in closed_words(language).anybody else claim.noun


def opposed_nouns(
    claims: Sequence[Claim], articles: Mapping[str, Article], lexicon: Lexicon
) -> dict[str, frozenset[str]]:
    """What tolls count -> what a sentence counts beside it: "30 hostages and 11 gunmen were killed"."""
    by_sentence: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for claim in claims:
        name = called(claim, articles[claim.article].language, lexicon)
        if name is not None and claim.role is Role.LEVEL and claim.scope.part is None:
            by_sentence[claim.article, claim.field, claim.sentence_at.start, claim.attribute].add(name)
    found: dict[str, set[str]] = defaultdict(set)
    for names in by_sentence.values():
        for name in names if len(names) > 1 else ():
            found[name] |= names - {name}
    return {name: frozenset(others) for name, others in found.items()}


def _joined(first: Claim, second: Claim, language: str) -> bool:
    """Only "and" stands between the two."""
    at = first.sentence_at.start
    between = first.sentence[first.span.end - at : second.span.start - at].casefold().split()
    return len(between) == 1 and between[0] in closed_words(language).conjunctions
