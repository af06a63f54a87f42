"""Conditions on what was counted."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.over.neighbours import Neighbours
from reconcile.languages import get
from reconcile.model import Claim

FIELDS = ("whose", "place", "part", "series")


@condition
def scopes_differ(neighbours: Neighbours) -> bool | None:
    """The two sides say in so many words that they count different things: whose, where, which part or which series."""
    told = [[_words(neighbours, claim, field) for claim in side] for field in FIELDS for side in neighbours.sides]
    found = None
    for left, right in zip(told[::2], told[1::2], strict=True):
        if any(left) and any(right):
            found = found or all(_other(a, b) for a in left for b in right if a and b)
    return found


@condition
def attributes_differ(neighbours: Neighbours) -> bool:
    """The two sides state different things of what they count."""
    return neighbours.left.attribute != neighbours.right.attribute


@condition
def told_together(neighbours: Neighbours) -> bool:
    """One article tells both, side by side."""
    return neighbours.together


def _words(neighbours: Neighbours, claim: Claim, field: str) -> frozenset[str]:
    written = getattr(claim.scope, field)
    if not written:
        return frozenset()
    return frozenset(get(neighbours.case.article(claim).language).fold(written).split())


def _other(a: frozenset[str], b: frozenset[str]) -> bool:
    """Neither lies in the other, as "the port" lies in "the old port"."""
    return not (a <= b or b <= a)
