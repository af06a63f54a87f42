"""The database of a project: one run in it, decisions beside it."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from reconcile.errors import ChangedError, StoreError
from reconcile.faults import passing
from reconcile.store import _look as look
from reconcile.store import files
from reconcile.store._batch import Batch
from reconcile.store._decisions import lines, mirror
from reconcile.store._faults import faults_of
from reconcile.store._open import blank, has_log, reading, writing
from reconcile.store._write import note, stamp, write

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from types import TracebackType

    from reconcile.model import Decision, Finding, Run
    from reconcile.store.files import File

T = TypeVar("T")
_TRIES = 20


def open_store(path: str, *, write: bool) -> Store:
    """The database at `path`, to be used in a `with`; only with `write` is it made or changed.

    A file that is not ours, newer, or no database at all is refused with `StoreError` and left as it is.
    """
    return Store(path, write=write)


def is_blank(path: str) -> bool:
    """There is no database at `path`, or nothing is in it yet; `StoreError` for a file that is not ours."""
    with faults_of(path):
        return blank(path)


class Store:
    """One open database; close it, or use it in a `with`."""

    def __init__(self, path: str, *, write: bool) -> None:
        self.path, self._write = path, write
        self._seen: tuple[object, ...] | None = None
        self._state: tuple[int, int, bool] | None = None
        with faults_of(path):
            self._file = _file(path)
            self._connection = writing(path) if write else self._reading()
            self._file = self._file or _file(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back; everything written is in the one file then, unless somebody else still reads it."""
        try:
            if self._write:
                with faults_of(self.path):
                    passing("store.close")
                    self._connection.execute("PRAGMA busy_timeout = 1000")  # who reads for longer keeps the log
                    self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._connection.close()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let nobody else write until the next `save` or `mirror`, or the end of the block.

        What was seen before is forgotten.
        """
        with faults_of(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
        self._seen = None
        try:
            self._unless_replaced()
            yield
        finally:
            if self._within():
                self._connection.execute("ROLLBACK")

    def load(self) -> Run | None:
        """The run that was saved last, exactly; `None` when nothing was saved yet."""
        return self.ask(look.everything)

    def ask(self, question: Callable[[sqlite3.Connection], T]) -> T:
        """What a function of `store.look` tells of the database, all of it of one mind."""
        with faults_of(self.path):
            while True:
                try:
                    found = self._asked(question)
                except sqlite3.DatabaseError:
                    if not self._moved():
                        raise
                else:
                    if self._with_log() or not self._moved():
                        return found
                # A writer came while we read the file as unchanging: what we read may be of two minds.
                self._connection.close()
                self._connection = self._reading()

    def save(self, run: Run | Batch, *, now: str | None = None, last: bool = True) -> bool:
        """Make the tables equal to `run`, in one transaction; False when they were, and nothing was written.

        Of a `Batch` only the blocks that it takes the place of are looked at. A change is noted in `runs` with `now`,
        a time in the caller's words, unless the batch is not the `last` of its run. `ChangedError` when another program
        saved into the database since this one first looked into it: what it wrote would be lost.
        """
        batch = run if isinstance(run, Batch) else Batch(run)
        with faults_of(self.path), self._transaction():
            self._unless_changed()
            if not write(self._connection, batch):
                return False
            if last:
                note(self._connection, batch.run, now)
            self._seen = None if self._seen is None else stamp(self._connection)
            self._commit()
            return True

    def mirror(
        self, said: Sequence[tuple[Decision, str]], laid: Iterable[Finding] = (), within: Collection[str] | None = None
    ) -> bool:
        """Keep these decisions, each with its line, and what holds of these findings; False when that was so.

        All in one transaction; `laid` are findings with what reviewers decided of them, all there are, or all
        `within` these blocks.
        """
        with faults_of(self.path), self._transaction():
            self._unless_changed()
            if not mirror(self._connection, said, laid, within):
                return False
            self._commit()
            return True

    def note_files(self, read: Iterable[File]) -> bool:
        """Keep what these files looked like when they were read, and what they gave; False when that was so."""
        with faults_of(self.path), self._transaction():
            if not files.note(self._connection, read):
                return False
            self._commit()
            return True

    def unless_changed(self) -> None:
        """`ChangedError` when another program wrote into the file since it was first asked, or last written to."""
        with faults_of(self.path), self._transaction("BEGIN"):
            self._unless_changed()

    def decisions(self) -> tuple[str, ...]:
        """The lines of the decisions that the database mirrors, in the order of the file."""
        return self.ask(lines)

    def _unless_changed(self) -> None:
        if self._seen is not None and self._seen != stamp(self._connection):
            raise ChangedError(self.path, "another program changed the database meanwhile", "run the command again")

    def _unless_replaced(self) -> None:
        """What is written into a file that lost its name is lost with it."""
        if _file(self.path) != self._file:
            what = "another file was put in its place, or it was taken away, while the command ran"
            raise StoreError(self.path, what, "run the command again")

    def _asked(self, question: Callable[[sqlite3.Connection], T]) -> T:
        with self._transaction("BEGIN"):
            found = question(self._connection)
            if self._write and self._seen is None:
                self._seen = stamp(self._connection)
            return found

    def _commit(self) -> None:
        passing("store.commit")
        self._connection.execute("COMMIT")
        passing("store.committed")

    def _within(self) -> bool:
        return self._connection.in_transaction

    def _reading(self) -> sqlite3.Connection:
        """A connection that reads, opened while no writer came or went."""
        for left in reversed(range(_TRIES)):
            self._state = _state(self.path)
            found = reading(self.path)
            if self._state == _state(self.path) or not left:
                break
            found.close()
        return found

    def _with_log(self) -> bool:
        """The file is read with its log, and SQLite itself keeps what we see whole."""
        return self._state is not None and self._state[2]

    def _moved(self) -> bool:
        return not self._write and self._state != _state(self.path)

    @contextmanager
    def _transaction(self, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
        if self._within():  # it is `alone`
            yield
            return
        # Not `db.atomic()`: it begins deferred, and two writers that read first then fail at once.
        self._connection.execute(begin)
        try:
            if self._write and begin != "BEGIN":
                self._unless_replaced()
                passing("store.begin")
            yield
        finally:
            if self._within():
                self._connection.execute("ROLLBACK")


def _file(path: str) -> tuple[int, int] | None:
    """Which file goes by this path."""
    try:
        found = Path(path).stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    return found.st_dev, found.st_ino


def _state(path: str) -> tuple[int, int, bool] | None:
    if not Path(path).exists():
        return None
    found = Path(path).stat()
    return (0, 0, True) if has_log(path) else (found.st_mtime_ns, found.st_size, False)
