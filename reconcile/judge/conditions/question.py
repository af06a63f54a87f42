"""Conditions on whether two claims really answer one question."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge._scopes import FIELDS, others, words
from reconcile.judge.over.pair import Pair
from reconcile.model import Bound, Claim, Quantity


@condition
def thing_named(pair: Pair) -> bool:
    """What is counted or measured is named: by a pack's attribute, or by a noun in one of the texts."""
    asked = {pair.a.attribute, pair.b.attribute} & pair.case.attributes.keys()
    named = [claim.counted is not None for claim in (pair.a, pair.b)]
    return bool(asked) or any(named)


@condition
def both_counted(pair: Pair) -> bool:
    """Neither number is a vague word, as dozens or hundreds."""
    values = (pair.a.value, pair.b.value)
    return not any(isinstance(value, Quantity) and value.bound is Bound.VAGUE for value in values)


@condition
def scopes_clash(pair: Pair) -> bool:
    """Both texts say whose, where or which part they count, and what they say has nothing in common."""
    case = pair.case
    return any(others(words(case, pair.a, field), words(case, pair.b, field)) for field in ("whose", "place", "part"))


@condition
def told_both(pair: Pair) -> bool:
    """One of the two articles also tells the other's value, in the same voice: this value answers another question."""
    return _also_tells(pair, pair.a, pair.b) or _also_tells(pair, pair.b, pair.a)


def _also_tells(pair: Pair, one: Claim, other: Claim) -> bool:
    """The article and voice of `one` have another claim that fits `other` in value and scope."""
    case = pair.case
    return any(
        claim.id != one.id
        and claim.speaker == one.speaker
        and case.takes_part(claim)
        and not any(others(words(case, claim, field), words(case, other, field)) for field in FIELDS)
        and case.relate(claim, other).meets is True
        for claim in case.told(one.article)
        if claim.attribute == one.attribute
    )
