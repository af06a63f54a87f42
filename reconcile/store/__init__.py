"""A run in, SQLite out: schema, migrations, views, full text, decisions."""

from reconcile.store._store import Store, open_store

__all__ = ["Store", "open_store"]
