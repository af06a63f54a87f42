"""The report as one web page: what it shows is prepared here, how it looks is told by the templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._html._environment import filled
from reconcile.report._html._page import page

if TYPE_CHECKING:
    from reconcile.report._lookup import Lookup
    from reconcile.report._style import Style

__all__ = ["whole"]


def whole(look: Lookup, style: Style) -> str:
    """The page, complete in itself."""
    return filled("page.html", page=page(look, style))
