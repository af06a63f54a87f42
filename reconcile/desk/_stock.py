"""Datasette's own pages of a database of ours: the templates that take the place of its own, and addresses."""

from __future__ import annotations

from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from datasette.utils import to_css_class

from reconcile.desk._links import Links
from reconcile.desk._mends import mended
from reconcile.desk._metadata import TABLES
from reconcile.desk._ours import names, served
from reconcile.report._templates import put_before

if TYPE_CHECKING:
    from collections.abc import Callable

    from datasette.app import Datasette

_PAGES = {"findings": "finding", "claims": "claim", "articles": "article", "clusters": "cluster", "series": "series"}


def links_of(datasette: Datasette, database: str) -> Links:
    """The addresses of the desk and of the pages of a database."""
    return Links(datasette.setting("base_url").rstrip("/"), str(datasette.urls.database(database)))


def templates(env: Any, datasette: Datasette) -> None:
    """Rows and ready questions of databases of ours are shown by our templates, those of others are not.

    Only before 1.0: later templates are given other things to show.
    """
    env.globals["desk_page"] = partial(_page, datasette)
    if hasattr(datasette, "permission_allowed"):
        put_before(env, partial(_template, datasette))


def _page(datasette: Datasette, database: str, table: str, key: str) -> str | None:
    """The page of the desk for a row of a table; `None` where it has none."""
    found = served(datasette)
    if found is None or found.name != database or table not in _PAGES:
        return None
    page: Callable[[str], str] = getattr(links_of(datasette, database), _PAGES[table])
    return page(key)


def _template(datasette: Datasette, name: str, stock: Callable[[str], str]) -> str | None:
    """The template of a page of ours, under the name that Datasette asks for first; or one of its own, mended."""
    ours = names(datasette)
    if name == "base.html" and ours == _shown(datasette):
        return mended(name, stock(name))
    for own in map(to_css_class, ours):
        if name == f"query-{own}.html":
            return _source("query.html")
        if name in {f"row-{own}-{to_css_class(table)}.html" for table in TABLES}:
            return _source("row.html")
        if name in {f"table-{own}-{to_css_class(table)}.html" for table in TABLES}:
            return mended("table.html", stock("table.html"))
    return None


def _shown(datasette: Datasette) -> tuple[str, ...]:
    return tuple(name for name in datasette.databases if not name.startswith("_"))


def _source(name: str) -> str:
    return files("reconcile.desk").joinpath("pages", name).read_text(encoding="utf-8")
