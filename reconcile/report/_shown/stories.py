"""A story: the articles that tell of the same things, their events, and what is asked of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._days import days, published
from reconcile.report._layout import isolate
from reconcile.report._lookup import count
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Run
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup


def ids(run: Run) -> list[str]:
    """The ids of all stories that have an event or a question."""
    asked = {cluster.story for cluster in run.clusters if cluster.story is not None}
    return sorted(asked | {event.story for event in run.events})


def tell(block: Block, look: Lookup, id_: str) -> None:
    """Its articles, its events and its questions with their outcomes, each with its id."""
    clusters = [one for one in look.run.clusters if one.story == id_]
    events = [one for one in look.run.events if one.story == id_]
    claims = {claim for one in clusters for claim in one.claims} | {m.claim for one in events for m in one.members}
    telling = {look.claims[claim].article for claim in claims if claim in look.claims}
    articles = [one for one in look.run.articles if one.id in telling]
    told = [count(articles, "article"), count(events, "event"), count(clusters, "question")]
    block.plain(f"story {id_}: {', '.join(told)}")
    for article in articles:
        block.labelled("article", f"{isolate(look.outlet(article))}, {published(article)} [{article.id}]")
    for event in events:
        when = f"; {days(event.days)}" if event.days else ""
        block.labelled("event", f"{line(event.label or 'no name')}{when} [{event.id}]")
    for cluster in clusters:
        block.labelled("asked", f"{line(cluster.question)} ({cluster.outcome.value}) [{cluster.id}]")
