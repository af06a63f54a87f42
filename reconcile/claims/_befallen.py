"""Numbers of those whom something had befallen before: "two of the injured died", "four of the dead were women"."""

from __future__ import annotations

from reconcile.claims._reading import Act, Count, Reading
from reconcile.claims._roles import Standing
from reconcile.model import Role


def of_befallen(reading: Reading, count: Count, act: Act | None) -> Standing | None:
    """A part, where they are some of those that the act tells of; where of others, what came on top of an earlier toll.

    "Two of the injured died" adds to the dead; it is no toll of its own.
    """
    if act is None or reading.closed.genitive.isdisjoint(reading.forms):
        return None
    at = max(count.first, reading.places.behind(count.numeral.span.end))
    if reading.folded[at] not in reading.closed.genitive or not act.toll:
        return None
    at += 1
    while reading.folded[at] in reading.closed.determiners:
        at += 1
    before = reading.act_at(at)
    if before is None or not before.toll:
        return None
    return Standing(Role.PART) if before.event == act.event else Standing(Role.CHANGE, "up")
