"""Articles and decisions taken out of a damaged database, as far as they can be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from reconcile.model import Article
from reconcile.store._doctor import UNREADABLE
from reconcile.store._open import has_log
from reconcile.store._plain import load

_IDS = (
    "SELECT id FROM articles NOT INDEXED ORDER BY rowid",
    "SELECT id FROM articles NOT INDEXED ORDER BY rowid DESC",
    "SELECT id FROM articles ORDER BY id",
    "SELECT id FROM articles ORDER BY id DESC",
    "SELECT substr(id, 10) FROM records WHERE id > 'articles/' AND id < 'articles0' ORDER BY id",
    "SELECT substr(id, 10) FROM records WHERE id > 'articles/' AND id < 'articles0' ORDER BY id DESC",
    "SELECT DISTINCT article_id FROM keys",
)
"""Ways to the ids, of which each may end at a damaged page."""


def unlocked(path: str) -> sqlite3.Connection:
    """A connection to a database whose marks may be damaged; it is read and never written."""
    how = "mode=ro" if has_log(path) else "mode=ro&immutable=1"
    return sqlite3.connect(f"file:{quote(path)}?{how}", uri=True, isolation_level=None)


def articles(path: str) -> Iterator[tuple[str, str | None, Article | None]]:
    """Yield the id of every article that is named somewhere, the file it came from and the article, where known."""
    connection = unlocked(path)
    try:
        for one in _ids(connection):
            file = _one(connection, "SELECT file FROM articles WHERE id = ?", one)
            yield one, file, _article(connection, one)
    finally:
        connection.close()


def decisions(path: str) -> tuple[str, ...]:
    """The lines of the decisions that the database mirrors; those that can be read."""
    connection = unlocked(path)
    found: list[str] = []
    try:
        for (line,) in connection.execute("SELECT line FROM decisions ORDER BY number"):
            found.append(str(line))
    except UNREADABLE:
        return tuple(found)
    finally:
        connection.close()
    return tuple(found)


def _ids(connection: sqlite3.Connection) -> list[str]:
    found: dict[str, None] = {}
    for asked in _IDS:
        try:
            for (one,) in connection.execute(asked):
                if isinstance(one, str):
                    found[one] = None
        except UNREADABLE:
            continue
    return list(found)


def _article(connection: sqlite3.Connection, one: str) -> Article | None:
    content = _one(connection, "SELECT content FROM records WHERE id = ?", f"articles/{one}")
    text = _one(connection, "SELECT text FROM articles WHERE id = ?", one)
    if content is None or text is None:
        return None
    try:
        return replace(load(Article, content), text=text)
    except UNREADABLE:
        return None


def _one(connection: sqlite3.Connection, asked: str, value: str) -> str | None:
    try:
        found = connection.execute(asked, (value,)).fetchone()
    except UNREADABLE:
        return None
    return found[0] if found and isinstance(found[0], str) else None


def aside(path: str) -> Path:
    """The damaged file, and the log beside it, copied to names that nobody has yet; the name of the first."""
    number = 1
    while True:
        place = Path(f"{path}.damaged.bak" if number == 1 else f"{path}.damaged.{number}.bak")
        if not place.exists():
            break
        number += 1
    for end in ("-wal", "-journal", ""):
        if Path(path + end).exists():
            Path(f"{place}{end}").write_bytes(Path(path + end).read_bytes())
    return place
