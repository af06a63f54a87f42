"""Datasette from 1.0 on is told once, when it starts, what an older one asks for page by page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reconcile.desk._metadata import told_of
from reconcile.desk._ours import names
from reconcile.desk._queries import QUERIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from datasette.app import Datasette

_WORDS = frozenset({"title", "description", "description_html"})
_READING = frozenset({"view-instance", "view-database", "view-table", "view-query", "permissions-debug", "debug-menu"})


async def tell(datasette: Datasette) -> None:
    """Words of tables, how they are shown, and the ready questions; what the configuration says stands."""
    told = told_of(datasette)
    for key, words in told.items():
        if key in _WORDS and not (await datasette.get_instance_metadata()).get(key):
            await datasette.set_instance_metadata(key, words)
    for database in names(datasette):
        await _tell_of(datasette, database, told["databases"][database])


async def _tell_of(datasette: Datasette, database: str, told: dict[str, Any]) -> None:
    for key in _WORDS & told.keys():
        if not (await datasette.get_database_metadata(database)).get(key):
            await datasette.set_database_metadata(database, key, told[key])
    shown = datasette.config.setdefault("databases", {}).setdefault(database, {}).setdefault("tables", {})
    for table, about in told["tables"].items():
        shown[table] = {**{k: v for k, v in about.items() if k not in _WORDS}, **shown.get(table, {})}
        if "description" in about and not (await datasette.get_resource_metadata(database, table)).get("description"):
            await datasette.set_resource_metadata(database, table, "description", about["description"])
    for name, query in QUERIES.items():
        if await datasette.get_query(database, name) is None:
            await datasette.add_query(database, name, is_trusted=True, source="reconcile", **query)


def closed(datasette: Datasette, action: str, opened: Callable[[Any], bool]) -> object:
    """The rule that closes an action in databases of ours, where it does more than read; `None` where it does not."""
    from datasette.permissions import PermissionSQL

    config = datasette.config or {}
    said = config.get("databases", {})
    shut = [one for one in names(datasette) if not opened(said.get(one, {}).get("allow_sql", config.get("allow_sql")))]
    if action in _READING or not shut:
        return None
    sql = "SELECT value AS parent, NULL AS child, 0 AS allow, 'a database of reconcile is only read' AS reason"
    return PermissionSQL(sql=f"{sql} FROM json_each(:reconcile_shut)", params={"reconcile_shut": json.dumps(shut)})
