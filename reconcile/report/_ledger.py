"""The ledgers of credence in words: a line for the report, every entry for `show`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._layout import isolate
from reconcile.report._visible import line

if TYPE_CHECKING:
    from decimal import Decimal

    from reconcile.model import Credence, Estimate, Term
    from reconcile.report._block import Block

CITED = 3
"""Claims cited behind an entry; the rest is counted."""


def leading(estimate: Estimate) -> Credence | None:
    """The ledger that comes to more than every other; `None` where there is none, or two come to as much."""
    found = estimate.credences
    if not found or (len(found) > 1 and found[0].total == found[1].total):
        return None
    return found[0]


def sureness(estimate: Estimate) -> str:
    """ "Confidence is low: 1 origin for it, 1 against."; empty where nothing was weighed."""
    if estimate.confidence is None:
        return ""
    return f"Confidence is {estimate.confidence}: {line(estimate.basis or '')}."


def tell_ledgers(block: Block, estimate: Estimate) -> None:
    """Each rival value with its sum and its entries, then confidence, whose word it hangs on, and who told it."""
    for number, found in enumerate(estimate.credences):
        if number == 0:
            block.labelled("ledger", "in decibans: what speaks for (+) and against (-) each answer")
        label = isolate(line(found.value))
        block.labelled(label, f"{found.word}, by {signed(found.total)}; information {found.information}", colour="bold")
        for term in found.terms:
            block.labelled("", _entry(term))
    if told := sureness(estimate):
        block.labelled("sure", told)
    if estimate.flips:
        block.labelled("", line(estimate.flips))
    for letter in dict.fromkeys(one.letter for one in estimate.sources):
        same = [one for one in estimate.sources if one.letter == letter]
        for why in dict.fromkeys(one.why for one in same):
            names = ", ".join(isolate(line(one.source)) for one in same if one.why == why)
            block.labelled("source", f"{letter}: {names} ({line(why)})")


def signed(weight: Decimal) -> str:
    """ "+5.0", "-2.5", "0.0"."""
    return f"{weight:+.1f}" if weight else "0.0"


def _entry(term: Term) -> str:
    cited = f" [{', '.join(term.claims[:CITED])}]" if term.claims else ""
    more = f" and {len(term.claims) - CITED} more" if len(term.claims) > CITED else ""
    return f"{signed(term.weight):>5} {term.what}: {line(term.why)}{cited}{more}"
