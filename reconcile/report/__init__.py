"""A run in, text out: one file a format, and the evidence behind one id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.discover import parts
from reconcile.errors import UsageError
from reconcile.report._plain_values import plain_value
from reconcile.report._show import show
from reconcile.report._style import Style
from reconcile.report._visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reconcile.model import Article, Claim, Ledger, Run

__all__ = ["claim_row", "formats", "plain_value", "proposals", "render", "show", "visible"]


def formats() -> tuple[str, ...]:
    """The names of the formats, in alphabetical order."""
    return tuple(parts(__name__))


def render(
    run: Run,
    format: str,
    *,
    new: frozenset[str] | None = None,
    about: frozenset[str] | None = None,
    stored: int | None = None,
    width: int = 80,
    colour: bool = False,
    strict: frozenset[str] = frozenset(),
) -> str:
    """The report on a run, ending in a line break.

    With `new` only the findings with these ids are told, with `about` the report is on these articles alone.
    `stored` is the number of all articles, where the run is a part. `strict` holds the reasons that count as conflicts.
    An unknown format raises `UsageError`.
    """
    found = parts(__name__)
    if format not in found:
        raise UsageError(None, f"unknown format {format!r}", f"one of: {', '.join(found)}")
    style = Style(width=width, colour=colour, strict=strict, new=new, about=about, stored=stored)
    text: str = found[format].render(run, style)
    return text


def proposals(ledgers: Sequence[Ledger]) -> list[str]:
    """A line on what became of each optional extractor's proposals; none where none was asked."""
    from reconcile.report._proposals import became

    return became(ledgers)


def claim_row(article: Article, claim: Claim) -> dict[str, object]:
    """A claim as the JSON report writes it, before there is a cluster."""
    from reconcile.report.json import claim_object

    return claim_object(article, claim)
