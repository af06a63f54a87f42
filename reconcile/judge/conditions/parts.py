"""Conditions on sums, and on numbers that are no total."""

from __future__ import annotations

from itertools import combinations

from reconcile.judge._case import Case
from reconcile.judge._condition import condition
from reconcile.judge._sums_added import leads_to
from reconcile.judge.over.cluster import Sum
from reconcile.judge.over.pair import Pair
from reconcile.model import Claim, Quantity

OTHER = 3  # times that a number is higher than one of another voice, so that it counts more people than that one


@condition
def adds_up(sum_: Sum) -> bool:
    """The parts that one article tells add up to the total, and no two of them are of different events.

    A part that its words call one ("the other three", "nine more") is of the event of its total.
    """
    case = sum_.case
    if sum_.told:
        return bool(sum_.parts and sum_.totals)
    told = [events for claim in (*sum_.parts, *sum_.totals) if (events := _events(case, claim))]
    return bool(sum_.parts and sum_.totals) and not any(a.isdisjoint(b) for a, b in combinations(told, 2))


@condition
def grown_by_what_is_told(pair: Pair) -> bool:
    """One article tells what came on top of the other's number, and both together make its own."""
    case, a, b = pair.case, pair.a, pair.b
    return leads_to(case, a, b) is not None or leads_to(case, b, a) is not None


@condition
def beside_higher(pair: Pair) -> bool:
    """The lower of two growing counts stands beside a higher one of its event in its article, told by one voice.

    Of another voice, one that is more than three times as high: the two do not count the same people.
    """
    if pair.case.over_time(pair.a) != "rises":
        return False
    a, b = pair.a.value, pair.b.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.number is None or b.number is None:
        return False
    lower, higher = (pair.a, pair.b) if a.number < b.number else (pair.b, pair.a)
    return _outdone(pair.case, lower, higher.speaker)


def _outdone(case: Case, claim: Claim, other: str | None) -> bool:
    """Its article tells a higher number of the same attribute and event; `other`: who tells the one it is held against.

    What one voice tells in two articles is of the same people, whatever others tell.
    """
    one_voice = claim.speaker is not None and claim.speaker == other
    events = _events(case, claim)
    return any(
        one.attribute == claim.attribute
        and (one.speaker == claim.speaker or (not one_voice and not _nobody(claim) and _more(one, claim, OTHER)))
        and case.takes_part(one)
        and one.modality is claim.modality
        and one.polarity is claim.polarity
        and _more(one, claim)
        and not events.isdisjoint(_events(case, one))
        for one in case.told(claim.article)
    )


def _nobody(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.number == 0


def _more(one: Claim, claim: Claim, times: int = 1) -> bool:
    many, few = one.value, claim.value
    if not isinstance(many, Quantity) or not isinstance(few, Quantity) or many.unit != few.unit:
        return False
    return many.number is not None and few.number is not None and many.number > times * few.number


def _events(case: Case, claim: Claim) -> frozenset[str]:
    return frozenset(cluster.event for cluster in case.clusters_of(claim.id) if cluster.event is not None)
