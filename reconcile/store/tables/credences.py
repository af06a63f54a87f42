"""One row a rival value of a question, with what its ledger comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.store._index import Index, Row

OF = ("cluster_id", "clusters")


def rows(index: Index) -> Iterator[Row]:
    """One row a rival value, the one that most speaks for first; `total` is the sum of its terms, in decibans."""
    for cluster in index.run.clusters:
        for number, found in enumerate(cluster.estimate.credences if cluster.estimate else ()):
            yield {
                "id": f"{cluster.id}.{number}",
                "cluster_id": cluster.id,
                "number": number,
                "value": found.value,
                "total": float(found.total),
                "word": found.word,
                "information": found.information,
                "claims": " ".join(found.claims) or None,
            }
