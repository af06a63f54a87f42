"""What Datasette asks us: pages, who may ask, what a query may build, how a cell looks, what a table is about.

Everything here holds for databases of ours alone; a Datasette that shows none is as it was.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from datasette import hookimpl

from reconcile.desk._cells import cell
from reconcile.desk._hosts import only_from
from reconcile.desk._metadata import told_of
from reconcile.desk._ours import names, served
from reconcile.desk._queries import QUERIES
from reconcile.desk._stock import links_of, templates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from datasette.app import Datasette
    from markupsafe import Markup

    from reconcile.desk._hosts import App

LARGEST = 5_000_000
"""Bytes of the largest string a query may build: one that builds a gigabyte would take the machine down."""

_CLOSED = frozenset({"execute-sql", "view-database-download"})


@hookimpl  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection, database: str, datasette: Datasette) -> None:
    """Limit what one query can build; in a database in memory too, to which ours may be attached."""
    ours = names(datasette)
    if database in ours or (ours and database == "_memory"):
        conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)


@hookimpl  # type: ignore[untyped-decorator]
def asgi_wrapper(datasette: Datasette) -> Callable[[App], App]:
    """Answer only to the names of the desk, and let no page be framed."""
    return only_from(lambda: served(datasette))


@hookimpl  # type: ignore[untyped-decorator]
def register_routes(datasette: Datasette) -> list[tuple[str, Any]]:
    """The pages of the desk, under `/-/reconcile`."""
    from reconcile.desk._pages import routes

    return routes() if names(datasette) else []


@hookimpl  # type: ignore[untyped-decorator]
def render_cell(
    row: Any, value: object, column: str, table: str | None, database: str, datasette: Datasette
) -> Markup | None:
    """Verdicts in colour, quoted words in their direction, ids and numbers as links."""
    if database not in names(datasette):
        return None
    return cell(dict(row), column, value, table, links_of(datasette, database))


@hookimpl  # type: ignore[untyped-decorator]
def prepare_jinja2_environment(env: Any, datasette: Datasette) -> None:
    """Rows and ready questions of ours are shown by templates of ours."""
    templates(env, datasette)


@hookimpl  # type: ignore[untyped-decorator]
def menu_links(datasette: Datasette) -> list[dict[str, str]]:
    """The way from every page to the desk."""
    found = served(datasette)
    return [{"href": links_of(datasette, found.name).overview(), "label": "Review desk"}] if found else []


@hookimpl  # type: ignore[untyped-decorator]
def get_metadata(datasette: Datasette) -> dict[str, Any]:
    """What tables and views are about, with their facets; asked by Datasette before 1.0."""
    return told_of(datasette)


@hookimpl  # type: ignore[untyped-decorator]
def canned_queries(datasette: Datasette, database: str) -> dict[str, Any]:
    """The ready questions; asked by Datasette before 1.0."""
    return {name: dict(query) for name, query in QUERIES.items()} if database in names(datasette) else {}


@hookimpl  # type: ignore[untyped-decorator]
def permission_allowed(datasette: Datasette, action: str, resource: object) -> bool | None:
    """No SQL of a visitor's own and no download, unless the configuration says so; asked by Datasette before 1.0."""
    if action not in _CLOSED or resource not in names(datasette):
        return None
    return None if _opened(datasette.metadata("allow_sql", database=resource), action) else False


@hookimpl  # type: ignore[untyped-decorator]
def permission_resources_sql(datasette: Datasette, action: str) -> object:
    """Nothing is open but reading; asked by Datasette from 1.0 on."""
    from reconcile.desk._newer import closed

    return closed(datasette, action, lambda said: _opened(said, action))


@hookimpl  # type: ignore[untyped-decorator]
async def startup(datasette: Datasette) -> None:
    """Tell a Datasette from 1.0 on what an older one asks for."""
    from reconcile.desk._newer import tell

    if not hasattr(datasette, "permission_allowed"):
        await tell(datasette)


def _opened(allow_sql: bool | Mapping[str, object] | None, action: str) -> bool:
    return action == "execute-sql" and allow_sql is not None
