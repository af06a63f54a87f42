"""The review desk: a plugin that makes Datasette's pages read like a report, with `prepare` and `serve` to start it."""

from __future__ import annotations

from reconcile.desk._serve import prepare, serve

try:
    from reconcile.desk._hooks import (
        asgi_wrapper,
        canned_queries,
        get_metadata,
        menu_links,
        permission_allowed,
        permission_resources_sql,
        prepare_connection,
        prepare_jinja2_environment,
        register_routes,
        render_cell,
        startup,
    )
except ModuleNotFoundError as missing:
    # Datasette is an extra; without it `serve` says how to get it.
    if missing.name != "datasette":
        raise

__all__ = [
    "asgi_wrapper",
    "canned_queries",
    "get_metadata",
    "menu_links",
    "permission_allowed",
    "permission_resources_sql",
    "prepare",
    "prepare_connection",
    "prepare_jinja2_environment",
    "register_routes",
    "render_cell",
    "serve",
    "startup",
]
