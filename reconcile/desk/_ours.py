"""Which database of a Datasette is ours, and what the desk may do with it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from weakref import WeakKeyDictionary

from reconcile.frozen import dataclass
from reconcile.store._open import APPLICATION_ID

if TYPE_CHECKING:
    from collections.abc import Mapping

    from datasette.app import Datasette
    from datasette.database import Database


@dataclass(frozen=True, slots=True)
class Served:
    """The database that the desk shows, and what whoever started Datasette allows.

    `hosts` are the names it answers to, None where that depends on where it listens; with `only` it answers to no
    other. `token` is the word that lets a browser decide, None where Datasette's own actors do; `who` decides then.
    """

    name: str
    path: str
    hosts: frozenset[str] = frozenset()
    only: bool = False
    decide: bool = False
    token: str | None = None
    who: str | None = None


def names(datasette: Datasette) -> tuple[str, ...]:
    """The names of all databases of ours that a Datasette shows, in its order."""
    found = tuple(datasette.databases)
    kept = _NAMES.get(datasette)
    if kept is None or kept[0] != found:
        kept = (found, tuple(name for name in found if _is_ours(datasette.databases[name])))
        _NAMES[datasette] = kept
    return kept[1]


def served(datasette: Datasette) -> Served | None:
    """The database that the desk shows: the one that the configuration names, else the first of ours; None without."""
    ours = names(datasette)
    if not ours:
        return None
    if datasette not in _SERVED or _SERVED[datasette].name not in ours:
        _SERVED[datasette] = _configured(datasette, ours)
    return _SERVED[datasette]


def start(datasette: Datasette, **allowed: Any) -> None:
    """Let the desk of a Datasette do what is `allowed`, in the words of `Served`."""
    found = served(datasette)
    assert found is not None
    _SERVED[datasette] = replace(found, **allowed)


def _is_ours(database: Database) -> bool:
    """The file is a database that reconcile made.

    SQLite alone opens it: a program that opens and closes it in another way gives up the locks of all connections that
    it has on it, so that a writer takes the log from under them.
    """
    if not database.path or not Path(database.path).is_file():
        return False
    how = "mode=ro" if database.is_mutable else "mode=ro&immutable=1"
    with closing(sqlite3.connect(f"file:{quote(str(database.path))}?{how}", uri=True)) as connection:
        try:
            return bool(connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)
        except sqlite3.Error:
            return False


async def may_see(datasette: Datasette, actor: Mapping[str, Any] | None, database: str) -> bool:
    """Whoever asks may read the database, as Datasette's permissions have it."""
    older = getattr(datasette, "permission_allowed", None)
    if older is not None:
        return bool(await older(actor, "view-database", database, default=True))
    from datasette.resources import DatabaseResource

    return bool(await datasette.allowed(action="view-database", resource=DatabaseResource(database), actor=actor))


def _configured(datasette: Datasette, ours: tuple[str, ...]) -> Served:
    said = datasette.plugin_config("reconcile") or {}
    name: str = said["database"] if said.get("database") in ours else ours[0]
    database = datasette.databases[name]
    hosts = frozenset(str(host).lower() for host in said.get("hosts") or ())
    decide = said.get("decide") is True and bool(database.is_mutable)
    return Served(name, str(database.path), hosts, decide=decide)


_NAMES: WeakKeyDictionary[Datasette, tuple[tuple[str, ...], tuple[str, ...]]] = WeakKeyDictionary()
_SERVED: WeakKeyDictionary[Datasette, Served] = WeakKeyDictionary()
