"""Conditions on a value that is told as a former one."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.over.former import Former


@condition
def former_apart(former: Former) -> bool | None:
    """The former value and the one that holds now cannot both be true."""
    return None if former.relation.meets is None else not former.relation.meets
