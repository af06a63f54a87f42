"""Articles and decisions taken out of a damaged database, as far as they can be read."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from reconcile.frozen import dataclass
from reconcile.model import Article
from reconcile.store._bring import OLDER_PAGE, PAGE
from reconcile.store._doctor import UNREADABLE
from reconcile.store._faults import faults_of, is_taken
from reconcile.store._manner import manner
from reconcile.store._plain import load
from reconcile.store._splints import splinted
from reconcile.store._sums import holds
from reconcile.whole import put


@dataclass(frozen=True, slots=True)
class Piece:
    """An article of a damaged database: its id, and the file it came from and itself where they can be read.

    It is `whole` where its block is as it was written.
    """

    id: str
    file: str | None
    article: Article | None
    whole: bool


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


def salvaged(path: str) -> tuple[list[Piece], tuple[str, ...]]:
    """Every article that is named somewhere, and the lines of the decisions; of both what can be read."""
    tried = (_read(path, page, fresh=fresh) for page in (PAGE, OLDER_PAGE) for fresh in (False, True))
    return max(tried, key=lambda found: sum(piece.article is not None for piece in found[0]))


def _read(path: str, page: int, *, fresh: bool) -> tuple[list[Piece], tuple[str, ...]]:
    with splinted(path, page, fresh=fresh) as connection:
        found = [_piece(connection, one) for one in _ids(connection)]
        return found, tuple(_column(connection, "SELECT line FROM decisions ORDER BY number"))


def _piece(connection: sqlite3.Connection, one: str) -> Piece:
    file, block = (_one(connection, f"SELECT {name} FROM articles WHERE id = ?", one) for name in ("file", "block"))  # noqa: S608
    try:
        whole = block is not None and holds(connection, block)
    except UNREADABLE:
        whole = False
    return Piece(one, file, _article(connection, one), whole)


def _ids(connection: sqlite3.Connection) -> list[str]:
    return list(dict.fromkeys(one for asked in _IDS for one in _column(connection, asked)))


def _column(connection: sqlite3.Connection, asked: str) -> Iterator[str]:
    """The texts that a question gives, until one cannot be read."""
    try:
        for (one,) in connection.execute(asked):
            if isinstance(one, str):
                yield one
    except UNREADABLE:
        return


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
        file = Path(path + end)
        if file.exists() and (file.stat().st_size or not end):
            put(Path(f"{place}{end}"), file.read_bytes(), like=Path(path))
    return place


def written(path: str) -> tuple[tuple[int, int] | None, ...]:
    """What changes when somebody writes into a database, of its file and of its log."""
    return tuple(_written(Path(path + end)) for end in ("", "-wal"))


def _written(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except FileNotFoundError:
        return None
    return (found.st_size, found.st_mtime_ns) if found.st_size else None


@contextmanager
def held(path: str) -> Iterator[None]:
    """Let nobody else write into a damaged database, as far as SQLite can still lock it; `StoreError` where one does.

    Who waits for it finds the other file that is put in its place, and begins again.
    """
    if sys.platform == "win32":  # where no file can be replaced that is open
        yield
        return
    with closing(sqlite3.connect(path, timeout=manner().seconds, isolation_level=None)) as connection:
        with faults_of(path):
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.DatabaseError as error:
                if is_taken(error):
                    raise
        yield
