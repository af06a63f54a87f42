"""The templates of the desk: everything is escaped that is no part of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from reconcile.desk._assets import asset
from reconcile.report._visible import line
from reconcile.report._lookup import count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reconcile.desk._links import Links


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader("reconcile.desk", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters.update(line=line)
    found.globals.update(count=count)
    return found


def filled(template: str, links: Links, shown: Mapping[str, object]) -> str:
    """A template with what it shows, and the addresses that it may name."""
    style, script = (links.asset(asset(file).name) for file in ("desk.css", "desk.js"))
    return _environment().get_template(template).render(links=links, style=style, script=script, **shown)
