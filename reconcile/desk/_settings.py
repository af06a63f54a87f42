"""How Datasette is set when `reconcile browse` starts it."""

from __future__ import annotations

SETTINGS = {
    "default_allow_sql": False,
    "sql_time_limit_ms": 1000,
    "max_returned_rows": 1000,
    "allow_download": False,
    "max_csv_mb": 20,
    "default_page_size": 50,
    "truncate_cells_html": 600,
    "suggest_facets": False,
    "default_facet_size": 8,
}
