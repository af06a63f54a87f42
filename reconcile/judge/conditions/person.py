"""Conditions on what is told of a person."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge._times import in_order
from reconcile.judge.over.pair import Pair
from reconcile.model import Claim, Quantity

AGE = "age"  # the dimension of attributes that tell how old somebody is
YEAR = 365


@condition
def had_birthday(pair: Pair) -> bool | None:
    """Both are ages, and the later one is as much higher as birthdays since may have made it."""
    if not all(_is_age(pair, claim) for claim in (pair.a, pair.b)):
        return False
    ordered, moments = in_order(pair), sorted((m.first, m.last) for m in pair.moments if m is not None)
    if ordered is None:
        return None
    young, old = (claim.value for claim in ordered)
    if not isinstance(young, Quantity) or not isinstance(old, Quantity) or young.number is None or old.number is None:
        return None
    most = (moments[1][1] - moments[0][0]).days // YEAR + 1
    return 0 < old.number - young.number <= most


def _is_age(pair: Pair, claim: Claim) -> bool:
    attribute = pair.case.attributes.get(claim.attribute)
    return attribute is not None and attribute.dimension == AGE
