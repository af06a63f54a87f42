"""One hash of all that a database says: equal for databases that say the same, whatever the way to it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

_WAY = ("runs", "runs_articles", "runs_files")
"""What tells how a database became what it is, and from which files."""
_HIDDEN = ("_fts", "sqlite_")


def digest(connection: sqlite3.Connection, of: Iterable[str] | None = None) -> str:
    """SHA-256 over every row of the tables `of`, rows sorted; `None` for all but the list of runs, by name."""
    found = hashlib.sha256()
    for table in tables(connection) if of is None else of:
        found.update(f"{table}\n".encode())
        rows = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own names
        for row in sorted(repr(tuple(row)) for row in rows):
            found.update(f"{row}\n".encode("utf-8", "backslashreplace"))
    return found.hexdigest()


def tables(connection: sqlite3.Connection) -> Iterator[str]:
    """The names of the tables that the digest is over, sorted."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    yield from sorted(name for (name,) in names if name not in _WAY and not any(part in name for part in _HIDDEN))
