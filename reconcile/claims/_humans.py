"""People whom no pack knows by their noun."""

from __future__ import annotations

from functools import lru_cache

from reconcile.claims._levels import before
from reconcile.claims._reading import Act, Count, Reading
from reconcile.frozen import replace
from reconcile.model import Lexicon

SHORTEST = 5  # letters that a noun of people must exceed: "tourists", but not "lists"


def counted(reading: Reading, count: Count, act: Act | None) -> Count:
    """The count of a toll as one of people: "killed 30 Velskites", "wounded two florists", "the toll rose to 12".

    A noun of things taken over from an earlier number is let go. One without a noun counts the people told of before.
    """
    if act is None or is_human(reading, count.kind):
        return count
    if not act.toll:
        return replace(count, kind=_told_of(reading, count)) if count.head is None and count.kind is None else count
    if count.ellipsis:
        return replace(count, head=None, noun=None, kind=None)
    if count.kind is not None or not (_personal(reading, count) or _suffered(reading, count, act)):
        return count
    return replace(count, kind=reading.lexicon.widest("human"))


def _told_of(reading: Reading, count: Count) -> str | None:
    """The class of the people that a number was last told of: "Nine hikers were hurt. Two remain in hospital"."""
    readings = [r for r in (reading, reading.context.before) if r is not None]
    earlier = [c for r in readings for c in reversed(r.counts) if r is not reading or c.last <= count.first]
    return next((c.kind for c in earlier if is_human(reading, c.kind)), None)


def _suffered(reading: Reading, count: Count, act: Act) -> bool:
    """Those of whom no pack knows what they are are people where they died: "two deckhands were killed"."""
    told = act.role == "verb" and act.first == count.verb_at and reading.lexicon.marked(act.event, "bodily")
    if not told or count.head is None or count.head_at is None:
        return False
    if act.first < count.first:
        return reading.past_determiners(before(reading, count)) == act.last - 1
    between, closed = range(count.last, act.first), reading.closed
    if not all(reading.folded[i] in closed.auxiliaries or reading.folded[i] in closed.adverbs for i in between):
        return False
    behind = reading.folded[act.last]
    alone = not behind or behind in closed.prepositions or not reading.words[act.last].is_word
    alone = alone or (behind in closed.conjunctions and reading.act_at(act.last + 1) is None)
    return alone or reading.folded_in(closed.passives, between)


def is_human(reading: Reading, kind: str | None) -> bool:
    """The class of nouns is one of people."""
    return kind is not None and _is_human(reading.lexicon, kind)


@lru_cache(maxsize=1 << 10)
def _is_human(lexicon: Lexicon, kind: str) -> bool:
    wider: str | None = kind
    while wider is not None and not lexicon.marked(wider, "human"):
        wider = lexicon.kinds_of.get(wider)
    return wider is not None


def _personal(reading: Reading, count: Count) -> bool:
    """The noun is written like a name of people and is no place, or ends like a word for those who do something."""
    head, name = count.head or "", reading.name_at(count.head_at) if count.head_at is not None else None
    if name is not None and name.kind is not None:
        return False
    named = len(head) > SHORTEST and head.lower().endswith(reading.closed.person_endings)
    return named or (head[:1].isupper() and not head.isupper())
