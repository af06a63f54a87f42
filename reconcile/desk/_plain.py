"""Names of attributes, rules and reasons in words."""

from __future__ import annotations

from reconcile.report._visible import line


def plain(name: str | None) -> str:
    """ "event_date" as "event date"; empty for nothing."""
    return line((name or "").replace("_", " "))


LOUD = {"error": "high", "warning": "medium", "note": "low"}
"""The severity of a rule, in words that say nothing of the articles."""
