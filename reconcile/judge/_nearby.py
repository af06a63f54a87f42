"""The telling words that stand near a claim in its sentence, dates and small words apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from reconcile.judge.follows._terms import Terms
from reconcile.languages import get
from reconcile.model import Claim, Lexicon, Ordinal, Span

REACH = 90  # code points around a claim


@dataclass(frozen=True, slots=True)
class Nearby:
    """Words by their dictionary form, those of them that are names, and the places in an order that are told."""

    words: frozenset[str]
    names: frozenset[str]
    places: frozenset[int]


def nearby(claim: Claim, code: str) -> Nearby:
    """The words near the claim; `code` is the language of its article."""
    start = claim.core.start - claim.sentence_at.start
    return _read(code, claim.sentence, Span(start, start + claim.core.end - claim.core.start))


@lru_cache(maxsize=10_000)
def _read(code: str, sentence: str, core: Span) -> Nearby:
    dates = [core, *(found.span for found in get(code).dates(sentence))]
    told = [
        term
        for term in terms_of(code).read(sentence)
        if not term.plain
        and abs(term.start - core.start) <= REACH
        and not term.folded.isdigit()
        and not any(date.start <= term.start < date.end for date in dates)
    ]
    places = frozenset(
        numeral.value.position
        for numeral in get(code).numerals(sentence)
        if isinstance(numeral.value, Ordinal) and not any(date.meets(numeral.span) for date in dates)
    )
    return Nearby(frozenset(t.key for t in told), frozenset(t.key for t in told if t.name), places)


@lru_cache(maxsize=16)
def terms_of(code: str) -> Terms:
    """The reader of the words of a language that knows no pack."""
    return Terms(get(code), Lexicon({}, {}, {}))
