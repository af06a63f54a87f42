"""One row a claim of a finding, with the side it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.store._index import Index, Row

OF = ("finding_id", "findings")


def rows(index: Index) -> Iterator[Row]:
    """One row a finding and claim; sides count from 1, `None` where the claim takes none."""
    for finding in index.run.findings:
        side_of = {claim: number for number, side in enumerate(finding.sides, 1) for claim in side}
        for claim in sorted({*finding.claims, *side_of}):
            yield {
                "id": f"{finding.id}.{claim}",
                "finding_id": finding.id,
                "claim_id": claim,
                "side": side_of.get(claim),
                "source": index.articles[index.claims[claim].article].source,
            }
