"""A finding with its evidence: every claim, every explanation that was tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._finding import tell_evidence
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Run
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup


def ids(run: Run) -> list[str]:
    """The ids of all findings."""
    return [finding.id for finding in run.findings]


def tell(block: Block, look: Lookup, id_: str) -> None:
    """The verdict and its rule, then what the report says of a conflict, then all that was tried."""
    finding = next(found for found in look.run.findings if found.id == id_)
    reason = f", {finding.reason.value}" if finding.reason else ""
    block.plain(f"finding {id_}: {finding.verdict.value}{reason} ({finding.severity.value})")
    block.labelled("question", f"{look.question(finding)} [{', '.join(finding.clusters)}]")
    block.labelled("rule", f"{finding.rule}: {line(finding.title)}")
    tell_evidence(block, look, finding, lines=4)
    for tried in finding.tried:
        block.labelled("tried", f"{tried.reason} by {tried.rule}: {line(tried.failed)}")
    block.labelled("claims", ", ".join(finding.claims))
