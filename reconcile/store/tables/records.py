"""The run itself, exactly: what the other tables show is made from these rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.store._records import records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.store._index import Index, Row

OF = ("block", "blocks")


def rows(index: Index) -> Iterator[Row]:
    """One row a noun of the run, with the block that it belongs to."""
    for kind, key, article, content in records(index.run):
        yield {"id": f"{kind}/{key}", "kind": kind, "block": index.blocks.get(article, ""), "content": content}
