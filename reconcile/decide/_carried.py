"""What was decided of an earlier version of an article holds of the newest one, where that says the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from reconcile.model import Article, Claim


def carried(articles: Iterable[Article], claims: Iterable[Claim]) -> dict[str, str]:
    """Claim of an earlier version -> the one claim of the newest that says the same in the same words."""
    newest = {one.id: one.version_of for one in articles if one.version_of is not None}
    if not newest:
        return {}
    of: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        of[claim.article].append(claim)
    out: dict[str, str] = {}
    for earlier, later in newest.items():
        here, there = (_by_words(of[one]) for one in (earlier, later))
        out |= {claim: there[said] for said, claim in here.items() if said in there}
    return out


def _by_words(claims: Iterable[Claim]) -> Mapping[tuple[object, ...], str]:
    """What is said -> the claim that says it; without what is said twice."""
    found: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for one in claims:
        found[one.kind, one.attribute, one.quote, one.sentence].append(one.id)
    return {said: ids[0] for said, ids in found.items() if len(ids) == 1}
