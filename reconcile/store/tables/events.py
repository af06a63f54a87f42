"""One row an event: something that happened, as one article or more tell of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.store._index import Index, Row, day

if TYPE_CHECKING:
    from collections.abc import Iterator

OF = ("id", "events")


def rows(index: Index) -> Iterator[Row]:
    """One row an event; `main` is 1 for what most of its articles are about."""
    for event in index.run.events:
        yield {
            "id": event.id,
            "label": event.label,
            "kind": event.kind,
            "from_day": day(event.days, "earliest"),
            "to_day": day(event.days, "latest"),
            "places": ", ".join(event.places) or None,
            "names": ", ".join(event.names) or None,
            "main": int(event.main),
            "story": event.story,
            "claims": len(event.members),
            "articles": len({index.claims[member.claim].article for member in event.members}),
        }
