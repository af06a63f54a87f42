"""A series: the ladder, the claims on its rungs, and the ways to make it consistent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._hypotheses import tell_hypotheses
from reconcile.report._ladder import heading, positions, steps, when
from reconcile.report._quotes import quoted
from reconcile.report._sides import who
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Run
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup


def ids(run: Run) -> list[str]:
    """The ids of all series."""
    return [series.id for series in run.series]


def tell(block: Block, look: Lookup, id_: str) -> None:
    """Every rung with the words that put an event there."""
    series = look.series[id_]
    block.plain(f"series {id_}: {line(series.question)}")
    if series.counted:
        block.labelled("counts", heading(series))
    for step in steps(series):
        block.labelled(positions(step), f"{line(step.event)}, {when(look, step)}", colour="bold")
        for claim in map(look.claims.__getitem__, step.claims):
            block.labelled("", f"{who(look, [claim])} [{claim.id}]: {quoted(look, claim, block.room * 2)}")
        for cluster in dict.fromkeys(c for claim in step.claims if (c := look.cluster_of.get(claim))):
            block.labelled("", f"asked: {line(cluster.question)} ({cluster.outcome.value}) [{cluster.id}]")
    tell_hypotheses(block, look, series)
