"""One row a growing count across events ("the n-th ...")."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.store._index import Index, Row

OF = ("id", "series")


def rows(index: Index) -> Iterator[Row]:
    """One row a series, with its lowest and highest position."""
    for series in index.run.series:
        positions = [rung.position for rung in series.rungs]
        yield {
            "id": series.id,
            "question": series.question,
            "rungs": len(positions),
            "lowest": min(positions, default=None),
            "highest": max(positions, default=None),
        }
