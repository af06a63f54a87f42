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
NONE: Mapping[str, str] = MappingProxyType({})
_STORED = (
    "SELECT id, kind, content FROM records WHERE block = ? ORDER BY id",
    "SELECT id, text FROM articles WHERE block = ? ORDER BY id",
    "SELECT k.article_id, k.key FROM keys k JOIN articles a ON a.id = k.article_id WHERE a.block = ? ORDER BY 1, 2",
    "SELECT block, points FROM borders WHERE block = ?",
)
_BLOCKS = "SELECT block FROM records UNION SELECT block FROM articles UNION SELECT block FROM borders"


def note(connection: sqlite3.Connection, blocks: Iterable[str] | None, known: Mapping[str, str] = NONE) -> None:
    """Keep the sums of these blocks, of which something may have changed, and of the frame; `None` for all.

    What is stored of the blocks with `known` sums need not be read back.
    """
    if blocks is None:
        connection.execute("DELETE FROM sums")
    for block in sorted({*(_all(connection) if blocks is None else blocks), FRAME}):
        found = known.get(block) or _sum(connection, block)
        if found is None:
            connection.execute("DELETE FROM sums WHERE block = ?", (block,))
        else:
            connection.execute("INSERT OR REPLACE INTO sums VALUES (?, ?)", (block, found))


def sum_of(parts: Iterable[Iterable[tuple[object, ...]]]) -> str:
    """The hash of what is stored of a block: rows of records, texts, keys and borders, each in their order."""
    found = hashlib.sha256()
    for rows in parts:
        found.update("".join([*(f"{row!r}\n" for row in rows), "\n"]).encode("utf-8", "backslashreplace"))
    return found.hexdigest()


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


def _sum(connection: sqlite3.Connection, block: str) -> str | None:
    """The hash of what is stored of a block; `None` where that is nothing."""
    parts = [connection.execute(sql, of).fetchall() for sql, of in _asked(block)]
    return sum_of(parts) if any(parts) else None


def _asked(block: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    if block == FRAME:
        yield "SELECT content FROM frame", ()
        return
    for sql in _STORED:
        yield sql, (block,)
