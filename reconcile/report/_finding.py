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
    if told := tried(finding):
        block.labelled("tried", told)
    if finding.reason and block.style.is_conflict(finding):
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
    tell_decided(block, finding)


def tell_decided(block: Block, finding: Finding) -> None:
    """What reviewers decided of it, and what evidence came or went since."""
    if not finding.decision:
        return
    was = finding.decision.was
    block.labelled("decided", line(finding.decision.text) + (f" (by the rule: {was.value})" if was else ""))
    for number, changed in enumerate(finding.decision.changed):
        block.labelled("since then" if number == 0 else "", line(changed).removeprefix("since then "))


def tried(finding: Finding) -> str:
    """The reasons that were tried, in one line; those for which something is not known stand apart."""
    failed: dict[str, list[bool]] = {}
    for one in finding.tried:
        failed.setdefault(one.reason, []).append(one.failed.startswith("not known"))
    held = [reason for reason, unknown in failed.items() if not all(unknown)]
    unasked = [reason for reason, unknown in failed.items() if all(unknown)]
    told = [f"{_listed(held)}: {'none holds' if len(held) > 1 else 'does not hold'}"] if held else []
    return "; ".join([*told, *([f"{_listed(unasked)}: not known, so not asked"] if unasked else [])])


def _listed(reasons: list[str]) -> str:
    return ", ".join(reason.replace("_", " ") for reason in reasons)
