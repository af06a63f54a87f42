"""Article words made safe to print; see `reconcile/visible.py`, which other stages use as well."""

from reconcile.visible import escaped, line, marked, visible

__all__ = ["escaped", "line", "marked", "visible"]
