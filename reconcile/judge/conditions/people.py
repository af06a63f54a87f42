"""Conditions on which people two counts are of."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.over.pair import Pair
from reconcile.model import Claim, Quantity

SHARE = 2  # times as many as those of one nation are all, at least


@condition
def some_of_all(pair: Pair) -> bool:
    """One counts one sort of people, and no more of them than the other counts people of any sort."""
    return _among(pair, pair.a, pair.b) or _among(pair, pair.b, pair.a)


def _among(pair: Pair, few: Claim, many: Claim) -> bool:
    """The one is of a narrower class than its attribute asks for, or of one nation; the other of all."""
    attribute = pair.case.attributes.get(few.attribute)
    if attribute is None or not attribute.counts:
        return False
    narrower = few.counts is not None and few.counts not in attribute.counts
    everybody = many.counts in attribute.counts or (many.counts is None and many.noun is None)
    x, y = few.value, many.value
    if not (narrower or _of_nation(few, many)) or not everybody:
        return False
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.number is None:
        return False
    return y.high is None or x.number * (1 if narrower else SHARE) <= y.high


def _of_nation(few: Claim, many: Claim) -> bool:
    """Only the one says whose people they are: "four Chilean tourists", "four people"."""
    return few.scope.whose is not None and many.scope.whose is None and many.scope.part is None
