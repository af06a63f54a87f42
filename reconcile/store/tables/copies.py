"""One row an article that has its words, or a part of them, from another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.store._records import copy_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.store._index import Index, Row

OF = ("id", "copies")


def rows(index: Index) -> Iterator[Row]:
    """One row a link; `of_id` is the earlier article, `share` from 0 to 1."""
    for link in index.run.origins.links:
        yield {
            "id": copy_id(link),
            "article_id": link.article,
            "of_id": link.of,
            "how": link.how,
            "share": link.share,
            "passages": len(link.passages),
        }
