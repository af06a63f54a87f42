"""A run in, text out: one file a format, and the evidence behind one id."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from reconcile.discover import names
from reconcile.errors import UsageError
from reconcile.report._extent import Large
from reconcile.report._one import one
from reconcile.report._plain_values import plain_value
from reconcile.report._show import show
from reconcile.report._style import Style
from reconcile.report._visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reconcile.model import Article, Baseline, Claim, Finding, Ledger, Run

__all__ = [
    "Large",
    "claim_row",
    "conflicts",
    "formats",
    "keys",
    "one",
    "outdated",
    "plain_value",
    "proposals",
    "questions",
    "render",
    "render_large",
    "show",
    "visible",
]


def formats() -> tuple[str, ...]:
    """The names of the formats, in alphabetical order."""
    return names(__name__)


def render(  # noqa: PLR0913 - the choices of a report, each with a default
    run: Run,
    format: str,
    *,
    new: frozenset[str] | None = None,
    about: frozenset[str] | None = None,
    stored: int | None = None,
    width: int = 80,
    colour: bool = False,
    strict: frozenset[str] = frozenset(),
    baseline: Baseline | None = None,
    gone: Sequence[Finding] = (),
    csv: frozenset[str] = frozenset(),
    abouts: Callable[[], Mapping[str, str]] = dict,
) -> str:
    """The report on a run, ending in a line break.

    With `new` only the findings with these ids are told, with `about` the report is on these articles alone.
    `stored` is the number of all articles, where the run is a part. `strict` holds the reasons that count as conflicts.
    What `baseline` knows is not told; `gone` are findings that held before these articles.
    `csv` may hold raw (no apostrophe before a formula) and bom (a byte order mark). `abouts` gives what each rule is
    about.
    An unknown format raises `UsageError`.
    """
    if format not in formats():
        raise UsageError(None, f"unknown format {format!r}", f"one of: {', '.join(formats())}")
    style = Style(
        width=width,
        colour=colour,
        strict=strict,
        new=new,
        about=about,
        stored=stored,
        baseline=baseline,
        gone=tuple(gone),
        csv=csv,
        abouts=abouts,
    )
    text: str = importlib.import_module(f"{__name__}.{format}").render(run, style)
    return text


def render_large(large: Large, width: int = 80, *, colour: bool = False, strict: frozenset[str] = frozenset()) -> str:
    """The report in text on a database of very many articles, ending in a line break."""
    from reconcile.report._large import render as told

    return told(large, Style(width=width, colour=colour, strict=strict))


def proposals(ledgers: Sequence[Ledger]) -> list[str]:
    """A line on what became of each optional extractor's proposals; none where none was asked."""
    from reconcile.report._proposals import became

    return became(ledgers)


def keys(run: Run) -> dict[str, str]:
    """Finding id -> the key under which a baseline knows it; it outlives the place of its words."""
    from reconcile.report._keys import keys as keys_of
    from reconcile.report._lookup import Lookup

    return keys_of(Lookup(run))


def questions(run: Run) -> dict[str, str]:
    """Finding id -> the question it is about, on one line."""
    from reconcile.report._lookup import Lookup

    look = Lookup(run)
    return {finding.id: look.question(finding) for finding in run.findings}


def conflicts(run: Run) -> tuple[str, ...]:
    """The ids of the conflicts of a run, in the order in which the report tells them."""
    from reconcile.report._groups import groups
    from reconcile.report._lookup import Lookup

    return tuple(finding.id for finding in groups(Lookup(run), run, Style()).conflicts)


def outdated(baseline: Baseline) -> tuple[str, ...]:
    """A line for each entry of a baseline that expired, or lost its finding."""
    from reconcile.report._known import outdated as lines

    return tuple(lines(baseline))


def claim_row(article: Article, claim: Claim) -> dict[str, object]:
    """A claim as the JSON report writes it, before there is a cluster."""
    from reconcile.report.json import claim_object

    return claim_object(article, claim)
