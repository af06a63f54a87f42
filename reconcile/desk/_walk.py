"""From one finding of a list to the one before it and the one after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reconcile.desk._filters import Filters
from reconcile.desk._listing import SCHEMA, around, keys

if TYPE_CHECKING:
    from reconcile.desk._asked import Asked


@dataclass(frozen=True, slots=True)
class Walk:
    """Addresses: the list, and the findings before and after this one; `None` at its ends. `number` is its length."""

    back: str
    before: str | None
    after: str | None
    number: int


def walk(asked: Asked) -> Walk:
    """The way on from the finding that is asked for, in the list that its address names."""
    filters = Filters.of(asked.query)
    query = filters.query()
    if asked.shelf.schema() < SCHEMA:
        return Walk(asked.links.overview(**query), None, None, 0)
    before, after = around(asked, filters, asked.id)
    link = asked.links.finding
    return Walk(
        asked.links.overview(**query),
        link(before, **query) if before else None,
        link(after, **query) if after else None,
        len(keys(asked, filters)),
    )
