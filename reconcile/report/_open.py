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
    from reconcile.report._style import Style

_EXAMPLES = 2


def tell_open(block: Block, look: Lookup) -> None:
    """Counts with their reasons and the first questions of each; values where they differ.

    Of a batch only the questions that it and another article answer.
    """
    found = undecided(look, block.style)
    if not found:
        return
    block.heading("NOT DECIDED")
    for (outcome, why), clusters in found:
        block.plain(f"{count(len(clusters), 'question')} {outcome}: {why}", 1)
        for cluster in clusters[:_EXAMPLES]:
            block.plain(shorten(f"{line(cluster.question)} [{cluster.id}]", block.style.columns - 5), 5)
            if values := values_told(cluster, look):
                block.plain(shorten(values, 2 * block.style.columns - 14), 7)
    if any(len(clusters) > _EXAMPLES for _, clusters in found):
        block.plain("The first are named; --format json tells all.", 1)


def undecided(look: Lookup, style: Style) -> list[tuple[tuple[str, str], list[Cluster]]]:
    """The open questions by outcome and why, the smallest group of an outcome first."""
    groups: dict[tuple[str, str], list[Cluster]] = {}
    for cluster in look.run.clusters:
        if cluster.outcome in {Outcome.PENDING, Outcome.UNCHECKED} and _asked(cluster, style, look):
            why = line(cluster.why_unchecked or "") or "one origin so far"
            groups.setdefault((cluster.outcome.value, why), []).append(cluster)
    return sorted(groups.items(), key=lambda item: (item[0][0], len(item[1]), item[0][1]))


def _asked(cluster: Cluster, style: Style, look: Lookup) -> bool:
    about = style.about
    articles = {look.claims[claim].article for claim in cluster.claims}
    return about is None or (len(articles) > 1 and not articles.isdisjoint(about))


def values_told(cluster: Cluster, look: Lookup) -> str:
    """The values with who gives each, where several articles give unlike ones."""
    told: dict[str, list[str]] = {}
    for claim in (look.claims[one] for one in cluster.claims):
        told.setdefault(look.value(claim), []).append(look.outlet(look.article_of(claim)))
    if len(told) < 2 or len({who for outlets in told.values() for who in outlets}) < 2:
        return ""
    return "; ".join(f"“{value}” ({', '.join(dict.fromkeys(outlets))})" for value, outlets in told.items())
