"""Clusters in, findings out: a conflict stands only if no explanation holds."""

from __future__ import annotations

from reconcile.judge._bench import check
from reconcile.judge._case import Case
from reconcile.judge._engine import evaluations, judge, subjects
from reconcile.judge._manual import condition_lines, conditions_page, rules_page
from reconcile.judge._schema import schemas
from reconcile.judge._scopes import called
from reconcile.judge._trace import trace
from reconcile.judge.ladder import placed, solve

__all__ = [
    "Case",
    "called",
    "check",
    "condition_lines",
    "conditions_page",
    "evaluations",
    "judge",
    "placed",
    "rules_page",
    "schemas",
    "solve",
    "subjects",
    "trace",
]
