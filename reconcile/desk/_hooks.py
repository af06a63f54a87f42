"""What Datasette asks us: limits of a connection, who may ask, how a cell looks.

Only the limit holds for every Datasette that has reconcile installed; the rest waits for `serve` to switch it on.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from datasette import hookimpl

from reconcile.desk._cells import cell
from reconcile.desk._hosts import only_from

if TYPE_CHECKING:
    from collections.abc import Callable

    from datasette.app import Datasette
    from markupsafe import Markup

    from reconcile.desk._hosts import App

LARGEST = 5_000_000
"""Bytes of the largest string a query may build: one that builds a gigabyte would take the machine down."""


@hookimpl  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Limit what one query can build."""
    conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)


@hookimpl  # type: ignore[untyped-decorator]
def asgi_wrapper(datasette: Datasette) -> Callable[[App], App]:
    """Answer only requests to the names that the desk was started with."""
    hosts = _ours(datasette).get("hosts")
    return only_from(frozenset(hosts)) if hosts else lambda app: app


@hookimpl  # type: ignore[untyped-decorator]
def register_routes() -> list[tuple[str, Any]]:
    """The pages of the desk, under `/-/reconcile`."""
    from reconcile.desk._pages import routes

    return routes()


@hookimpl  # type: ignore[untyped-decorator]
def render_cell(row: Any, value: object, column: str, database: str, datasette: Datasette) -> Markup | None:
    """Verdicts in colour, quoted words in their direction, ids as links."""
    if _ours(datasette).get("database") != database:
        return None
    return cell(dict(row), column, value, lambda table: str(datasette.urls.table(database, table)))


def _ours(datasette: Datasette) -> dict[str, Any]:
    return datasette.plugin_config("reconcile") or {}
