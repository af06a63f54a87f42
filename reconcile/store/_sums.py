"""A hash of what is stored of each block, by which a damaged byte is found that no rule of SQLite minds."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

FRAME = "frame"
Records = Mapping[str, tuple[str, str, str]]
"""Of a block: id -> id, kind and content."""
NONE: Mapping[str, Records] = MappingProxyType({})
_RECORDS = "SELECT id, kind, content FROM records WHERE block = ? ORDER BY id"
_BESIDE = (
    "SELECT id, text FROM articles WHERE block = ? ORDER BY id",
    "SELECT k.article_id, k.key FROM keys k JOIN articles a ON a.id = k.article_id WHERE a.block = ? ORDER BY 1, 2",
    "SELECT block, points FROM borders WHERE block = ?",
)
_BLOCKS = "SELECT block FROM records UNION SELECT block FROM articles UNION SELECT block FROM borders"


def note(connection: sqlite3.Connection, blocks: Iterable[str] | None, made: Mapping[str, Records] = NONE) -> None:
    """Keep the sums of these blocks, of which something may have changed, and of the frame; `None` for all.

    `made`: the records of blocks that were just written whole, which need not be read back.
    """
    if blocks is None:
        connection.execute("DELETE FROM sums")
    for block in sorted({*(_all(connection) if blocks is None else blocks), FRAME}):
        found = _sum(connection, block, made.get(block))
        if found is None:
            connection.execute("DELETE FROM sums WHERE block = ?", (block,))
        else:
            connection.execute("INSERT OR REPLACE INTO sums VALUES (?, ?)", (block, found))


def differing(connection: sqlite3.Connection) -> Iterator[str]:
    """The blocks of which something else is stored than was."""
    kept = dict(connection.execute("SELECT block, sum FROM sums"))
    for block in sorted({*kept, *_all(connection), FRAME}):
        if kept.get(block) != _sum(connection, block):
            yield block


def holds(connection: sqlite3.Connection, block: str) -> bool:
    """What is stored of a block is what was."""
    kept = connection.execute("SELECT sum FROM sums WHERE block = ?", (block,)).fetchone()
    return kept is not None and kept[0] == _sum(connection, block)


def _all(connection: sqlite3.Connection) -> set[str]:
    return {str(row[0]) for row in connection.execute(_BLOCKS)}


def _sum(connection: sqlite3.Connection, block: str, made: Records | None = None) -> str | None:
    """The hash of what is stored of a block; `None` where that is nothing."""
    found, any_row = hashlib.sha256(), False
    for rows in _rows(connection, block, made):
        lines = [f"{row!r}\n" for row in rows]
        any_row = any_row or bool(lines)
        found.update("".join((*lines, "\n")).encode("utf-8", "backslashreplace"))
    return found.hexdigest() if any_row else None


def _rows(connection: sqlite3.Connection, block: str, made: Records | None) -> Iterator[Iterable[tuple[object, ...]]]:
    if block == FRAME:
        yield connection.execute("SELECT content FROM frame")
        return
    yield connection.execute(_RECORDS, (block,)) if made is None else sorted(made.values())
    for sql in _BESIDE:
        yield connection.execute(sql, (block,))
