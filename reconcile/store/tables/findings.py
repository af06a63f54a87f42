"""One row a finding: what a rule says of two or more claims."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from reconcile.store._index import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.model import Finding
    from reconcile.store._index import Index, Row

OF = ("id", "findings")


def rows(index: Index) -> Iterator[Row]:
    """One row a finding, with its question and the explanations that were tried; what was decided is told apart."""
    questions = {cluster.id: cluster.question for cluster in index.run.clusters}
    for finding in index.run.findings:
        yield {
            "id": finding.id,
            "verdict": finding.verdict.value,
            "reason": finding.reason.value if finding.reason else None,
            "severity": finding.severity.value,
            "question": next((questions[c] for c in finding.clusters if c in questions), None),
            "title": finding.title,
            "message": finding.message,
            "rule": finding.rule,
            **_listed(index, finding),
            "claims": len(finding.claims),
            "articles": len({index.claims[claim].article for claim in finding.claims}),
            "tried": _tried(finding),
            "cluster_id": next(iter(finding.clusters), None),
            "series_id": finding.series,
        }


def _listed(index: Index, finding: Finding) -> Row:
    """Its attribute, and the first and the last day on which an article of it was published."""
    claims = [index.claims[claim] for claim in {*finding.claims, *chain.from_iterable(finding.sides)}]
    days = [told for one in claims if (told := day(index.articles[one.article].published, "earliest"))]
    return {
        "attribute": min((one.attribute for one in claims), default=None),
        "published_first": min(days, default=None),
        "published_last": max(days, default=None),
    }


def _tried(finding: Finding) -> str | None:
    return "\n".join(f"{tried.reason}: {tried.failed}" for tried in finding.tried) or None
