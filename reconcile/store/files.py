"""The files that runs have read: what each looked like then, and what it gave."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Skipped

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator

FIRST = 14  # the schema that first has the table
UNREADABLE = (ValueError, LookupError, TypeError)
_COLUMNS = "path, size, mtime_ns, inode, settled, read_as, articles, skipped"

Row = tuple[str, int, int, str, int, str, str, str]


@dataclass(frozen=True, slots=True)
class Given:
    """An article that a file gave: its id, its place, and what was passed over in it.

    `inside` is what the place says behind the path of the file, where it is a document within.
    """

    id: str
    index: int
    warnings: tuple[str, ...] = ()
    inside: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """A file as it was when it was read, `read_as` with what options, and what it gave.

    `inode` tells its number, and when anything of it changed last, which nobody can set back.
    `settled`: its last change was long enough before that any other would give it another time.
    """

    path: str
    size: int
    mtime_ns: int
    inode: str
    settled: bool
    read_as: str
    articles: tuple[Given, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def known(connection: sqlite3.Connection) -> dict[str, Row]:
    """The row of every file, by its path; none in a database of an older schema."""
    if connection.execute("PRAGMA user_version").fetchone()[0] < FIRST:
        return {}
    return {row[0]: row for row in connection.execute(f"SELECT {_COLUMNS} FROM runs_files")}  # noqa: S608 - our own names


def load(row: Row) -> File:
    """The file that a row tells of; raises one of `UNREADABLE` for a damaged one."""
    given = json.loads(row[6])
    articles = tuple(Given(str(one), int(at), tuple(map(str, told)), str(within)) for one, at, told, within in given)
    skipped = tuple(Skipped(str(file), str(why), aside=bool(aside)) for file, why, aside in json.loads(row[7]))
    return File(row[0], row[1], row[2], row[3], bool(row[4]), row[5], articles, skipped)


def note(connection: sqlite3.Connection, files: Iterable[File]) -> bool:
    """Let the rows of these files tell of them; False where they did.

    That a file has settled meanwhile is no reason of its own to write.
    """
    stored = known(connection)
    rows = {one.path: (_row(one), _row(replace(one, settled=not one.settled))) for one in files}
    if all(stored.get(path) in said for path, said in rows.items()):
        return False
    marks = ", ".join("?" * len(_COLUMNS.split(", ")))
    into = sorted(row for path, (row, _) in rows.items() if stored.get(path) != row)
    connection.executemany(f"INSERT OR REPLACE INTO runs_files VALUES ({marks})", into)  # noqa: S608
    return True


def forget(connection: sqlite3.Connection, articles: Collection[str]) -> None:
    """Leave nothing of files that gave one of these articles."""
    gone = [(path,) for path, row in known(connection).items() if _gave(row, articles)]
    connection.executemany("DELETE FROM runs_files WHERE path = ?", gone)


def damaged(connection: sqlite3.Connection) -> Iterator[str]:
    """The paths of the files whose rows cannot be read."""
    for path, row in known(connection).items():
        try:
            load(row)
        except UNREADABLE:
            yield str(path)


def _gave(row: Row, articles: Collection[str]) -> bool:
    try:
        return any(one.id in articles for one in load(row).articles)
    except UNREADABLE:
        return True


def _row(file: File) -> Row:
    articles = json.dumps([(one.id, one.index, one.warnings, one.inside) for one in file.articles])
    skipped = json.dumps([(one.file, one.why, one.aside) for one in file.skipped])
    seen = (file.path, file.size, file.mtime_ns, file.inode, int(file.settled))
    return (*seen, file.read_as, articles, skipped)
