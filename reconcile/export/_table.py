"""A table of typed columns, made row by row; which program writes it is left open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum
from itertools import islice
from typing import Any

from reconcile.export._told import Told
from reconcile.frozen import dataclass

Cell = Callable[[Told, Any], object]


class Kind(Enum):
    """What a column holds; a `WORD` is one of few, `TEXTS` are several in one cell."""

    ID = "id"
    WORD = "word"
    TEXT = "text"
    TEXTS = "texts"
    NUMBER = "number"
    COUNT = "count"
    DAY = "day"
    TRUTH = "truth"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it holds, and the cell of a row."""

    name: str
    kind: Kind
    of: Cell


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, its columns, and the things that have a row each, in the order of the run."""

    name: str
    columns: tuple[Column, ...]
    things: Callable[[Told], Iterator[object]]

    def batches(self, told: Told, size: int) -> Iterator[list[list[object]]]:
        """The cells column by column, of at most `size` rows at a time."""
        rest = self.things(told)
        while some := list(islice(rest, size)):
            yield [[plain(column.of(told, thing)) for thing in some] for column in self.columns]


def plain(cell: object) -> object:
    """The cell as others can store it: numbers as floats, text that UTF-8 can write."""
    if isinstance(cell, Decimal):
        return float(cell) if cell.is_finite() else None
    if isinstance(cell, str):
        return cell.encode("utf-8", "backslashreplace").decode("utf-8")
    return [plain(one) for one in cell] if isinstance(cell, (list, tuple)) else cell
