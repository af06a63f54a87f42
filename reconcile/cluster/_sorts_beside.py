"""Numbers that are parts by what stands beside them: the men of "eleven women and three men died"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reconcile.languages._words import closed_words
from reconcile.model import Article, Claim, Lexicon

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
        for first, second in pairwise(sorted(told, key=lambda c: c.core)):
            if (first.id in found) != (second.id in found) and _joined(first, second, articles[first.article].language):
                other = second if first.id in found else first
                found[other.id] = other.counts or SOME
    return found


def _joined(first: Claim, second: Claim, language: str) -> bool:
    """Only "and" stands between the two."""
    at = first.sentence_at.start
    between = first.sentence[first.span.end - at : second.span.start - at].casefold().split()
    return len(between) == 1 and between[0] in closed_words(language).conjunctions
