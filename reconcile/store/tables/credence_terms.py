"""One row an entry in the ledger of a rival value."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.store._index import Index, Row

OF = ("cluster_id", "clusters")


def rows(index: Index) -> Iterator[Row]:
    """One row a term, in the order of the ledger; `weight` is in decibans."""
    for cluster in index.run.clusters:
        for number, found in enumerate(cluster.estimate.credences if cluster.estimate else ()):
            for place, term in enumerate(found.terms):
                yield {
                    "id": f"{cluster.id}.{number}.{place}",
                    "cluster_id": cluster.id,
                    "credence_id": f"{cluster.id}.{number}",
                    "what": term.what,
                    "weight": float(term.weight),
                    "why": term.why,
                    "claims": " ".join(term.claims) or None,
                }
