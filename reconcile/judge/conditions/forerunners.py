"""Conditions on lists of what came before the n-th of a count."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.over.forerunners import EARLIER, Forerunners
from reconcile.judge.over.pair import Pair
from reconcile.model import Claim, Enumeration, Ordinal, Polarity


@condition
def next_place(forerunners: Forerunners) -> bool:
    """The place is the one behind those that are listed."""
    return forerunners.position == forerunners.listed + 1


@condition
def other_place(forerunners: Forerunners) -> bool:
    """The place leaves room for more or fewer than those that are listed."""
    return forerunners.position != forerunners.listed + 1


@condition
def lists_all_earlier(pair: Pair) -> bool:
    """Both list what came before, each as many as its article's own place in that count leaves room for."""
    return all(_is_complete(pair, claim) for claim in (pair.a, pair.b))


def _is_complete(pair: Pair, listed: Claim) -> bool:
    """The article also says of the same thing that it is the next after as many."""
    value = listed.value
    if not isinstance(value, Enumeration) or listed.event != EARLIER or not listed.counted:
        return False
    places = (
        claim.value.position
        for claim in pair.case.told(listed.article)
        if isinstance(claim.value, Ordinal)
        and claim.polarity is Polarity.AFFIRMED
        and claim.counted is not None
        and claim.counted.casefold() == listed.counted.casefold()
    )
    return value.count + 1 in places
