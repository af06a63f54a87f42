"""Conditions on statements that sums keep from holding together."""

from __future__ import annotations

from typing import Literal

from reconcile.judge._condition import condition
from reconcile.judge.over.account import Account


@condition
def breaks_sum_of(account: Account, kind: Literal["parts", "known", "growth"]) -> bool:
    """The least sure of the sums that they break is one of {kind}: all parts, all whom a text knows, or growth."""
    return account.kind == kind
