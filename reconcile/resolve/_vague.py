"""Vague words as numbers, by a table that a newsroom chooses; claims and ledgers keep their words.

Without a table "dozens" is 24 or more. ACLED's codebook (Armed Conflict Location & Event Data Project, section on
fatalities) takes the least that such a word can stand for: 10 for tens, 12 for dozens, 100 for hundreds and so on, and
3 for several or a few. Its 10 for unknown numbers in a war is a judgement about a place, and is not made here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from reconcile.claims import show
from reconcile.frozen import replace
from reconcile.model import Article, Bound, Claim, Cluster, Estimate, Quantity
from reconcile.resolve._estimates import ends, latest, plain, telling

FEW = 3  # several, a few; several hundred are three of them


def acled(claim: Claim) -> Claim:
    """The claim with one group in place of several ("dozens": 12); as it is where it tells no vague number."""
    value = claim.value
    if not isinstance(value, Quantity) or value.bound is not Bound.VAGUE or not value.low or value.high is not None:
        return claim
    few = value.low.normalize().as_tuple().digits == (FEW,)
    number = value.low if few else (value.low / 2).to_integral_value()
    return replace(claim, value=replace(value, number=number, low=number, high=number, bound=Bound.EXACT))


TABLES: Mapping[str, Callable[[Claim], Claim]] = {"acled": acled}


def reread(
    cluster: Cluster,
    claims: Mapping[str, Claim],
    read: Mapping[str, Claim],
    articles: Mapping[str, Article],
    *,
    moving: bool,
) -> Cluster:
    """The cluster with low, best and high as they are with the claims `read` by a table."""
    estimate = cluster.estimate
    if estimate is None or read.keys().isdisjoint(cluster.claims):
        return cluster
    members = telling(cluster, [claims[i] for i in cluster.claims if i in claims])
    counted = [read.get(c.id, c) for c in (latest(members, articles) if moving else members)]
    if len({c.value.unit for c in counted if isinstance(c.value, Quantity)}) != 1:
        return cluster
    words = {show(claims[i]): show(one) for i, one in read.items() if i in cluster.claims}
    best = words.get(estimate.best or "", estimate.best)
    numbers = [end for c in counted if isinstance(c.value, Quantity) for end in ends(c.value)]
    return replace(cluster, estimate=_between(estimate, best, numbers, words))


def _between(estimate: Estimate, best: str | None, numbers: list[Decimal], words: Mapping[str, str]) -> Estimate:
    told = ", ".join(f"'{word}' is read as {number}" for word, number in sorted(words.items()))
    low, high = (plain(min(numbers)), plain(max(numbers))) if numbers else (estimate.low, estimate.high)
    return replace(estimate, low=low, best=best, high=high, why=f"{estimate.why}; {told}")
