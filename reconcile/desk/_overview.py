"""The overview: what there is to look at, the worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.desk._asked import Page

if TYPE_CHECKING:
    from reconcile.desk._asked import Asked


def page(asked: Asked) -> Page:
    """The findings, narrowed to what is asked."""
    found = asked.rows("SELECT id, title FROM findings ORDER BY id LIMIT 50")
    return Page("overview.html", "Where the articles disagree", {"found": found})
