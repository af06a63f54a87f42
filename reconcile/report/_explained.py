"""What was flagged and explained, by reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.model import Reason
from reconcile.report._layout import width
from reconcile.report._lookup import count
from reconcile.report._quotes import quoted_together
from reconcile.report._said import in_short
from reconcile.report._sides import voices, who
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reconcile.model import Finding
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup

MEANINGS = {
    Reason.ROUNDING: "one number or date is coarser than the other",
    Reason.BOUND: "a limit leaves room for the other number",
    Reason.SCOPE: "something else was counted",
    Reason.UPDATE: "they speak of different times",
    Reason.SUM_OF_PARTS: "parts that add up to the whole",
    Reason.UNIT: "the same in another unit",
    Reason.COPY: "words taken over from another article count once",
    Reason.TRANSLATION: "a translation of another article counts once",
    Reason.SEQUENCE: "neighbouring events of one growing count",
}
_SIDES = 2
"""Sides quoted; `show` quotes all."""

_NARROW = 30
"""With fewer columns left beside the outlet, a quote has lines of its own."""


def tell_explained(block: Block, look: Lookup, findings: Sequence[Finding]) -> None:
    """The explained findings under their reasons."""
    if not findings:
        return
    block.heading("DIFFERENT, AND EXPLAINED", "green")
    for reason in Reason:
        told = [finding for finding in findings if finding.reason is reason]
        if told:
            block.plain(f"{reason.value}: {MEANINGS[reason]} ({len(told)})", 1)
        for finding in told:
            tell_one(block, look, finding)


def tell_one(block: Block, look: Lookup, finding: Finding) -> None:
    """What the rule says, then a line with the words of each side."""
    words, sides = in_short(look, finding), len(finding.sides)
    words += f" ({count(sides, 'value')}, two of them here)" if sides > _SIDES else ""
    block.item("-", f"{words} [{finding.id}]", colour="dim", indent=3)
    for side in finding.sides[:_SIDES]:
        for voice in voices(look, side)[:1]:
            more = len({look.article_of(look.claims[claim]).id for claim in side}) - 1
            lead = who(look, voice[:1]) + (f" (and {more} more)" if more > 0 else "") + ": "
            room = block.style.columns - 5 - width(lead)
            words = quoted_together(look, voice, max(room, _NARROW) - 1)
            block.plain(lead + words, 5)
    if finding.decision:
        by_rule = f" (by the rule: {finding.decision.was.value})" if finding.decision.was else ""
        for told in (finding.decision.text + by_rule, *finding.decision.changed):
            block.plain(line(told), 5)
