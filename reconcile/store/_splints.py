"""A copy of a damaged database in which the header and the schema are as ours always are, so that it can be read."""

from __future__ import annotations

import difflib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from reconcile.store._bring import APPLICATION_ID, migrate

_INTERIOR = 5  # the mark of a page that names others
_FIXED = {
    0: b"SQLite format 3\0",
    18: b"\x02\x02\x00\x40\x20\x20",
    44: (4).to_bytes(4, "big"),
    52: bytes(4),
    56: (1).to_bytes(4, "big"),
    64: bytes(4),
    68: APPLICATION_ID.to_bytes(4, "big"),
}
"""Place in the header -> the bytes that stand there in every database of ours that has a write-ahead log.

Those at 16 tell the size of a page.
"""
Made = tuple[str, str, str, str | None]


@contextmanager
def splinted(path: str, page: int, *, fresh: bool) -> Iterator[sqlite3.Connection]:
    """A connection to a copy of the database that can be read as far as its pages can; it is gone with the block.

    A page is taken to have so many bytes. With `fresh` the whole schema is that of a new database, which fits those
    that no older reconcile has made; without, each of its rows that is not ours is mended.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "x.db"
        shutil.copyfile(path, copy)
        if Path(f"{path}-wal").exists():
            shutil.copyfile(f"{path}-wal", f"{copy}-wal")
        if fresh:
            _lend_schema(copy, Path(folder) / "fresh.db", page)
        _mend_header(copy, page)
        if not fresh:
            with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
                _mend_schema(connection)
        with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            connection.execute("PRAGMA writable_schema = ON")  # what of the schema is wrong stops nothing
            yield connection


def _mend_header(copy: Path, page: int) -> None:
    with copy.open("r+b") as file:
        size = file.seek(0, 2)
        for place, content in {**_FIXED, 16: page.to_bytes(2, "big")}.items():
            file.seek(place)
            file.write(content)
        file.seek(24)
        changes = file.read(4)
        file.write((size // page).to_bytes(4, "big"))
        file.seek(92)
        file.write(changes)


def _mend_schema(connection: sqlite3.Connection) -> None:
    """Let every row of the schema that is not ours be the one of ours that is missing and most like it."""
    ours, found = _ours(), _rows(connection)
    missing = {key: one for key, one in ours.items() if one not in found.values()}
    for row, said in found.items():
        if said in ours.values() or not missing:
            continue
        like = max(missing, key=lambda key: _likeness(missing[key], said))
        change = "UPDATE sqlite_master SET type = ?, name = ?, tbl_name = ?, sql = ? WHERE rowid = ?"
        with suppress(sqlite3.Error):
            connection.execute(change, (*missing.pop(like), row))


def _rows(connection: sqlite3.Connection) -> dict[int, tuple[object, ...]]:
    """What can be read of the schema, from both of its ends."""
    found: dict[int, tuple[object, ...]] = {}
    for order in ("", " DESC"):
        with suppress(sqlite3.Error, ValueError):
            connection.execute("PRAGMA writable_schema = ON")
            asked = f"SELECT rowid, type, name, tbl_name, sql FROM sqlite_master ORDER BY rowid{order}"  # noqa: S608
            for row in connection.execute(asked):
                found[row[0]] = tuple(row[1:])
    return dict(sorted(found.items()))


def _lend_schema(copy: Path, new: Path, page: int) -> None:
    """Put the pages of a new database's schema into the places that they have there."""
    with closing(sqlite3.connect(new, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {page}")
        connection.execute("BEGIN")
        migrate(connection, 0)
        connection.execute("COMMIT")
    whole = new.read_bytes()
    pages = [whole[at : at + page] for at in range(0, len(whole), page)]
    with copy.open("r+b") as file:
        for number in _tree(pages, 1):
            file.seek((number - 1) * page)
            file.write(pages[number - 1])


def _tree(pages: Sequence[bytes], number: int) -> Iterator[int]:
    """The numbers of the pages of the tree that begins at page `number`."""
    yield number
    page = pages[number - 1]
    at = 100 if number == 1 else 0
    if page[at] != _INTERIOR:
        return
    cells = int.from_bytes(page[at + 3 : at + 5], "big")
    for cell in range(cells):
        place = int.from_bytes(page[at + 12 + 2 * cell : at + 14 + 2 * cell], "big")
        yield from _tree(pages, int.from_bytes(page[place : place + 4], "big"))
    yield from _tree(pages, int.from_bytes(page[at + 8 : at + 12], "big"))


def _likeness(ours: Made, said: tuple[object, ...]) -> float:
    return difflib.SequenceMatcher(None, repr(ours)[:400], repr(said)[:400], autojunk=False).ratio()


def _ours() -> Mapping[int, Made]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        migrate(fresh, 0)
        return {row[0]: row[1:] for row in fresh.execute("SELECT rowid, type, name, tbl_name, sql FROM sqlite_master")}
