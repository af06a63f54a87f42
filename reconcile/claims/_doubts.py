"""Why a claim takes no part in a conflict: it is expected, possible, or it is not clear what it counts or dates."""

from __future__ import annotations

from reconcile.claims._humans import is_human
from reconcile.claims._reading import Act, Count, Reading
from reconcile.claims._roles import standing_of
from reconcile.frozen import replace
from reconcile.model import Role

AHEAD = 6  # words before a number in which a word of expecting makes it a forecast
NOT_CLEAR = "the event of this date is not clear"
UNNAMED = "what is counted is not named"
TWO_NOUNS = "which of the things counted before it is meant is not clear"


def unclear(reading: Reading, count: Count, act: Act | None) -> Count:
    """The count, its noun let go and marked where it could be that of either of two numbers before it."""
    if not count.ellipsis or count.told is not None or count.head is None:
        return count
    before = [c for c in reading.counts if c.last <= count.first and c.head is not None and not c.ellipsis][-2:]
    nouns = {c.noun: c.kind for c in before if c.numeral.kind == count.numeral.kind}
    if len(nouns) < 2 or count.noun not in nouns or all(is_human(reading, kind) for kind in nouns.values()):
        return count
    return count if _pointed(reading, count) else replace(count, head=None, noun=None, kind=None, doubt=TWO_NOUNS)


def _pointed(reading: Reading, count: Count) -> bool:
    """It is a level, a change or a part of the number right before it, or the same is told of both."""
    standing, link = standing_of(reading, count), reading.folded[count.first - 1]
    told = standing.role is not Role.LEVEL or standing.change is not None
    nearest = next(c for c in reversed(reading.counts) if c.last <= count.first and c.noun == count.noun)
    return told or link in reading.closed.change_to or (count.verb is not None and count.verb == nearest.verb)


def doubt_of(reading: Reading, count: Count, act: Act | None, name: str) -> str | None:
    """Why the number takes no part in a conflict, or `None`; `name` is that of its attribute."""
    if not reading.closed.expected.isdisjoint(reading.forms):
        ahead = reading.words[max(0, count.first - AHEAD) : count.first]
        if any(not reading.closed.expected.isdisjoint(word.lemmas) for word in ahead):
            return "it is expected, not counted"
    if act is not None and not reading.closed.possible.isdisjoint(reading.forms) and _possible(reading, count, act):
        return "it is possible, not counted"
    return count.doubt or (UNNAMED if name == "count" else None)


def _possible(reading: Reading, count: Count, act: Act) -> bool:
    """A word of possibility stands before the act in its clause: "up to 50 may have died"."""
    around = range(max(0, min(count.first, act.first) - AHEAD), max(count.first, act.first))
    verb = range(max(0, act.first - 3), act.first) if act.role == "verb" else range(0)
    opened = [
        i
        for i in around
        if reading.folded[i] in reading.closed.possible and not reading.any_of(".;", range(i, act.first))
    ]
    return any(i in verb or reading.folded[i] in reading.closed.conditional for i in opened)
