"""One row a stretch of an article that stands, word for word, in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.store._records import copy_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.store._index import Index, Row

OF = ("copy_id", "copies")


def rows(index: Index) -> Iterator[Row]:
    """One row a stretch, with its place in both articles."""
    for link in index.run.origins.links:
        key = copy_id(link)
        for number, shared in enumerate(link.passages):
            yield {
                "id": f"{key}.{number}",
                "copy_id": key,
                "start": shared.span.start,
                "end": shared.span.end,
                "there_start": shared.there.start,
                "there_end": shared.there.end,
                "words": index.articles[link.article].words("text", shared.span),
            }
