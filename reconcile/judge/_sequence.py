"""What a sentence tells to have come before or after an act: "the port was closed after the ferry sank"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reconcile.frozen import dataclass
from reconcile.judge._nearby import terms_of
from reconcile.judge.follows._terms import Term
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Claim

OPENING = 2  # words of a sentence among which "after" opens it
REACH = 80  # code points behind "after" that tell what came before
ENDS = ",;:.()"


@dataclass(frozen=True, slots=True)
class Tie:
    """The act of a claim came after (else before) what the `words` tell, on the `days` written beside them."""

    after: bool
    words: frozenset[str]
    days: frozenset[str]


def tie_of(claim: Claim, code: str) -> Tie | None:
    """What the sentence of a claim ties it to; `None` where it does not, or does more than once."""
    at = claim.core.start - claim.sentence_at.start
    found = _tie(code, claim.sentence)
    if found is None:
        return None
    tie, opens, start, end = found
    placed = at >= end if opens else claim.core.end - claim.sentence_at.start <= start
    return tie if placed and tie.words else None


@lru_cache(maxsize=10_000)
def _tie(code: str, sentence: str) -> tuple[Tie, bool, int, int] | None:
    """The tie, whether it opens the sentence, and where its clause begins and ends; none beside a "not"."""
    closed, folded = closed_words(code), get(code).fold(sentence)
    if not any(word in folded for word in closed.afterwards | closed.beforehand):
        return None
    tokens = get(code).tokens(sentence)
    links = [i for i, t in enumerate(tokens) if t.folded in closed.afterwards or t.folded in closed.beforehand]
    if len(links) != 1 or any(t.folded in closed.nots | closed.negations for t in tokens):
        return None
    link = tokens[links[0]]
    rest = tokens[links[0] + 1 :]
    end = next((t.start for t in rest if t.text in ENDS), len(sentence))
    reach = min(end, link.end + REACH)
    dates = [d.span for d in get(code).dates(sentence)]
    told = _telling(terms_of(code).read(sentence), link.end, reach)
    words = frozenset(t.key for t in told if not any(d.start <= t.start < d.end for d in dates))
    days = frozenset(get(code).fold(sentence[d.start : d.end]) for d in dates if link.end <= d.start < reach)
    return Tie(link.folded in closed.afterwards, words, days), links[0] < OPENING, link.start, end


def _telling(terms: Sequence[Term], start: int, end: int) -> list[Term]:
    return [t for t in terms if start <= t.start < end and not t.plain and not t.folded[:1].isdigit()]
