"""One row a way to make a ladder consistent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.store._index import Index, Row

OF = ("series_id", "series")


def rows(index: Index) -> Iterator[Row]:
    """One row a hypothesis, the preferred one of a series first; `rejects` counts the claims it gives up."""
    for series in index.run.series:
        for number, found in enumerate(series.hypotheses):
            yield {
                "id": f"{series.id}.{number}",
                "series_id": series.id,
                "number": number,
                "holds": found.holds,
                "why": found.why,
                "rejects": len(found.rejects),
                "rejected_claims": " ".join(found.rejects) or None,
                "cost": found.cost,
                "repair": found.repair or None,
                "missing": ", ".join(f"{one.first}-{one.last}" for one in found.missing) or None,
                "shifts": ", ".join(f"{source} {by:+}" for source, by in found.shifts) or None,
            }
