"""One finding told in full: question, sides, why, the ladder, what was tried, what the evidence supports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._figures import supports
from reconcile.report._ladder import drawn
from reconcile.report._sides import tell_sides
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Claim, Finding, Hypothesis, Series
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup

_TRIED = 4
"""Explanations named; `show` names all."""


def tell_finding(block: Block, look: Lookup, finding: Finding, number: int) -> None:
    """The finding under its number, as the report tells it."""
    block.item(f"{number}.", f"{look.question(finding)} [{finding.id}]")
    tell_evidence(block, look, finding, lines=2)
    _tell_tried(block, finding)
    if finding.reason:
        block.labelled("counted", f"as a conflict, though explained ({finding.reason.value})")


def tell_evidence(block: Block, look: Lookup, finding: Finding, lines: int) -> None:
    """Sides, ladder, the rule's message, what would make the ladder consistent, what the evidence supports."""
    tell_sides(block, look, finding, lines)
    series = look.series.get(finding.series or "")
    if series:
        block.drawing("ladder", drawn(look, series, frozenset(finding.claims), block.room))
    block.labelled("why", line(finding.message).removeprefix(look.question(finding)).strip())
    if series:
        tell_hypotheses(block, look, series)
    _tell_support(block, look, finding)
    if finding.decision:
        block.labelled("decided", line(finding.decision))


def tell_hypotheses(block: Block, look: Lookup, series: Series) -> None:
    """The ways to make a ladder consistent, the preferred one first, each with what it must reject."""
    for number, found in enumerate(series.hypotheses):
        block.labelled("either" if number == 0 else "or", _hypothesis(look, found))


def _hypothesis(look: Lookup, found: Hypothesis) -> str:
    rejected = [f"“{look.value(claim)}” ({look.outlet(look.article_of(claim))})" for claim in _claims(look, found)]
    why = f": {line(found.why)}" if found.why else ""
    return line(found.holds).rstrip(".") + why + (f"; sets aside {', '.join(rejected)}" if rejected else "")


def _claims(look: Lookup, found: Hypothesis) -> list[Claim]:
    return [look.claims[claim] for claim in found.rejects if claim in look.claims]


def _tell_support(block: Block, look: Lookup, finding: Finding) -> None:
    estimates = [look.clusters[cluster].estimate for cluster in finding.clusters if cluster in look.clusters]
    for estimate in [found for found in estimates if found][:1]:
        why = f": {line(estimate.why)}" if estimate.why else ""
        block.labelled("supports", f"{supports(estimate)}{why}; {look.behind(finding.claims)}")


def _tell_tried(block: Block, finding: Finding) -> None:
    by_reason = {tried.reason: line(tried.failed).rstrip(".") for tried in reversed(finding.tried)}
    told = [f"{reason}: {by_reason[reason]}" for reason in dict.fromkeys(tried.reason for tried in finding.tried)]
    more = f"; {len(told) - _TRIED} more" if len(told) > _TRIED else ""
    if told:
        block.labelled("tried", "; ".join(told[:_TRIED]) + more)
