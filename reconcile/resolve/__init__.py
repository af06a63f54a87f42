"""Findings in, estimates out: outcome, low, best and high of every cluster, with the origins behind them."""

from reconcile.resolve._estimates import resolve

__all__ = ["resolve"]
