"""Findings in, estimates out: outcome, low, best and high of every cluster, with the origins behind them."""

from reconcile.resolve._estimates import resolve
from reconcile.resolve._policy import by_policy

__all__ = ["by_policy", "resolve"]
