"""Whose number it is, where every party, team or company has its own."""

from __future__ import annotations

from reconcile.claims._actors import subject
from reconcile.claims._reading import Count, Reading
from reconcile.model import Anchor, How

OWN = "own"  # the trait of attributes that everybody has its own number of


def owned(reading: Reading, attribute: str) -> bool:
    """A pack marks the attribute as one that every party, team or company has its own number of."""
    return reading.lexicon.marked(attribute, OWN)


def owner_of(reading: Reading, count: Count) -> tuple[Anchor, ...]:
    """The subject of the verb before the number; none where verbs come first or no name stands there."""
    before = count.verb_at is not None and count.verb_at < count.first
    name = subject(reading, count.verb_at if before and count.verb_at is not None else count.first)
    return (Anchor(name.text, name.key, How.SUBJECT),) if name is not None else ()
