"""Chunks of articles on the store: how they are named, written, and read back by the numbers of their articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reconcile.model import Article
from reconcile.store import dump, load

if TYPE_CHECKING:
    import pyarrow as pa

    from reconcile.pipeline.parts._shelf import Shelf

SIZE = 500  # articles of a chunk
ROWS = 10  # bits of an article's number that tell its row in the chunk
CHUNKS = 20  # bits that tell the chunk among those of one source; what is above them tells the source


def chunk_name(number: int) -> str:
    """The file of the chunk in which the article with this number stands."""
    chunk = number >> ROWS
    return f"work/articles/{chunk >> CHUNKS:06}-{chunk & ((1 << CHUNKS) - 1):06}.parquet"


def first_of(source: int, chunk: int) -> int:
    """The number of the first article of a chunk."""
    return ((source << CHUNKS) | chunk) << ROWS


def put_chunk(shelf: Shelf, first: int, articles: Sequence[Article]) -> None:
    """Write the articles whose numbers begin with `first`."""
    shelf.put_table(chunk_name(first), _table(first, articles))


def whole_chunk(shelf: Shelf, first: int) -> dict[int, Article]:
    """The articles of a chunk by number."""
    return dict(_articles(shelf.table(chunk_name(first))))


def some_of(shelf: Shelf, numbers: Iterable[int]) -> dict[int, Article]:
    """The articles with these numbers; each chunk is read once."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for number in sorted(numbers):
        wanted[chunk_name(number)].append(number & ((1 << ROWS) - 1))
    return {n: one for name, rows in wanted.items() for n, one in _articles(shelf.table(name).take(rows))}


def _articles(table: pa.Table) -> Iterator[tuple[int, Article]]:
    columns = (table.column(name).to_pylist() for name in ("number", "record", "text"))
    for number, record, text in zip(*columns, strict=True):
        yield number, replace(load(Article, record), text=text)


def _table(first: int, articles: Sequence[Article]) -> pa.Table:
    import pyarrow as pa

    schema = pa.schema(
        [
            ("number", pa.int64()),
            ("id", pa.string()),
            ("file", pa.string()),
            ("index", pa.int64()),
            ("source", pa.string()),
            ("title", pa.string()),
            ("language", pa.string()),
            ("published", pa.date32()),
            ("url", pa.string()),
            ("translation_of", pa.string()),
            ("text", pa.string()),
            ("record", pa.string()),
        ]
    )
    rows = [
        {
            "number": first + row,
            "published": one.published.earliest if one.published else None,
            "record": dump(replace(one, text="")),
            **{name: getattr(one, name) for name in ("id", "file", "index", "source", "title", "language", "url")},
            "translation_of": one.translation_of,
            "text": one.text,
        }
        for row, one in enumerate(articles)
    ]
    return pa.Table.from_pylist(rows, schema=schema)
