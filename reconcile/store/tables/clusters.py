"""One row a question that the articles answer, with what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.store._index import Index, Row

OF = ("id", "clusters")


def rows(index: Index) -> Iterator[Row]:
    """One row a cluster, with how many claims, articles and origins answer it."""
    origins = index.run.origins.claims
    for cluster in index.run.clusters:
        yield {
            "id": cluster.id,
            "question": cluster.question,
            "outcome": cluster.outcome.value,
            "why_unchecked": cluster.why_unchecked,
            "kind": cluster.kind,
            "attribute": cluster.attribute,
            "subject": cluster.subject,
            "story": cluster.story,
            "event_id": cluster.event,
            "claims": len(cluster.claims),
            "articles": len({index.claims[claim].article for claim in cluster.claims}),
            "origins": len({origins.get(claim, claim) for claim in cluster.claims}),
        }
