"""Conditions on a run of years and a break in it."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge._nearby import nearby
from reconcile.judge.over.streak import Broken


@condition
def names_shared(broken: Broken) -> bool:
    """A name stands near both."""
    one, other = (nearby(claim, broken.case.article(claim).language) for claim in (broken.a, broken.b))
    return bool(one.names & other.words or other.names & one.words)
