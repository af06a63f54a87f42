"""The ladder of a series: which positions its events can hold, and what each way must reject.

What is told is weighed in `_evidence`, one best ladder is found in `_climb`, the few best in `_search`; the other files
put them into words.
"""

from __future__ import annotations

from reconcile.judge.ladder._placed import placed, solve
from reconcile.judge.ladder._told import told

__all__ = ["placed", "solve", "told"]
