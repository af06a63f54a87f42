"""One row a pair of names that the articles show to be of one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.store._records import alias_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.store._index import Index, Row

OF = ("id", "aliases")


def rows(index: Index) -> Iterator[Row]:
    """One row an alias, with the words that show it."""
    for alias in index.run.aliases:
        yield {
            "id": alias_id(alias),
            "name": alias.name,
            "same_as": alias.same_as,
            "evidence": alias.evidence,
            "article_id": alias.article,
            "story": alias.story,
        }
