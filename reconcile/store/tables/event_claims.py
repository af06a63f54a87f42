"""One row a claim that hangs on an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.store._index import Index, Row

OF = ("event_id", "events")


def rows(index: Index) -> Iterator[Row]:
    """One row an event and claim: how the claim got there, and why."""
    for event in index.run.events:
        for member in event.members:
            yield {
                "id": f"{event.id}.{member.claim}",
                "event_id": event.id,
                "claim_id": member.claim,
                "how": member.how.value,
                "why": member.why,
            }
