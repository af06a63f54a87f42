"""Datasette's own pages of a database of ours: the templates that take the place of its own, and addresses."""

from __future__ import annotations

from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING

from datasette.utils import to_css_class
from jinja2 import BaseLoader, ChoiceLoader, TemplateNotFound

from reconcile.desk._links import Links
from reconcile.desk._metadata import TABLES
from reconcile.desk._ours import names, served

if TYPE_CHECKING:
    from collections.abc import Callable

    from datasette.app import Datasette
    from jinja2 import Environment

_PAGES = {"findings": "finding", "claims": "claim", "articles": "article", "clusters": "cluster", "series": "series"}


def links_of(datasette: Datasette, database: str) -> Links:
    """The addresses of the desk and of the pages of a database."""
    return Links(datasette.setting("base_url").rstrip("/"), str(datasette.urls.database(database)))


def templates(env: Environment, datasette: Datasette) -> None:
    """Rows and ready questions of databases of ours are shown by our templates, those of others are not.

    Only before 1.0: later templates are given other things to show.
    """
    env.globals["desk_page"] = partial(_page, datasette)
    if hasattr(datasette, "permission_allowed") and env.loader is not None:
        env.loader = ChoiceLoader([_Ours(datasette), env.loader])


def _page(datasette: Datasette, database: str, table: str, key: str) -> str | None:
    """The page of the desk for a row of a table; `None` where it has none."""
    found = served(datasette)
    if found is None or found.name != database or table not in _PAGES:
        return None
    page: Callable[[str], str] = getattr(links_of(datasette, database), _PAGES[table])
    return page(key)


class _Ours(BaseLoader):
    """The templates of databases of ours, under the names that Datasette asks for first."""

    def __init__(self, datasette: Datasette) -> None:
        self._datasette = datasette

    def get_source(self, environment: Environment, template: str) -> tuple[str, None, None]:  # noqa: ARG002 - asked so
        for database in names(self._datasette):
            own = to_css_class(database)
            if template == f"query-{own}.html":
                return _source("query.html"), None, None
            if template in {f"row-{own}-{to_css_class(table)}.html" for table in TABLES}:
                return _source("row.html"), None, None
        raise TemplateNotFound(template)

    def list_templates(self) -> list[str]:
        return []


def _source(name: str) -> str:
    return files("reconcile.desk").joinpath("pages", name).read_text(encoding="utf-8")
