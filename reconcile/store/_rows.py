"""A run as rows: for each table, what its rows must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.discover import parts
from reconcile.store._index import Index, Row

if TYPE_CHECKING:
    from reconcile.model import Run


def rows(run: Run) -> dict[str, list[Row]]:
    """Table name -> its rows, in the order of the run; the rows of a table have the same columns."""
    index = Index(run)
    return {name: list(part.rows(index)) for name, part in parts("reconcile.store.tables").items()}
