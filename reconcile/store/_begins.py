"""The ids that begin so, each with what it is of."""

from __future__ import annotations

import sqlite3

LABELS = {"findings": "title", "articles": "label", "clusters": "question", "series": "question", "claims": "label"}


def begins(connection: sqlite3.Connection, start: str, table: str, most: int = 40) -> tuple[tuple[str, str], ...]:
    """Ids of `table`, one of `LABELS`, with their labels; at most so many, in order."""
    # `g` is the next letter behind the hexadecimal digits that ids are made of
    asked = f"SELECT id, {LABELS[table]} FROM {table} WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"  # noqa: S608 - our own names
    bounds = (start, f"{start}g", most) if start else ("", "~", most)
    return tuple((str(ident), str(label)) for ident, label in connection.execute(asked, bounds))
