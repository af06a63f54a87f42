"""Conditions on numbers that agree without a question in common."""

from __future__ import annotations

from typing import Literal

from reconcile.judge._condition import condition
from reconcile.judge._scopes import others, words
from reconcile.judge.over.agreement import Agreement
from reconcile.model import Claim

ENDS = 2  # of a distance


@condition
def agree_by(agreement: Agreement, how: Literal["bound", "rounding", "unit"]) -> bool:
    """The two numbers agree, by {how}."""
    return agreement.relation.how == how


@condition
def scopes_unlike(agreement: Agreement) -> bool:
    """Both say whose, where, which part or from where they are, and what they say has nothing in common."""
    case, a, b = agreement.case, agreement.a, agreement.b
    told = any(others(words(case, a, field), words(case, b, field)) for field in ("whose", "place", "part"))
    return told or (case.article(a).language == case.article(b).language and _ends_differ(a, b))


def _ends_differ(a: Claim, b: Claim) -> bool:
    """Both are distances between named places, and not from the same one."""
    ends = [{anchor.key for anchor in claim.anchors} for claim in (a, b)]
    return all(len(end) == ENDS for end in ends) and ends[0].isdisjoint(ends[1])
