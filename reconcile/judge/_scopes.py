"""The words in which claims say what they count, compared."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from reconcile.judge._case import Case
from reconcile.languages import codes, get
from reconcile.languages._compass import points
from reconcile.model import Claim, Decision

NOTHING: frozenset[str] = frozenset()
FIELDS = ("whose", "place", "part", "series", "direction")


def words(case: Case, claim: Claim, field: str) -> frozenset[str]:
    """The folded words of one field of a claim's scope; empty where it does not say."""
    written: str | None = getattr(claim.scope, field)
    if field == "part" and written and _is_whole(case, claim, written):
        return frozenset()
    if not written:
        return NOTHING
    if field == "direction":
        return points(written)
    found = phrase(case.article(claim).language, written)
    return case.called.get(found, found)


def called(decisions: Iterable[Decision]) -> dict[frozenset[str], frozenset[str]]:
    """The folded words of names that were decided to be of one thing -> those of the first of them."""
    first: dict[str, str] = {}

    def top(name: str) -> str:
        while first.setdefault(name, name) != name:
            name = first[name]
        return name

    last = {one.pair: one.kind for one in decisions if one.names and one.pair}
    for pair in sorted(pair for pair, kind in last.items() if kind == "same"):
        low, high = sorted(map(top, pair))
        first[high] = low
    return {phrase(code, name): phrase("en", top(name)) for name in sorted(first) for code in codes()}


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
