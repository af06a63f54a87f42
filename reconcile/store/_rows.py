"""A run as rows: for each table, what its rows must be, and whose they are."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from reconcile.discover import parts
from reconcile.store._index import Cell, Index

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reconcile.model import Run

Table = tuple[tuple[str, ...], list[tuple[Cell, ...]]]
"""The columns of a table and its rows, each row in the order of the columns, of which the first is the key."""
Rows = dict[str, Table]
"""Table name -> columns and rows; no columns where there is no row."""


def rows(run: Run, blocks: Mapping[str, str]) -> Rows:
    """What the rows of all tables must be for a run, in its order; `blocks`: article id -> the block it lies in.

    They are plain, and can be pickled: who concludes a part of a run can make them, and another store them.
    """
    index = Index(run, blocks)
    found: Rows = {}
    for name, part in parts("reconcile.store.tables").items():
        made = list(part.rows(index))
        found[name] = (tuple(made[0]) if made else (), [tuple(row.values()) for row in made])
    return found


def merged(some: Sequence[Rows]) -> Rows:
    """The rows of several parts of a run as those of one."""
    names = {name: None for one in some for name in one}
    return {name: _merged([one[name] for one in some if name in one]) for name in names}


def _merged(some: Sequence[Table]) -> Table:
    columns = next((columns for columns, _ in some if columns), ())
    return columns, list(chain.from_iterable(rows for _, rows in some))


def owners() -> dict[str, tuple[str, str] | None]:
    """Table name -> the column and the kind of noun that a row belongs to; `None` for what belongs to no block."""
    return {name: part.OF for name, part in parts("reconcile.store.tables").items()}
