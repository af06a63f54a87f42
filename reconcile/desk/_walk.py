"""From one finding of a list to the one before it and the one after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.desk._filters import Filters
from reconcile.desk._listing import PER_PAGE, SCHEMA, keys, place
from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from reconcile.desk._asked import Asked


@dataclass(frozen=True, slots=True)
class Walk:
    """Addresses: the list, and the findings before and after this one; `None` at its ends.

    `told` is its place in the list: "3 of 6"; "list of 6" where the list has it not.
    """

    back: str
    before: str | None
    after: str | None
    told: str


def walk(asked: Asked) -> Walk:
    """The way on from the finding that is asked for, in the list that its address names."""
    filters = Filters.of(asked.query)
    query = filters.query()
    at = place(asked, filters, asked.id) if asked.shelf.schema() >= SCHEMA else None
    if at is None:
        return Walk(asked.links.overview(**query), None, None, "List")
    found, (before, after) = keys(asked, filters), at

    def link(number: int) -> str | None:
        return asked.links.finding(found[number][3], **query) if 0 <= number < len(found) else None

    page = before // PER_PAGE + 1
    told = f"{before + 1:,} of {len(found):,}" if before < after else f"List of {len(found):,}"
    back = asked.links.overview(**query, page=page if page > 1 else None)
    return Walk(back, link(before - 1), link(after), told)
