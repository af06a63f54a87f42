"""A database looked into: whether the file is whole, and what it says fits together."""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from reconcile.errors import StoreError
from reconcile.frozen import dataclass
from reconcile.store import _look as look
from reconcile.store import _sums as sums
from reconcile.store import files
from reconcile.store._bring import APPLICATION_ID, migrate, steps
from reconcile.store._changes import changes
from reconcile.store._faults import faults_of, is_taken
from reconcile.store._manner import manner
from reconcile.store._open import reading
from reconcile.store._rows import owners, rows
from reconcile.store._words import INDEXES

MOST = 5  # things of one kind that are told
UNREADABLE = (sqlite3.Error, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""What reading a damaged cell can raise."""
_OF_ANY = ("pages", "references")
_WRITES = ("search",)
_FOREIGN = ("this database is not one of reconcile's", "the database is empty")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked into, and what is wrong with it, a sentence each; `mend` is what helps."""

    name: str
    about: str
    wrong: tuple[str, ...] = ()
    mend: str = ""


def examined(path: str) -> list[Check]:
    """What is wrong with the database at `path`; `StoreError` for one of a newer schema, one shut to us, or none.

    Of an older schema, which the next run brings up to date, only the file itself is looked into.
    """
    with faults_of(path):
        if Path(path).is_file() and not os.access(path, os.R_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        try:
            reading(path).close()
        except StoreError as error:
            if isinstance(error.__cause__, sqlite3.Error) or error.what in _FOREIGN:
                return [Check("opens", "it can be opened", (error.what,))]
            raise
        except (sqlite3.Error, UnicodeDecodeError) as error:
            return [Check("opens", "it can be opened", (_told(error),))]
        with _opened(path) as connection:
            return list(checked(connection))


@contextmanager
def _opened(path: str) -> Iterator[sqlite3.Connection]:
    """A connection that may write, as one of the checks must: to a copy, where the file itself may not be written."""
    if os.access(path, os.W_OK) and os.access(Path(path).absolute().parent, os.W_OK):
        with closing(sqlite3.connect(path, timeout=manner().seconds, isolation_level=None)) as connection:
            yield connection
        return
    with tempfile.TemporaryDirectory() as folder:
        copied = sqlite3.connect(Path(folder) / "x.db", isolation_level=None)
        with closing(copied), closing(reading(path)) as source:
            source.backup(copied)
            yield copied


def checked(connection: sqlite3.Connection) -> Iterator[Check]:
    """Yield each check of a database of this schema, with what is wrong; a check that cannot be made is wrong.

    Each looks at one moment of the database, whoever writes meanwhile.
    """
    try:
        older = 0 < connection.execute("PRAGMA user_version").fetchone()[0] < len(steps())
    except sqlite3.Error:
        older = False
    for name, (about, check) in CHECKS.items():
        if older and name not in _OF_ANY:
            continue
        try:
            with _at_one_moment(connection, begin="BEGIN IMMEDIATE" if name in _WRITES else "BEGIN"):
                wrong = list(check(connection))
        except UNREADABLE as error:
            if is_taken(error):
                raise
            wrong = [f"it cannot be looked into: {_told(error)}"]
        more = [f"and {len(wrong) - MOST} more"] if len(wrong) > MOST else []
        yield Check(name, about, (*wrong[:MOST], *more))


@contextmanager
def _at_one_moment(connection: sqlite3.Connection, *, begin: str) -> Iterator[None]:
    connection.execute(begin)
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _told(error: BaseException) -> str:
    """The first line of an error, without the stored text that SQLite quotes where it is no UTF-8."""
    said = (str(error) or type(error).__name__).splitlines()[0]
    return said.partition(" with text ")[0][:200]


def _pages(connection: sqlite3.Connection) -> Iterator[str]:
    for (said,) in connection.execute("PRAGMA integrity_check(20)"):
        if said != "ok":
            yield from str(said).splitlines()


def _keys(connection: sqlite3.Connection) -> Iterator[str]:
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} names a row of {parent} that is not there"


def _schema(connection: sqlite3.Connection) -> Iterator[str]:
    marks = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    if marks != [APPLICATION_ID, len(steps())]:
        yield f"it is marked {marks[0]:#x}, schema {marks[1]}"
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(fresh, 0)
        wanted, found = _things(fresh), _things(connection)
    finally:
        fresh.close()
    for name in sorted(wanted.keys() | found.keys()):
        if wanted.get(name) != found.get(name):
            yield f"{name} is {'missing' if name not in found else 'not ours' if name not in wanted else 'another'}"


def _things(connection: sqlite3.Connection) -> Mapping[str, str]:
    asked = "SELECT type || ' ' || name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    return dict(connection.execute(asked).fetchall())


def _sums(connection: sqlite3.Connection) -> Iterator[str]:
    for block in sums.differing(connection):
        yield f"{block} is not as it was written"


def _records(connection: sqlite3.Connection) -> Iterator[str]:
    run = look.everything(connection)
    if run is None:
        return
    by_id = {article.id: article for article in run.articles}
    for claim in run.claims:
        words = by_id[claim.article].words(claim.field, claim.span)
        if words != claim.quote:
            yield f"claim {claim.id} does not stand where it says"


def _tables(connection: sqlite3.Connection) -> Iterator[str]:
    run = look.everything(connection)
    if run is None:
        return
    blocks = dict(connection.execute("SELECT id, block FROM articles"))
    for change in changes(connection, rows(run, blocks), owners(), None):
        yield f"{change.table}: {max(len(change.out), len(change.into))} rows are not what the records say"


def _blocks(connection: sqlite3.Connection) -> Iterator[str]:
    first = dict(connection.execute("SELECT block, min(id) FROM articles GROUP BY block"))
    yield from (f"block {block!r} goes by an article that is not its first" for block in first if block != first[block])
    orphans = "SELECT DISTINCT block FROM records WHERE block <> '' AND block NOT IN (SELECT block FROM articles)"
    yield from (f"block {block!r} has no article" for (block,) in connection.execute(orphans))
    alone = "SELECT article_id FROM keys WHERE article_id NOT IN (SELECT id FROM articles) GROUP BY 1"
    yield from (f"article {one} is found by keys and not there" for (one,) in connection.execute(alone))


def _search(connection: sqlite3.Connection) -> Iterator[str]:
    for table in INDEXES:
        try:
            connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
        except sqlite3.DatabaseError as error:
            yield f"{table}: {_told(error)}"


def _files(connection: sqlite3.Connection) -> Iterator[str]:
    for path in files.damaged(connection):
        yield f"what is told of {path} cannot be read; the next run reads that file again"


CHECKS: Mapping[str, tuple[str, Callable[[sqlite3.Connection], Iterator[str]]]] = {
    "pages": ("the file is whole (integrity_check)", _pages),
    "references": ("every row that is named is there", _keys),
    "schema": ("tables, indexes and views are ours", _schema),
    "sums": ("what is stored of each block is what was written", _sums),
    "records": ("every record can be read, and every claim stands where it says", _records),
    "tables": ("tables and records agree", _tables),
    "blocks": ("every article is in one block, and can be found", _blocks),
    "files": ("what is told of the files that were read can be read", _files),
    "search": ("full-text search agrees with the texts", _search),
}
