"""The templates of the desk: everything is escaped that is no part of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reconcile.desk._assets import asset
from reconcile.report._lookup import count
from reconcile.report._templates import filler
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reconcile.desk._links import Links
    from reconcile.report._templates import Fill


@cache
def _fill() -> Fill:
    return filler("reconcile.desk", "pages", line=line, count=count)


def filled(template: str, links: Links, shown: Mapping[str, object]) -> str:
    """A template with what it shows, and the addresses that it may name."""
    style, script = (links.asset(asset(file).name) for file in ("desk.css", "desk.js"))
    return _fill()(template, links=links, style=style, script=script, **shown)
