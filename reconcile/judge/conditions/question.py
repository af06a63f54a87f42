"""Conditions on whether two claims really answer one question."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge._headlines import at_odds_with_headline
from reconcile.judge._scopes import FIELDS, others, words
from reconcile.judge.over.pair import Pair
from reconcile.languages._words import closed_words
from reconcile.model import Bound, Claim, Quantity, Relation


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
        and not at_odds_with_headline(case, claim, one)
        and not any(others(words(case, claim, field), words(case, other, field)) for field in FIELDS)
        and _agree_in_value(claim, other, case.relate(claim, other))
        for claim in case.told(one.article)
        if claim.attribute == one.attribute
    )


def _agree_in_value(claim: Claim, other: Claim, relation: Relation) -> bool:
    """The two agree in what they say, not only because one leaves open how many more there are."""
    ranged = any(isinstance(c.value, Quantity) and c.value.bound is Bound.RANGE for c in (claim, other))
    return relation.meets is True and (ranged or relation.how != "bound")


@condition
def told_beside(pair: Pair) -> bool:
    """One of the two counts others than the other does, and its sentence counts more beside them: crew, passengers."""
    if pair.a.noun is None or pair.b.noun is None or pair.a.noun == pair.b.noun:
        return False
    return any(_counts_beside(pair, claim) for claim in (pair.a, pair.b))


def _counts_beside(pair: Pair, one: Claim) -> bool:
    """Its sentence goes on to a number of others, or comes from one: "three pilots and two guards"."""
    joining = closed_words(pair.case.article(one).language).conjunctions | {","}
    for claim in pair.case.told(one.article):
        if claim.sentence != one.sentence or claim.kind != one.kind or claim.noun in (None, one.noun):
            continue
        first, last = sorted((claim.span, one.span))
        between = one.sentence[first.end - one.sentence_at.start : last.start - one.sentence_at.start]
        if between.strip().casefold() in joining:
            return True
    return False
