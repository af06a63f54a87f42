"""The database of a project: one run in it, decisions beside it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from reconcile.errors import StoreError
from reconcile.model import Run, Verdict
from reconcile.store._changes import apply, changes
from reconcile.store._faults import faults_of
from reconcile.store._open import has_log, reading, writing
from reconcile.store._records import assemble
from reconcile.store._rows import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import TracebackType


def open_store(path: str, *, write: bool) -> Store:
    """The database at `path`, to be used in a `with`; only with `write` is it made or changed.

    A file that is not ours, newer, or no database at all is refused with `StoreError` and left as it is.
    """
    return Store(path, write=write)


class Store:
    """One open database; close it, or use it in a `with`."""

    def __init__(self, path: str, *, write: bool) -> None:
        self.path, self._write = path, write
        self._seen: int | None = None
        self._state = _state(path)
        with faults_of(path):
            self._connection = writing(path) if write else reading(path)

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
                    self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._connection.close()

    def load(self) -> Run | None:
        """The run that was saved last, exactly; `None` when nothing was saved yet."""
        with faults_of(self.path):
            while True:
                try:
                    found = self._load()
                except sqlite3.DatabaseError:
                    if not self._moved():
                        raise
                else:
                    if not self._moved():
                        return found
                # A writer came while we read the file as unchanging: what we read may be of two minds.
                self._connection.close()
                self._state = _state(self.path)
                self._connection = reading(self.path)

    def save(self, run: Run, *, now: str | None = None) -> bool:
        """Make the tables equal to `run`, in one transaction; False when they were, and nothing was written.

        `now` is the time to note beside a change, in the caller's words. `StoreError` when another program changed
        the database since this one loaded it: what it wrote would be lost.
        """
        with faults_of(self.path), self._transaction():
            if self._seen is not None and self._seen != self._runs():
                raise StoreError(self.path, "another program changed the database meanwhile", "run the command again")
            found = changes(self._connection, rows(run))
            if not found:
                return False
            apply(self._connection, found)
            self._note(run, now)
            self._connection.execute("COMMIT")
            self._seen = self._runs()
            return True

    def decisions(self) -> Mapping[str, str]:
        """The last decision on each finding that has one, by the finding's id."""
        with faults_of(self.path):
            said = self._connection.execute("SELECT finding_id, decision FROM decisions ORDER BY number")
            return dict(said.fetchall())

    def _load(self) -> Run | None:
        with self._transaction("BEGIN"):
            self._seen = self._runs()
            content = dict(self._connection.execute("SELECT id, content FROM records"))
            texts = dict(self._connection.execute("SELECT id, text FROM articles"))
        if "run/" not in content:
            return None
        try:
            return assemble(content, texts)
        except KeyError as missing:
            mend = "try 'reconcile doctor', or run into a new file"
            raise StoreError(self.path, f"the database lacks the record {missing}", mend) from missing

    def _moved(self) -> bool:
        return not self._write and self._state != _state(self.path)

    def _runs(self) -> int:
        count: int = self._connection.execute("SELECT coalesce(max(number), 0) FROM runs").fetchone()[0]
        return count

    def _note(self, run: Run, now: str | None) -> None:
        conflicts = sum(finding.verdict is Verdict.CONFLICT for finding in run.findings)
        packs = json.dumps({pack.name: pack.version for pack in run.packs}, sort_keys=True)
        counts = (len(run.articles), len(run.claims), len(run.clusters), len(run.findings), conflicts)
        self._connection.execute(
            "INSERT INTO runs (run, version, packs, said, articles, claims, clusters, findings, conflicts)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (run.id, run.version, packs, now, *counts),
        )

    @contextmanager
    def _transaction(self, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
        # Not `db.atomic()`: it begins deferred, and two writers that read first then fail at once.
        self._connection.execute(begin)
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")


def _state(path: str) -> tuple[int, int, bool] | None:
    if not Path(path).exists():
        return None
    found = Path(path).stat()
    # With a log beside it the file is read as one that may change, and SQLite itself keeps what we see whole.
    return (0, 0, True) if has_log(path) else (found.st_mtime_ns, found.st_size, False)
