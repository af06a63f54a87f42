"""A cluster: the question, what every claim answers, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._figures import supports
from reconcile.report._layout import isolate
from reconcile.report._quotes import quoted
from reconcile.report._said import in_short
from reconcile.report._sides import who
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Run
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup


def ids(run: Run) -> list[str]:
    """The ids of all clusters."""
    return [cluster.id for cluster in run.clusters]


def tell(block: Block, look: Lookup, id_: str) -> None:
    """The question with its outcome, its claims in order, the estimate, the findings."""
    cluster = look.clusters[id_]
    block.plain(f"cluster {id_}: {line(cluster.question)}")
    why = f": {line(cluster.why_unchecked)}" if cluster.why_unchecked else ""
    block.labelled("outcome", cluster.outcome.value + why)
    block.labelled("about", f"{cluster.kind}, {cluster.attribute}; {line(cluster.subject or 'nothing named')}")
    if cluster.estimate:
        found = cluster.estimate
        told = f"{supports(found)}; grade {line(found.grade)}; {look.behind(cluster.claims)}; {line(found.why)}"
        block.labelled("supports", told)
    for claim in map(look.claims.__getitem__, cluster.claims):
        block.labelled(isolate(look.value(claim)), f"{who(look, [claim])} [{claim.id}]", colour="bold")
        block.labelled("", quoted(look, claim, block.room * 3))
    for finding in look.run.findings:
        if id_ in finding.clusters:
            block.labelled("finding", f"{finding.verdict.value}: {in_short(look, finding)} [{finding.id}]")
