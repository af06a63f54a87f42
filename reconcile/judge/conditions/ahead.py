"""Conditions on things counted that are still to come."""

from __future__ import annotations

from functools import lru_cache

from reconcile.judge._condition import condition
from reconcile.judge.over.pair import Pair
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Claim

REACH = 7  # words behind a number in which the verb of what it counts stands
ENDS = ",;:.()"


@condition
def one_ahead(pair: Pair) -> bool:
    """What one counts may or will come, what the other counts is there: "a sixth storm may form"."""
    ahead = [_ahead(pair.case.article(claim).language, claim) for claim in (pair.a, pair.b)]
    return ahead[0] is not ahead[1]


def _ahead(code: str, claim: Claim) -> bool:
    return _comes(code, claim.sentence, claim.core.end - claim.sentence_at.start)


@lru_cache(maxsize=10_000)
def _comes(code: str, sentence: str, after: int) -> bool:
    """An auxiliary of what will or may be stands behind the number, in its clause."""
    closed = closed_words(code)
    for word in [w for w in get(code).tokens(sentence) if w.start >= after][:REACH]:
        if word.text in ENDS or word.folded in closed.conjunctions:
            return False
        may = word.folded in closed.possible & closed.modals and not word.text[:1].isupper()  # "May" is a month
        if word.folded in closed.future or may:
            return True
    return False
