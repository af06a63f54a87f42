"""Findings in, estimates out: outcome, low, best and high of every cluster, with the origins behind them."""

from reconcile.resolve._estimates import resolve
from reconcile.resolve._policy import AS_IT_IS, Choice, by_policy, unheard
from reconcile.resolve._where import located

__all__ = ["AS_IT_IS", "Choice", "by_policy", "located", "resolve", "unheard"]
