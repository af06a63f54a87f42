"""An event: what it is called, when and where it was, what is asked of it, and who tells of it why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._days import days, published
from reconcile.report._layout import isolate
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Event, Run
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup


def ids(run: Run) -> list[str]:
    """The ids of all events."""
    return [event.id for event in run.events]


def tell(block: Block, look: Lookup, id_: str) -> None:
    """What is known of it, the questions, then its claims by article, in order of publication."""
    event = look.events[id_]
    block.plain(f"event {id_}: {line(event.label or 'no name')}")
    for label, text in _facts(event):
        block.labelled(label, text)
    for cluster in look.run.clusters:
        if cluster.event == id_:
            block.labelled("asked", f"{line(cluster.question)} ({cluster.outcome.value}) [{cluster.id}]")
    reasons = {member.claim: member.why for member in event.members}
    for article in sorted({look.claims[claim].article for claim in reasons}, key=lambda a: _order(look, a)):
        told = look.articles[article]
        block.labelled("told by", f"{isolate(look.outlet(told))}, {published(told)} [{article}]", colour="bold")
        for claim in look.claims_of[article]:
            if claim.id in reasons:
                words = f"{claim.attribute} “{look.value(claim)}” [{claim.id}]: {line(reasons[claim.id])}"
                block.labelled("", words)


def _facts(event: Event) -> list[tuple[str, str]]:
    kind = (event.kind or "").replace("_", " ")
    facts = {
        "kind": f"{kind}; what its articles are about" if event.main and kind else kind,
        "days": days(event.days) if event.days else "",
        "places": ", ".join(event.places),
        "names": ", ".join(event.names),
    }
    return [(label, line(text)) for label, text in facts.items() if text]


def _order(look: Lookup, article: str) -> tuple[str, str]:
    told = look.articles[article].published
    return (str(told.earliest if told and told.earliest else "~"), article)
