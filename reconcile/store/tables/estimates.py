"""One row a cluster with an estimate: low, best and high, and what stands behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.store._index import Index, Row

OF = ("cluster_id", "clusters")


def rows(index: Index) -> Iterator[Row]:
    """One row an estimate, under its cluster's id."""
    for cluster in index.run.clusters:
        if cluster.estimate is not None:
            found = cluster.estimate
            yield {
                "cluster_id": cluster.id,
                "low": found.low,
                "best": found.best,
                "high": found.high,
                "unit": found.unit,
                "origins": found.origins,
                "articles": found.articles,
                "grade": found.grade,
                "why": found.why,
                "word": found.credences[0].word if found.credences else None,
                "confidence": found.confidence,
                "basis": found.basis,
                "flips": found.flips,
                "outlets": found.outlets,
                "where_prec": found.where_prec,
            }
