"""The tables of what was made of it: clusters, estimates, findings and their claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.export._figures import figure
from reconcile.export._table import Column, Kind, Table
from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.export._told import Told
    from reconcile.model import Cluster, Estimate, Finding


@dataclass(frozen=True, slots=True)
class _OnSide:
    """A claim of a finding and the side it stands on, from 1; `None` where it takes none."""

    finding: str
    claim: str
    side: int | None


def _clusters(told: Told) -> Iterator[Cluster]:
    yield from told.run.clusters


def _estimated(told: Told) -> Iterator[Cluster]:
    return (cluster for cluster in told.run.clusters if cluster.estimate is not None)


def _findings(told: Told) -> Iterator[Finding]:
    yield from told.run.findings


def _on_sides(told: Told) -> Iterator[_OnSide]:
    for finding in told.run.findings:
        side_of = {claim: number for number, side in enumerate(finding.sides, 1) for claim in side}
        for claim in sorted({*finding.claims, *side_of}):
            yield _OnSide(finding.id, claim, side_of.get(claim))


CLUSTERS = Table(
    "clusters",
    (
        Column("id", Kind.ID, lambda _, k: k.id),
        Column("kind", Kind.WORD, lambda _, k: k.kind),
        Column("attribute", Kind.WORD, lambda _, k: k.attribute),
        Column("question", Kind.TEXT, lambda _, k: k.question),
        Column("event", Kind.ID, lambda _, k: k.event),
        Column("subject", Kind.TEXT, lambda _, k: k.subject),
        Column("outcome", Kind.WORD, lambda _, k: k.outcome.value),
        Column("why_unchecked", Kind.TEXT, lambda _, k: k.why_unchecked),
        Column("claims", Kind.COUNT, lambda _, k: len(k.claims)),
    ),
    _clusters,
)

ESTIMATES = Table(
    "estimates",
    (
        Column("cluster", Kind.ID, lambda _, k: k.id),
        Column("low", Kind.NUMBER, lambda _, k: figure(k.estimate.low)),
        Column("best", Kind.NUMBER, lambda _, k: figure(k.estimate.best)),
        Column("high", Kind.NUMBER, lambda _, k: figure(k.estimate.high)),
        Column("best_words", Kind.TEXT, lambda _, k: k.estimate.best),
        Column("unit", Kind.WORD, lambda _, k: k.estimate.unit),
        Column("origins", Kind.COUNT, lambda _, k: k.estimate.origins),
        Column("outlets", Kind.COUNT, lambda _, k: k.estimate.outlets),
        Column("articles", Kind.COUNT, lambda _, k: k.estimate.articles),
        Column("grade", Kind.WORD, lambda _, k: k.estimate.grade),
        Column("probability", Kind.WORD, lambda _, k: _word(k.estimate)),
        Column("confidence", Kind.WORD, lambda _, k: k.estimate.confidence),
        Column("where_prec", Kind.COUNT, lambda _, k: k.estimate.where_prec),
        Column("policy", Kind.WORD, lambda _, k: k.estimate.policy),
        Column("why", Kind.TEXT, lambda _, k: k.estimate.why),
    ),
    _estimated,
)

FINDINGS = Table(
    "findings",
    (
        Column("id", Kind.ID, lambda _, f: f.id),
        Column("rule", Kind.WORD, lambda _, f: f.rule),
        Column("verdict", Kind.WORD, lambda _, f: f.verdict.value),
        Column("reason", Kind.WORD, lambda _, f: f.reason.value if f.reason else None),
        Column("severity", Kind.WORD, lambda _, f: f.severity.value),
        Column("title", Kind.TEXT, lambda _, f: f.title),
        Column("message", Kind.TEXT, lambda _, f: f.message),
        Column("clusters", Kind.TEXTS, lambda _, f: f.clusters),
        Column("series", Kind.ID, lambda _, f: f.series),
        Column("decision", Kind.TEXT, lambda _, f: f.decision.text if f.decision else None),
        Column(
            "verdict_before", Kind.WORD, lambda _, f: f.decision.was.value if f.decision and f.decision.was else None
        ),
    ),
    _findings,
)

FINDING_CLAIMS = Table(
    "finding_claims",
    (
        Column("finding", Kind.ID, lambda _, s: s.finding),
        Column("claim", Kind.ID, lambda _, s: s.claim),
        Column("side", Kind.COUNT, lambda _, s: s.side),
    ),
    _on_sides,
)


def _word(found: Estimate) -> str | None:
    """The word of probability of the best value."""
    return found.credences[0].word if found.credences and found.best is not None else None
