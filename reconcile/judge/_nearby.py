"""The telling words that stand near a claim in its sentence, dates and small words apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from reconcile.frozen import dataclass
from reconcile.judge.follows._terms import Term, Terms, covered
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Claim, Lexicon, Ordinal, Span

REACH = 90  # code points around a claim
ENDS = ",;:.()"
ALIKE = 2  # words near both of two claims that may tell of one thing


@dataclass(frozen=True, slots=True)
class Nearby:
    """Words by their dictionary form, those of them that are names, and the places in an order that are told.

    `clause` are the words of the claim's own clause, or all where it has none, and `modified` the pairs of them that
    stand side by side: a word that is no name, and the one that it may tell more nearly.
    """

    words: frozenset[str]
    names: frozenset[str]
    places: frozenset[int]
    clause: frozenset[str]
    modified: frozenset[tuple[str, str]]


def nearby(claim: Claim, code: str) -> Nearby:
    """The words near the claim; `code` is the language of its article."""
    start = claim.core.start - claim.sentence_at.start
    return _read(code, claim.sentence, Span(start, start + claim.core.end - claim.core.start))


def akin(a: Claim, b: Claim, codes: Sequence[str]) -> bool:
    """Words near one stand near the other as well: two in one language, a name in two; `codes` of their articles.

    Where fewer words stand near one of them, all of those.
    """
    one, other = (nearby(claim, code) for claim, code in zip((a, b), codes, strict=True))
    if codes[0] != codes[1]:
        return bool(one.names & other.names) or not (one.names and other.names)
    return len(covered(sorted(one.words), other.words)) >= min(ALIKE, len(one.words), len(other.words))


@lru_cache(maxsize=10_000)
def _read(code: str, sentence: str, core: Span) -> Nearby:
    dates = [core, *(found.span for found in get(code).dates(sentence))]
    numerals = get(code).numerals(sentence)
    told = [
        term
        for term in terms_of(code).read(sentence)
        if not term.plain
        and abs(term.start - core.start) <= REACH
        and not term.folded.isdigit()
        and not any(span.start <= term.start < span.end for span in (*dates, *(n.span for n in numerals)))
    ]
    places = frozenset(
        numeral.value.position
        for numeral in numerals
        if isinstance(numeral.value, Ordinal) and not any(date.meets(numeral.span) for date in dates)
    )
    clause = _clause(code, sentence, core, told) or told
    return Nearby(
        frozenset(t.key for t in told),
        frozenset(t.key for t in told if t.name),
        places,
        frozenset(t.key for t in clause),
        frozenset(_modified(code, sentence, clause)),
    )


def _clause(code: str, sentence: str, core: Span, told: Sequence[Term]) -> list[Term]:
    """Those of the words that no comma or bracket parts from the claim."""
    marks = [token for token in get(code).tokens(sentence) if token.text in ENDS]
    start = max((m.end for m in marks if m.end <= core.start), default=0)
    end = min((m.start for m in marks if m.start >= core.end), default=len(sentence))
    return [t for t in told if start <= t.start < end]


def _modified(code: str, sentence: str, told: Sequence[Term]) -> Iterator[tuple[str, str]]:
    """Each word with its neighbour that it may tell more nearly: the one behind it, or before it in some languages."""
    closed = closed_words(code)
    loose = closed.moves | closed.loose_adjectives
    behind = closed.modifiers_behind or closed.head_first
    for first, second in pairwise(told):
        if sentence[first.end : second.start].isspace():
            modifier, head = (second, first) if behind else (first, second)
            if not modifier.name and loose.isdisjoint((modifier.folded, modifier.lemma)):
                yield modifier.key, head.key


@lru_cache(maxsize=16)
def terms_of(code: str) -> Terms:
    """The reader of the words of a language that knows no pack."""
    return Terms(get(code), Lexicon({}, {}, {}))
