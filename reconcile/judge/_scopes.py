"""The words in which claims say what they count, compared."""

from __future__ import annotations

from functools import lru_cache

from reconcile.judge._case import Case
from reconcile.languages import get
from reconcile.languages._compass import points
from reconcile.model import Claim

FIELDS = ("whose", "place", "part", "series", "direction")


def words(case: Case, claim: Claim, field: str) -> frozenset[str]:
    """The folded words of one field of a claim's scope; empty where it does not say."""
    written: str | None = getattr(claim.scope, field)
    if field == "part" and written and _is_whole(case, claim, written):
        return frozenset()
    if field == "direction":
        return points(written or "")
    return phrase(case.article(claim).language, written) if written else frozenset()


def _is_whole(case: Case, claim: Claim, written: str) -> bool:
    """The words are the number that the claim gives a part of ("three of the 63"), and name no part."""
    whole = case.claims.get(claim.part_of) if claim.part_of is not None else None
    return whole is not None and written in whole.quote


@lru_cache(maxsize=100_000)
def phrase(code: str, written: str) -> frozenset[str]:
    """The folded words of a phrase in the language with this code."""
    return frozenset(get(code).fold(written).split())


def others(a: frozenset[str], b: frozenset[str]) -> bool:
    """Both say something, and neither lies in the other, as "the port" lies in "the old port"."""
    return bool(a) and bool(b) and not (a <= b or b <= a)
