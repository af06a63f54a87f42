"""The report for people: conflicts first, then what is explained, then what is open, then what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._block import Block
from reconcile.report._counts import material, outcomes
from reconcile.report._explained import tell_explained
from reconcile.report._finding import tell_finding
from reconcile.report._groups import groups
from reconcile.report._known import lines as known_lines
from reconcile.report._lookup import Lookup, count
from reconcile.report._open import tell_open
from reconcile.report._read import tell_read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reconcile.model import Finding, Run
    from reconcile.report._style import Style


def render(run: Run, style: Style) -> str:
    """Plain lines of at most the style's width."""
    block, look = Block(style), Lookup(run)
    told = groups(look, run, style)
    _head(block, look, (len(told.conflicts), len(told.explained), len(told.reviews)))
    _full(block, look, "CONFLICTS", told.conflicts)
    _full(block, look, "TO REVIEW", told.reviews)
    tell_explained(block, look, told.explained)
    tell_open(block, look)
    tell_read(block, look)
    block.lines.append("")
    kept = style.new is None
    block.plain(
        "The evidence behind an [id]: reconcile show ID" + ("" if kept else ", once 'reconcile run' has stored it")
    )
    return block.text()


def _head(block: Block, look: Lookup, counts: tuple[int, int, int]) -> None:
    failed = [one for one in look.run.skipped if not one.aside]
    run, new = look.run, "new " if block.style.new is not None else ""
    block.plain(
        material(look, block.style) + (f" {count(failed, 'file')} could not be read, see the end." if failed else "")
    )
    conflicts, explained, reviews = counts
    block.plain(
        f"{count(conflicts, new + 'conflict')}; {explained} {new}explained; {reviews} {new}to review."
        + ("" if new else f" Questions: {outcomes(run)}.")
    )
    for told in known_lines(run, block.style):
        block.plain(told)


def _full(block: Block, look: Lookup, heading: str, findings: Sequence[Finding]) -> None:
    if not findings:
        return
    block.heading(heading, "red" if heading == "CONFLICTS" else "yellow")
    for number, finding in enumerate(findings, 1):
        if number > 1:
            block.lines.append("")
        tell_finding(block, look, finding, number)
