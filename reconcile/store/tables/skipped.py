"""One row a file or record that could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.store._index import Index, Row

OF = None


def rows(index: Index) -> Iterator[Row]:
    """One row a skipped file, in the order of the run."""
    for number, skipped in enumerate(index.run.skipped):
        yield {"number": number, "file": skipped.file, "why": skipped.why}
