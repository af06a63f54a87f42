"""Which blocks of a run in parts are wanted: all, or those that hold an article which fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from reconcile.pipeline.parts._say import RECORDS, place

if TYPE_CHECKING:
    from reconcile.pipeline._slice import Slice
    from reconcile.pipeline.parts._manifest import Piece
    from reconcile.pipeline.parts._shelf import Shelf


def blocks_of(shelf: Shelf, piece: Piece) -> dict[str, str]:
    """The articles of a piece, each with its block."""
    table = shelf.table(place(RECORDS, piece.name), ["kind", "id", "block"])
    columns = (table.column(name).to_pylist() for name in ("kind", "id", "block"))
    return {id_: block for kind, id_, block in zip(*columns, strict=True) if kind == "articles"}


def wanted(shelf: Shelf, piece: Piece, slice_: Slice) -> frozenset[str] | None:
    """The blocks of a piece that hold an article which fits; `None` for all."""
    if slice_.whole:
        return None
    fitting = set(_fitting(shelf, piece, slice_))
    if slice_.attributes and fitting:
        claims = shelf.table(place("claims", piece.name), ["article", "attribute"])
        pairs = zip(claims.column("article").to_pylist(), claims.column("attribute").to_pylist(), strict=True)
        fitting &= {article for article, attribute in pairs if attribute in slice_.attributes}
    return (
        frozenset(block for id_, block in blocks_of(shelf, piece).items() if id_ in fitting) if fitting else frozenset()
    )


def _fitting(shelf: Shelf, piece: Piece, slice_: Slice) -> Iterator[str]:
    """Yield the articles that fit by themselves."""
    names = ["id", "published", "published_latest", *(["title", "text"] if slice_.words else [])]
    table = shelf.table(place("articles", piece.name), names)
    for id_, first, last, *words in zip(*(table.column(name).to_pylist() for name in names), strict=True):
        if _dated(slice_, first, last) and _named(slice_.articles, id_) and _told(slice_.words, words):
            yield id_


def _dated(slice_: Slice, first: date | None, last: date | None) -> bool:
    if slice_.since is None and slice_.until is None:
        return True
    if first is None:
        return False
    return first <= (slice_.until or date.max) and (last or first) >= (slice_.since or date.min)


def _named(starts: Sequence[str], id_: str) -> bool:
    return not starts or id_.startswith(tuple(starts))


def _told(words: Sequence[str], said: Sequence[str | None]) -> bool:
    text = "\n".join(one for one in said if one).casefold()
    return all(word.casefold() in text for word in words)
