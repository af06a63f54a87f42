"""Conditions on values that a text takes back."""

from __future__ import annotations

from functools import lru_cache

from reconcile.judge._condition import condition
from reconcile.judge.over.pair import Pair
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Claim, Role

NEAR = 5  # words from a word of revising in which what it revises stands


@condition
def corrected(pair: Pair) -> bool:
    """The outlet of one takes its value back in the other, or one says, no earlier, that its number is revised."""
    return any(_takes_back(pair, *sides) or _revises(pair, *sides) for sides in ((pair.a, pair.b), (pair.b, pair.a)))


def _takes_back(pair: Pair, one: Claim, other: Claim) -> bool:
    """The article of `one` gives the value of `other`, of the same outlet, as one no longer held true."""
    mine, before = pair.case.article(one).source, pair.case.article(other).source
    return (
        mine is not None
        and mine == before
        and any(
            claim.role is Role.SUPERSEDED
            and claim.attribute == other.attribute
            and pair.case.relate(claim, other).meets is True
            for claim in pair.case.told(one.article)
        )
    )


def _revises(pair: Pair, one: Claim, other: Claim) -> bool:
    """The sentence of `one`, no earlier than `other`, tells that its number, or its toll, is a correction."""
    mine, before = pair.case.moment(one), pair.case.moment(other)
    if mine is None or before is None or mine.first < before.last:
        return False
    number = range(one.core.start - one.sentence_at.start, one.core.end - one.sentence_at.start)
    return _says_revised(pair.case.article(one).language, one.sentence, number)


@lru_cache(maxsize=10_000)
def _says_revised(code: str, sentence: str, number: range) -> bool:
    """A word of revising stands near the number, or near a word for a count: "correcting an earlier toll"."""
    language, closed = get(code), closed_words(code)
    tokens = language.tokens(sentence)
    forms = [{word.folded, *language.lemmas(word.folded)} for word in tokens]
    counts = closed.levels | closed.tallies | closed.reports | closed.raised | closed.lowered
    told = [word.start in number or not counts.isdisjoint(some) for word, some in zip(tokens, forms, strict=True)]
    revised = (at for at, some in enumerate(forms) if not closed.revises.isdisjoint(some))
    return any(any(told[max(0, at - NEAR) : at + NEAR + 1]) for at in revised)
