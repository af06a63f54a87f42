"""The words in which claims say what they count, compared."""

from __future__ import annotations

from functools import lru_cache

from reconcile.judge._case import Case
from reconcile.languages import get
from reconcile.model import Claim

FIELDS = ("whose", "place", "part", "series")


def words(case: Case, claim: Claim, field: str) -> frozenset[str]:
    """The folded words of one field of a claim's scope; empty where it does not say."""
    written: str | None = getattr(claim.scope, field)
    return phrase(case.article(claim).language, written) if written else frozenset()


@lru_cache(maxsize=100_000)
def phrase(code: str, written: str) -> frozenset[str]:
    """The folded words of a phrase in the language with this code."""
    return frozenset(get(code).fold(written).split())


def others(a: frozenset[str], b: frozenset[str]) -> bool:
    """Both say something, and neither lies in the other, as "the port" lies in "the old port"."""
    return bool(a) and bool(b) and not (a <= b or b <= a)
