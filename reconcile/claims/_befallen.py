"""Numbers of those whom something had befallen before: "two of the injured died", "four of the dead were women"."""

from __future__ import annotations

from reconcile.claims._reading import Act, Count, Reading
from reconcile.claims._roles import Standing
from reconcile.model import Role

ON_TOP = Standing(Role.CHANGE, "up")


def of_befallen(reading: Reading, count: Count, act: Act | None) -> Standing | None:
    """A part, where they are some of those that the act tells of; where of others, what came on top of an earlier toll.

    "Two of the injured died", "twelve survivors died": this adds to the dead; it is no toll of its own.
    """
    if act is None or not act.toll:
        return None
    before = _of_these(reading, count)
    if before is not None:
        return Standing(Role.PART) if before.event == act.event else ON_TOP
    called = _called(reading, count) if reading.lexicon.marked(act.event, "final") else None
    return None if called is None or called.event == act.event else ON_TOP


def _of_these(reading: Reading, count: Count) -> Act | None:
    """What befell those of whom some are counted: "two of the injured"."""
    if reading.closed.genitive.isdisjoint(reading.forms):
        return None
    at = max(count.first, reading.places.behind(count.numeral.span.end))
    if reading.folded[at] not in reading.closed.genitive:
        return None
    at += 1
    while reading.folded[at] in reading.closed.determiners:
        at += 1
    before = reading.act_at(at)
    return before if before is not None and before.toll else None


def _called(reading: Reading, count: Count) -> Act | None:
    """What befell those counted by their noun, as far as it tells them from other victims: "twelve survivors"."""
    at, lexicon = count.head_at, reading.lexicon
    if at is None:
        return None
    named = (a for a in reading.acts if a.first <= at < a.last and a.role == "noun" and a.toll)
    return next((act for act in named if not lexicon.marked(act.event, "casualty")), None)
