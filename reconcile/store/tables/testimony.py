"""One row a voice and what it says of a series, with how that stands to each way to make the series consistent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.store._index import Index, Row

OF = ("series_id", "series")


def rows(index: Index) -> Iterator[Row]:
    """One row a statement; `stands` is in the order of the hypotheses, separated by semicolons."""
    for series in index.run.series:
        for number, one in enumerate(series.testimony):
            yield {
                "id": f"{series.id}.t{number}",
                "series_id": series.id,
                "number": number,
                "source": one.source,
                "says": one.says,
                "diagnostic": int(one.diagnostic),
                "stands": "; ".join(stand.value for stand in one.stands),
                "claims": " ".join(one.claims) or None,
            }
