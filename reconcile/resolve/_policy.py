"""What stands as the best value of an attribute by a newsroom's own rule, instead of what most speaks for.

Named after what codebooks do: a range (UCDP GED's low, best and high), the conservative figure (ACLED takes the
lowest where reports differ), the latest, a source that is preferred, or none until all agree (Every Casualty Counts,
Standards for Casualty Recorders, 2016). Nothing is extracted or judged anew for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date
from decimal import Decimal

from reconcile.claims import show
from reconcile.frozen import dataclass, replace
from reconcile.model import Article, Bound, Claim, Cluster, Estimate, Outcome, Outlet, Polarity, Quantity, Role, Run
from reconcile.resolve._outlet_names import is_of
from reconcile.resolve._vague import TABLES, reread

PREFER = "prefer:"


@dataclass(frozen=True, slots=True)
class _Told:
    """The claims of a cluster that a policy may choose from, with their articles."""

    cluster: Cluster
    estimate: Estimate
    claims: Sequence[Claim]
    articles: Mapping[str, Article]
    outlets: Mapping[str, Outlet]


@dataclass(frozen=True, slots=True)
class Choice:
    """What a newsroom chooses: a policy by attribute id, and the table by which vague words are read.

    `moving` are the attributes whose numbers change with time, so that the latest count.
    """

    policies: Mapping[str, str] = field(default_factory=dict)
    vague: str = "ranges"
    moving: frozenset[str] = frozenset()


AS_IT_IS = Choice()


def by_policy(run: Run, choice: Choice = AS_IT_IS) -> Run:
    """The run with the best values that the choice wants; ledgers and claims stay as they are.

    Where a policy chooses nothing, the evidence has the last word.
    """
    if not choice.policies and choice.vague not in TABLES:
        return run
    claims = {c.id: c for c in run.claims}
    articles = {a.id: a for a in run.articles}
    read = {}
    if (table := TABLES.get(choice.vague)) is not None:
        read = {i: seen for i, c in claims.items() if (seen := table(c)) is not c}
    held = _Held(claims, read, articles, run.origins.outlets)
    return replace(run, clusters=tuple(_chosen(c, choice, held) for c in run.clusters))


@dataclass(frozen=True, slots=True)
class _Held:
    """The claims and articles of a run by id; `read` are the claims that a table of vague words reads otherwise."""

    claims: Mapping[str, Claim]
    read: Mapping[str, Claim]
    articles: Mapping[str, Article]
    outlets: Mapping[str, Outlet]


def unheard(run: Run, policies: Mapping[str, str]) -> dict[str, str]:
    """The outlets that policies prefer and no article of the run is of, by attribute id."""
    preferred = {name: policy.removeprefix(PREFER) for name, policy in policies.items() if policy.startswith(PREFER)}
    return {
        name: outlet
        for name, outlet in preferred.items()
        if not any(is_of(article, outlet, run.origins.outlets) for article in run.articles)
    }


def _chosen(cluster: Cluster, choice: Choice, held: _Held) -> Cluster:
    moving = cluster.attribute in choice.moving
    cluster = reread(cluster, held.claims, held.read, held.articles, moving=moving)
    policy = choice.policies.get(cluster.attribute)
    if policy is None or cluster.estimate is None:
        return cluster
    told = [held.read.get(i, held.claims[i]) for i in cluster.claims if i in held.claims and i not in cluster.echoes]
    name, _, source = policy.partition(":")
    of = _Told(cluster, cluster.estimate, [c for c in told if _stands(c)], held.articles, held.outlets)
    estimate = POLICIES[name](of, source)
    return replace(cluster, estimate=replace(estimate, policy=policy)) if estimate else cluster


def _stands(claim: Claim) -> bool:
    sure = claim.doubt is None and claim.role in (Role.LEVEL, Role.PART)
    return sure and claim.polarity is Polarity.AFFIRMED


def _range(_told: _Told, _source: str) -> Estimate | None:
    """What the evidence supports, within its range."""
    return None


def _conservative(told: _Told, _source: str) -> Estimate | None:
    """The lowest number that is told."""
    numbers = [(least, show(c)) for c in told.claims if (least := _least(c)) is not None]
    units = {c.value.unit for c in told.claims if isinstance(c.value, Quantity)}
    if not numbers or len(units) > 1:
        return None
    return replace(told.estimate, best=min(numbers)[1], why="the lowest that is told")


def _latest(told: _Told, _source: str) -> Estimate | None:
    """What was told for the latest day; what differs on that day is left to the evidence."""
    return _last(told, told.claims, "the latest, of {day}")


def _prefer(told: _Told, source: str) -> Estimate | None:
    """What the source told for the latest day."""
    own = [c for c in told.claims if is_of(told.articles[c.article], source, told.outlets)]
    return _last(told, own, "told by {source}, which is preferred")


def _pending(told: _Told, _source: str) -> Estimate | None:
    """No best value until all agree."""
    if told.cluster.outcome is Outcome.AGREED:
        return None
    return replace(told.estimate, best=None, why="kept open until all agree")


def _last(told: _Told, claims: Sequence[Claim], why: str) -> Estimate | None:
    last = max((_day(c, told.articles) for c in claims), default=date.min)
    latest = [c for c in claims if _day(c, told.articles) == last]
    if len({show(c) for c in latest}) != 1:
        return None
    day = "an unknown day" if last == date.min else last.isoformat()
    return replace(
        told.estimate, best=show(latest[0]), why=why.format(day=day, source=told.articles[latest[0].article].source)
    )


def _day(claim: Claim, articles: Mapping[str, Article]) -> date:
    days = claim.as_of or articles[claim.article].published
    return (days.latest if days else None) or date.min


def _least(claim: Claim) -> Decimal | None:
    if not isinstance(claim.value, Quantity):
        return None
    return claim.value.number if claim.value.bound in (Bound.EXACT, Bound.ABOUT) else claim.value.low


POLICIES: Mapping[str, Callable[[_Told, str], Estimate | None]] = {
    "range": _range,
    "conservative": _conservative,
    "latest": _latest,
    "prefer": _prefer,
    "pending": _pending,
}
