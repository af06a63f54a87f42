"""What pages are made of: single blocks of the database, the last few kept in memory, and rows of its tables."""

from __future__ import annotations

import sqlite3
import time
from collections import OrderedDict
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from reconcile.decide import differing_id
from reconcile.errors import StoreError
from reconcile.frozen import dataclass
from reconcile.pipeline._by import this_day
from reconcile.pipeline._decisions import Said, decisions_file, laid_over, read_decisions, standing
from reconcile.pipeline._load import nothing_stored
from reconcile.report._lookup import Lookup
from reconcile.resolve import AS_IT_IS, Choice, by_policy
from reconcile.store import look, open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from reconcile.model import Run

T = TypeVar("T")

_RECORDS = 30_000
"""Articles, claims and clusters that are kept in memory in all."""

_SECONDS, _STEPS = 10, 100_000
"""Seconds that a question may take, and steps of SQLite after which that is asked."""

_ENTRIES = 150_000
"""Entries that are kept of lists, such as that of the findings that some filters leave."""


@dataclass(frozen=True, slots=True)
class _Kept:
    look: Lookup
    size: int


class Shelf:
    """Reads one database; safe to be used by several threads at once. What it keeps is given up when the file changes.

    `decisions` is the file with what reviewers decided, where it is not the one beside the database. `choice` says how
    the best values are chosen.
    """

    def __init__(self, db: str, decisions: str | None = None) -> None:
        self.db, self.decisions = db, decisions
        self.choice: Choice = AS_IT_IS
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()
        self._small: OrderedDict[Hashable, object] = OrderedDict()
        self._said: tuple[Hashable, Said] | None = None
        self._lock = Lock()

    def ask(self, question: Callable[[sqlite3.Connection], T]) -> T:
        """What a function tells of a connection that cannot write; `StoreError` where that takes too long."""

        def limited(connection: sqlite3.Connection) -> T:
            until = time.monotonic() + _SECONDS
            connection.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
            return question(connection)

        with open_store(self.db, write=False) as store:
            try:
                return store.ask(limited)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                    raise
                raise StoreError(self.db, f"the answer takes longer than {_SECONDS} seconds", "ask for less") from error

    def rows(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> list[sqlite3.Row]:
        """The rows of a question to the tables."""

        def asked(connection: sqlite3.Connection) -> list[sqlite3.Row]:
            cursor = connection.cursor()
            cursor.row_factory = sqlite3.Row
            return cursor.execute(sql, values).fetchall()

        return self.ask(asked)

    def schema(self) -> int:
        """The number of the database's schema."""
        return self.kept("schema", lambda: int(self.rows("PRAGMA user_version")[0][0]))

    def needs(self, schema: int) -> None:
        """Raise `StoreError` where the database is of an older schema, which has not what is asked of it."""
        if self.schema() < schema:
            mend = "'reconcile run PATH --db FILE' brings it up to date"
            raise StoreError(self.db, "an older reconcile made this database", mend)

    def holding(self, kind: str, id_: str) -> Lookup | None:
        """The block that holds a thing, with decisions laid over; `None` where there is no such thing."""
        found = self.rows("SELECT block FROM records WHERE id = ?", [f"{kind}/{id_}"])
        if found:
            return self.block(found[0]["block"])
        of = self._differed_on(id_) if kind == "findings" else None
        return self.holding(*of) if of else None

    def block(self, block: str) -> Lookup:
        """All that is stored of a block."""
        key = (block, self.state())
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key].look
        made = self._made(block)
        with self._lock:
            self._keep(key, made)
        return made

    def kept(self, name: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once as long as neither the database nor the decisions change."""
        key = (name, self.state())
        with self._lock:
            if key in self._small:
                self._small.move_to_end(key)
                return self._small[key]  # type: ignore[return-value]
        made = make()
        with self._lock:
            self._small[key] = made
            while len(self._small) > 1 and sum(map(_length, self._small.values())) > _ENTRIES:
                self._small.popitem(last=False)
        return made

    def said(self) -> Said:
        """What reviewers decided, with its places."""
        state = self.state()
        if self._said is None or self._said[0] != state:
            self._said = (state, read_decisions(self.decisions, self.db))
        return self._said[1]

    def state(self) -> Hashable:
        """What changes when the database or the decisions do, or the day on which they hold."""
        files = (self.db, f"{self.db}-wal", str(decisions_file(self.decisions, self.db)))
        return (this_day(), *(_stamp(Path(file)) for file in files))

    def _differed_on(self, id_: str) -> tuple[str, str] | None:
        """What reviewers differ on, where the id is that of the finding which says so: a finding, or two claims."""
        for _, one in self.said():
            if one.finding and differing_id(one.finding) == id_:
                return "findings", one.finding
            if one.pair and not one.names and differing_id(" ".join(one.pair)) == id_:
                return "claims", one.pair[0]
        return None

    def _made(self, block: str) -> Lookup:
        said = self.said()
        return Lookup(by_policy(laid_over(self._read(block), said), self.choice), standing(said))

    def _read(self, block: str) -> Run:
        def asked(connection: sqlite3.Connection) -> Run | None:
            frame = look.frame(connection)
            return look.of_blocks(connection, frame, [block]) if frame else None

        found = self.ask(asked)
        if found is None:
            raise nothing_stored(self.db)
        return found

    def _keep(self, key: Hashable, made: Lookup) -> None:
        run = made.run
        self._kept[key] = _Kept(made, len(run.claims) + len(run.articles) + len(run.clusters))
        while len(self._kept) > 1 and sum(one.size for one in self._kept.values()) > _RECORDS:
            self._kept.popitem(last=False)


def _length(kept: object) -> int:
    return len(kept) if isinstance(kept, list) else 100


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except FileNotFoundError:
        return None
    return (found.st_mtime_ns, found.st_size)


@cache
def shelf(db: str) -> Shelf:
    """The one shelf of a database."""
    return Shelf(db)
