"""Numbers of what somebody does a thing with: "searched for the missing with 40 divers"."""

from __future__ import annotations

from reconcile.claims._levels import before as word_before
from reconcile.claims._reading import Count, Reading

REACH = 8  # words between a verb and what it is done with


def with_tool(reading: Reading, count: Count) -> bool:
    """ "With" stands before the number, and the verb before that has its object, so that it befalls no counted thing.

    Not so of others ("arrested him with 12 others"), of what befell its subject ("was killed with two guards"), and of
    a number behind which its own act stands ("with 12 injured").
    """
    closed = reading.closed
    if closed.tools.isdisjoint(reading.forms):
        return False
    link = reading.past_determiners(word_before(reading, count))
    if reading.folded[link] not in closed.tools or reading.folded_in(closed.others, range(count.first, count.last)):
        return False
    acts = [a for a in reading.acts if a.role == "verb" and a.last < link and link - a.last <= REACH]
    act = max(acts, key=lambda a: a.first, default=None)
    if act is None or reading.act_at(count.last) is not None:
        return False
    befallen = reading.folded[act.first - 1] in closed.copulas and not _shaped(reading, act.first)
    between = range(act.last, link)
    broken = reading.any_of(",;:", between) or reading.folded_in(closed.clause_starts, between)
    return not befallen and not broken and reading.folded[act.last] in closed.determiners


def _shaped(reading: Reading, at: int) -> bool:
    """The verb is a present participle: "are searching"."""
    return reading.folded[at].endswith(reading.closed.gerund_endings)
