"""Conditions on what two neighbouring clusters count."""

from __future__ import annotations

from itertools import product

from reconcile.judge._condition import condition
from reconcile.judge._scopes import FIELDS, others, words
from reconcile.judge.over.neighbours import Neighbours
from reconcile.model import Quantity


@condition
def scopes_differ(neighbours: Neighbours) -> bool:
    """Every claim of both sides says whose, where, which part or which series it counts, and it is never the same."""
    left, right = neighbours.sides
    return any(
        all(others(words(neighbours.case, a, field), words(neighbours.case, b, field)) for a, b in product(left, right))
        for field in FIELDS
    )


@condition
def one_attribute(neighbours: Neighbours) -> bool:
    """The two sides state the same thing of what they count."""
    return neighbours.left.attribute == neighbours.right.attribute


@condition
def told_together(neighbours: Neighbours) -> bool:
    """One article tells both, side by side."""
    return neighbours.together


@condition
def plain_counts(neighbours: Neighbours) -> bool:
    """Both sides count things or give shares, and measure nothing."""
    values = [claim.value for side in neighbours.sides for claim in side]
    return all(isinstance(value, Quantity) and value.unit in (None, "percent") for value in values)
