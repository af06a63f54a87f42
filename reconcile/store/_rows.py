"""A run as rows: for each table, what its rows must be, and whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.discover import parts

if TYPE_CHECKING:
    from reconcile.store._index import Index, Row


def rows(index: Index) -> dict[str, list[Row]]:
    """Table name -> its rows, in the order of the run; the rows of a table have the same columns."""
    return {name: list(part.rows(index)) for name, part in parts("reconcile.store.tables").items()}


def owners() -> dict[str, tuple[str, str] | None]:
    """Table name -> the column and the kind of noun that a row belongs to; `None` for what belongs to no block."""
    return {name: part.OF for name, part in parts("reconcile.store.tables").items()}
