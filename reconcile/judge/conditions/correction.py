"""Conditions on values that a text takes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from reconcile.judge._condition import condition
from reconcile.judge.over.pair import Pair
from reconcile.languages import get
from reconcile.languages._words import Words, closed_words
from reconcile.model import Claim, Quantity, Role

NEAR = 5  # words from a word of revising in which what it revises stands
BEHIND = 10  # words between a number and what it is set against: "83 seats on Sunday, one fewer than first counted"


@condition
def corrected(pair: Pair) -> bool:
    """The outlet of one takes its value back in the other, or one says, no earlier, that its number is revised.

    It is also revised where its sentence gives the other's value as the former one: "cut to 38 from 44".
    """
    both = ((pair.a, pair.b), (pair.b, pair.a))
    return any(_takes_back(pair, *sides) or _revises(pair, *sides) for sides in both)


@condition
def higher_told_before(pair: Pair) -> bool:
    """The higher of the two values was told by a text of an earlier day than the lower one: it did not grow."""
    low, high = sorted((pair.a, pair.b), key=_size)
    moment = pair.case.moment(low)
    if _size(low) == _size(high) or moment is None:
        return False
    told = [pair.case.claims[i] for i in pair.cluster.claims]
    older = [c for c in told if c.value == high.value and pair.case.takes_part(c)]
    return any((m := pair.case.moment(c)) is not None and m.sure and m.last < moment.first for c in older)


def _size(claim: Claim) -> Decimal:
    number = claim.value.number if isinstance(claim.value, Quantity) else None
    return number or Decimal(0)


def _takes_back(pair: Pair, one: Claim, other: Claim) -> bool:
    """The article of `one` gives the value of `other`, of the same outlet, as one no longer held true."""
    mine, before = pair.case.article(one).source, pair.case.article(other).source
    return mine is not None and mine == before and any(True for _ in _former(pair, one, other))


def _former(pair: Pair, one: Claim, other: Claim) -> Iterator[Claim]:
    """Yield what the article of `one` gives as no longer true, and what `other` gives."""
    for claim in pair.case.told(one.article):
        superseded = claim.role is Role.SUPERSEDED and claim.attribute == other.attribute
        if superseded and pair.case.relate(claim, other).meets is True:
            yield claim


def _revises(pair: Pair, one: Claim, other: Claim) -> bool:
    """The sentence of `one`, no earlier than `other`, tells that its number, or its toll, is a correction of it."""
    mine, before = pair.case.moment(one), pair.case.moment(other)
    if mine is None or before is None or mine.first < before.last:
        return False
    if any((c.field, c.sentence_at) == (one.field, one.sentence_at) for c in _former(pair, one, other)):
        return True
    number = range(one.core.start - one.sentence_at.start, one.core.end - one.sentence_at.start)
    return _says_revised(pair.case.article(one).language, one.sentence, number)


@lru_cache(maxsize=10_000)
def _says_revised(code: str, sentence: str, number: range) -> bool:
    """A word of revising stands near the number, or near a word for a count: "correcting an earlier toll"."""
    closed = closed_words(code)
    tokens = get(code).tokens(sentence)
    forms = [_forms(code, word.folded) for word in tokens]
    counts = closed.levels | closed.tallies | closed.reports | closed.raised | closed.lowered
    told = [word.start in number or not counts.isdisjoint(some) for word, some in zip(tokens, forms, strict=True)]
    revised = (at for at, some in enumerate(forms) if not closed.revises.isdisjoint(some))
    if any(any(told[max(0, at - NEAR) : at + NEAR + 1]) for at in revised):
        return True
    own = [at for at, word in enumerate(tokens) if word.start in number]
    return any(own and own[-1] < at <= own[-1] + BEHIND for at in _set_against(closed, forms))


@lru_cache(maxsize=16_384)
def _forms(code: str, word: str) -> frozenset[str]:
    """A word and the dictionary forms that it may be of."""
    return frozenset((word, *get(code).lemmas(word)))


def _set_against(closed: Words, forms: Sequence[frozenset[str]]) -> Iterator[int]:
    """Where a sentence sets a number against one told before: "more than first reported"."""
    differs, before = closed.surplus | closed.deficit, closed.first_told | closed.earlier
    told = closed.report_verbs | closed.reports | closed.tallies
    for at, (more, than, once, said) in enumerate(zip(forms, forms[1:], forms[2:], forms[3:], strict=False)):
        if not (differs.isdisjoint(more) or closed.than.isdisjoint(than) or before.isdisjoint(once)):
            if not told.isdisjoint(said):
                yield at
