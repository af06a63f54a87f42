"""Charts as inline SVG: a ladder, values over time, the sides of a finding; no script, no style attribute, no id."""

from __future__ import annotations

from reconcile.report._charts._ladder import ladder
from reconcile.report._charts._over_time import over_time
from reconcile.report._charts._sides import sides
from reconcile.report._charts._styles import STYLES

__all__ = ["STYLES", "ladder", "over_time", "sides"]
