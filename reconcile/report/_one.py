"""One finding as the text report tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.model import Run


def one(run: Run, id_: str, number: int, *, width: int = 80, colour: bool = False) -> str:
    """The lines of the finding with this id, under its number."""
    from reconcile.report._block import Block
    from reconcile.report._finding import tell_finding
    from reconcile.report._lookup import Lookup
    from reconcile.report._style import Style

    block = Block(Style(width=width, colour=colour))
    tell_finding(block, Lookup(run), next(found for found in run.findings if found.id == id_), number)
    return block.text()
