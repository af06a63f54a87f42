"""People whom no pack knows by their noun."""

from __future__ import annotations

from dataclasses import replace

from reconcile.claims._reading import Act, Count, Reading

SHORTEST = 5  # letters that a noun of people must exceed: "tourists", but not "lists"


def counted(reading: Reading, count: Count, act: Act | None) -> Count:
    """The count of a toll as one of people: "killed 30 Velskites", "wounded two florists", "the toll rose to 12".

    A noun of things taken over from an earlier number is let go.
    """
    human = min(reading.lexicon.traits.get("human", ()), default=None)
    if act is None or not reading.lexicon.marked(act.event, "toll") or _human(reading, count.kind):
        return count
    if count.ellipsis:
        return replace(count, head=None, noun=None, kind=None)
    return replace(count, kind=human) if count.kind is None and _personal(reading, count) else count


def _human(reading: Reading, kind: str | None) -> bool:
    while kind is not None and not reading.lexicon.marked(kind, "human"):
        kind = reading.lexicon.kinds_of.get(kind)
    return kind is not None


def _personal(reading: Reading, count: Count) -> bool:
    """The noun is written like a name of people and is no place, or ends like a word for those who do something."""
    head, name = count.head or "", reading.name_at(count.head_at) if count.head_at is not None else None
    if name is not None and name.kind is not None:
        return False
    named = len(head) > SHORTEST and head.lower().endswith(reading.closed.person_endings)
    return named or (head[:1].isupper() and not head.isupper())
