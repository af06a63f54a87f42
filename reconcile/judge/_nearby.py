"""The telling words that stand near a claim in its sentence, dates and small words apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from reconcile.judge.follows._terms import Terms
from reconcile.languages import get
from reconcile.model import Claim, Lexicon

REACH = 90  # code points around a claim


@dataclass(frozen=True, slots=True)
class Nearby:
    """Words by their dictionary form, and those of them that are names."""

    words: frozenset[str]
    names: frozenset[str]


def nearby(claim: Claim, code: str) -> Nearby:
    """The words near the claim; `code` is the language of its article."""
    return _read(code, claim.sentence, claim.core.start - claim.sentence_at.start)


@lru_cache(maxsize=10_000)
def _read(code: str, sentence: str, at: int) -> Nearby:
    dates = [found.span for found in get(code).dates(sentence)]
    told = [
        term
        for term in terms_of(code).read(sentence)
        if not term.plain
        and abs(term.start - at) <= REACH
        and not term.folded.isdigit()
        and not any(date.start <= term.start < date.end for date in dates)
    ]
    return Nearby(frozenset(t.key for t in told), frozenset(t.key for t in told if t.name))


@lru_cache(maxsize=16)
def terms_of(code: str) -> Terms:
    """The reader of the words of a language that knows no pack."""
    return Terms(get(code), Lexicon({}, {}, {}))
