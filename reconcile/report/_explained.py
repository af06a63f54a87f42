"""What was flagged and explained, by reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.model import Reason
from reconcile.report._layout import isolate, shorten, width
from reconcile.report._quotes import quoted
from reconcile.report._sides import who
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reconcile.model import Finding
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup

_MEANINGS = {
    Reason.ROUNDING: "one number or date is coarser than the other",
    Reason.BOUND: "a limit (more than, at least, about) leaves room for the other number",
    Reason.SCOPE: "something else was counted",
    Reason.UPDATE: "they speak of different times",
    Reason.SUM_OF_PARTS: "parts that add up to the whole",
    Reason.UNIT: "the same in another unit",
    Reason.COPY: "words taken over from another article count once",
    Reason.TRANSLATION: "a translation of another article counts once",
    Reason.SEQUENCE: "neighbouring events of one growing count",
}


def tell_explained(block: Block, look: Lookup, findings: Sequence[Finding]) -> None:
    """The explained findings under their reasons."""
    if not findings:
        return
    block.heading("DIFFERENT, AND EXPLAINED", "green")
    for reason in Reason:
        told = [finding for finding in findings if finding.reason is reason]
        if told:
            block.plain(f"{reason.value}: {_MEANINGS[reason]} ({len(told)})", 1)
        for finding in told:
            _tell(block, look, finding)


def _tell(block: Block, look: Lookup, finding: Finding) -> None:
    block.item("-", f"{line(finding.message)} [{finding.id}]", colour="dim", indent=3)
    for side in finding.sides:
        claims = [look.claims[claim] for claim in side]
        if claims:
            lead = f"{who(look, claims[:1])}{_more(len(claims) - 1)}: "
            room = block.style.columns - 5 - width(lead)
            words = quoted(look, claims[0], room - 1) if room > 30 else isolate(f"“{look.value(claims[0])}”")
            block.plain(shorten(lead + words, block.style.columns * 2), 5)


def _more(number: int) -> str:
    return f" and {number} more" if number > 0 else ""
