"""Conditions on parts that one article tells as complete."""

from __future__ import annotations

from typing import Literal

from reconcile.judge._condition import condition
from reconcile.judge.over.tally import Tally


@condition
def told_as(tally: Tally, kind: Literal["parts", "names", "share"]) -> bool:
    """What is told as complete is {kind}: parts of a count, names of a list, or a share of a base."""
    return tally.kind == kind


@condition
def makes_the_whole(tally: Tally) -> bool:
    """What is told as complete makes the number that it is told with."""
    return tally.fits
