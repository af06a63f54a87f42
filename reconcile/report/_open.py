"""What nobody can decide yet: pending and unchecked questions, counted by why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.model import Outcome
from reconcile.report._layout import shorten
from reconcile.report._lookup import count
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Cluster
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup

_EXAMPLES = 2


def tell_open(block: Block, look: Lookup) -> None:
    """Counts with their reasons and the first questions of each."""
    groups: dict[tuple[str, str], list[Cluster]] = {}
    for cluster in look.run.clusters:
        if cluster.outcome in {Outcome.PENDING, Outcome.UNCHECKED}:
            why = line(cluster.why_unchecked or "") or "one origin so far"
            groups.setdefault((cluster.outcome.value, why), []).append(cluster)
    if not groups:
        return
    block.heading("NOT DECIDED")
    for (outcome, why), clusters in sorted(groups.items(), key=lambda item: (item[0][0], -len(item[1]), item[0][1])):
        block.plain(f"{count(len(clusters), 'question')} {outcome}: {why}", 1)
        for cluster in clusters[:_EXAMPLES]:
            block.plain(shorten(f"{line(cluster.question)} [{cluster.id}]", block.style.columns - 5), 5)
