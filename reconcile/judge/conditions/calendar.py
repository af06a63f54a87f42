"""Conditions on a date that names a weekday beside its day."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.over.weekday import Weekday


@condition
def weekday_differs(weekday: Weekday) -> bool:
    """The weekday that the date names is not that of its day."""
    return weekday.named != weekday.was
