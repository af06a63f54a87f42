"""One row a claim on a rung of a series; a rung that no claim holds has one row without a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.store._index import Index, Row, day

if TYPE_CHECKING:
    from collections.abc import Iterator

OF = ("series_id", "series")


def rows(index: Index) -> Iterator[Row]:
    """One row a rung and claim; `number` counts the rungs of a series, `place` the claims of a rung."""
    for series in index.run.series:
        for number, rung in enumerate(series.rungs):
            for place, claim in enumerate(rung.claims or (None,)):
                yield {
                    "id": f"{series.id}.{number}.{place}",
                    "series_id": series.id,
                    "number": number,
                    "position": rung.position,
                    "event": rung.event,
                    "from_day": day(rung.days, "earliest"),
                    "to_day": day(rung.days, "latest"),
                    "claim_id": claim,
                }
