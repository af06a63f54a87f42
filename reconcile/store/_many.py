"""A question asked of any number of values."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

AT_ONCE = 500  # values that one question names


def many(
    connection: sqlite3.Connection, asked: str, values: Iterable[str] | Iterable[int]
) -> Iterator[tuple[Any, ...]]:
    """The rows that a question gives for these values, which are named where it says `{}`."""
    rest = iter(values)
    while some := list(islice(rest, AT_ONCE)):
        yield from connection.execute(asked.format(", ".join("?" * len(some))), some)
