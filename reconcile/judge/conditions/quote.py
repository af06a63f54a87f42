"""Conditions on a quote that two articles have."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.over.quote import Quoted


@condition
def quoted_apart(quoted: Quoted) -> bool | None:
    """The two numbers in the quote cannot both be true."""
    return None if quoted.relation.meets is None else not quoted.relation.meets
