"""A database of an older schema brought up to this one: a copy is kept, and all is done in one transaction."""

from __future__ import annotations

import filecmp
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from reconcile.discover import parts
from reconcile.faults import passing
from reconcile.store._sums import note
from reconcile.whole import resemble, settle

APPLICATION_ID = 0x5EC0_4C1E
PAGE = 8_192  # bytes of a page of a new file: smaller ones are more work, and of larger ones a batch changes too much
OLDER_PAGE = 4_096  # of a file that an older reconcile made
# What an older reconcile concluded is concluded anew by the next run, also where both go by one version.
_OLDER = (
    "UPDATE frame SET content = json_set("
    "json_remove(content, '$.complete'), '$.version', json_extract(content, '$.version') || ?)"
)


def steps() -> list[str]:
    """The names of the migrations, in their order; a schema goes by how many of them were made."""
    folder = Path(__file__).parent / "migrations"
    return sorted(file.stem for file in folder.glob("m[0-9]*.py"))


def bring_up_to_date(connection: sqlite3.Connection, path: str, tell: Callable[[str], object]) -> None:
    """Make the schema that of this version; what stood in an older database stays beside it as it was."""
    if _schema(connection) == len(steps()):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again inside the transaction: another writer may have been quicker.
        done = _schema(connection)
        kept = _kept(path, done) if 0 < done < len(steps()) else None
        migrate(connection, done)
        passing("store.migrated")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    if kept:
        tell(f"{path}: brought from schema {done} to {len(steps())}; as it was before, it is kept in {kept}")


def migrate(connection: sqlite3.Connection, done: int) -> None:
    """Take the steps behind the `done` first, inside a transaction that somebody else ends."""
    from sqlite_utils import Database

    for step in list(parts("reconcile.store.migrations").values())[done:]:
        passing("store.migrate")
        step.up(Database(connection, execute_plugins=False))
    if done:
        connection.execute(_OLDER, (f"+schema.{done}",))
        note(connection, None)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(steps())}")


def _schema(connection: sqlite3.Connection) -> int:
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def _kept(path: str, schema: int) -> Path:
    """Where the database stands as it is now: a copy, on the disk, that takes the place of no other file.

    Nobody may read it who may not read the database.
    """
    passing("store.copy")
    part = Path(f"{path}.schema-{schema}.{os.getpid()}.part")
    try:
        part.touch(0o600)
        copy(path, part)
        resemble(part, Path(path))
        passing("store.copied")
        return _placed(part, f"{path}.schema-{schema}")
    finally:
        part.unlink(missing_ok=True)


def copy(path: str, to: Path) -> None:
    """A copy of what is committed in a database, page by page, in one file that is complete by itself."""
    source, target = sqlite3.connect(path), sqlite3.connect(to)
    try:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
    finally:
        target.close()
        source.close()


def _placed(part: Path, name: str) -> Path:
    """The copy under the first name that is free, or that has the same copy already."""
    number = 1
    while True:
        place = Path(f"{name}.bak" if number == 1 else f"{name}.{number}.bak")
        try:
            os.link(part, place)
        except FileExistsError:
            if filecmp.cmp(part, place, shallow=False):
                return place
            number += 1
        except OSError:  # a file system without links
            if not place.exists():
                part.rename(place)
                settle(place.parent)
                return place
            number += 1
        else:
            settle(place.parent)
            return place
