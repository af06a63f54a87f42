"""The review desk: a plugin that makes Datasette's pages read like a report, and `serve` to start it."""

from __future__ import annotations

from reconcile.desk._serve import serve

try:
    from reconcile.desk._hooks import asgi_wrapper, prepare_connection, register_routes, render_cell
except ModuleNotFoundError as missing:
    # Datasette is an extra; without it `serve` says how to get it.
    if missing.name != "datasette":
        raise

__all__ = ["asgi_wrapper", "prepare_connection", "register_routes", "render_cell", "serve"]
