"""The report as one web page that needs nothing else: it loads nothing, and can be read without its script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._lookup import Lookup

if TYPE_CHECKING:
    from reconcile.model import Run
    from reconcile.report._style import Style


def render(run: Run, style: Style) -> str:
    """A whole HTML document."""
    from reconcile.report._html import whole

    return whole(Lookup(run), style)
