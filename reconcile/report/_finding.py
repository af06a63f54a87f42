"""One finding told in full: question, sides, why, the ladder, what was tried, what the evidence supports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._hypotheses import tell_hypotheses
from reconcile.report._ladder import drawn
from reconcile.report._said import said
from reconcile.report._sides import tell_sides
from reconcile.report._support import tell_support
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Finding
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup


def tell_finding(block: Block, look: Lookup, finding: Finding, number: int) -> None:
    """The finding under its number, as the report tells it."""
    block.item(f"{number}.", f"{look.question(finding)} [{finding.id}]")
    tell_evidence(block, look, finding, lines=2)
    _tell_tried(block, finding)
    if finding.reason:
        block.labelled("counted", f"as a conflict, though explained ({finding.reason.value})")


def tell_evidence(block: Block, look: Lookup, finding: Finding, lines: int) -> None:
    """Sides, the rule's own words, the ladder, what would make it consistent, what the evidence supports."""
    tell_sides(block, look, finding, lines)
    if words := said(look, finding):
        block.labelled("why", words)
    series = look.series.get(finding.series or "")
    if series:
        block.drawing("ladder", drawn(look, series, frozenset(finding.claims), block.room))
        if len(series.hypotheses) > 1:
            tell_hypotheses(block, look, series)
    tell_support(block, look, finding)
    if finding.decision:
        block.labelled("decided", line(finding.decision.text))


def _tell_tried(block: Block, finding: Finding) -> None:
    """The reasons that were tried, in one line; those for which something is not known stand apart."""
    failed: dict[str, list[bool]] = {}
    for tried in finding.tried:
        failed.setdefault(tried.reason, []).append(tried.failed.startswith("not known"))
    held = [reason for reason, unknown in failed.items() if not all(unknown)]
    unasked = [reason for reason, unknown in failed.items() if all(unknown)]
    told = [f"{_listed(held)}: {'none holds' if len(held) > 1 else 'does not hold'}"] if held else []
    told += [f"{_listed(unasked)}: not known, so not asked"] if unasked else []
    if told:
        block.labelled("tried", "; ".join(told))


def _listed(reasons: list[str]) -> str:
    return ", ".join(reason.replace("_", " ") for reason in reasons)
