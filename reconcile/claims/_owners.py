"""Whose number it is, where every party, team or company has its own."""

from __future__ import annotations

from reconcile.claims._actors import subject
from reconcile.claims._reading import Count, Name, Reading
from reconcile.model import Anchor, How

OWN = "own"  # the trait of attributes that everybody has its own number of


def owned(reading: Reading, attribute: str) -> bool:
    """A pack marks the attribute as one that every party, team or company has its own number of."""
    return reading.lexicon.marked(attribute, OWN)


def owner_of(reading: Reading, count: Count) -> tuple[Anchor, ...]:
    """The subject of the verb before the number; none where verbs come first or no name stands there."""
    gapped = _gapped(reading, count)
    if gapped is not None:
        return (gapped,)
    before = count.verb_at is not None and count.verb_at < count.first
    name = subject(reading, count.verb_at if before and count.verb_at is not None else count.first)
    return (Anchor(name.text, name.key, How.SUBJECT),) if name is not None and not _no_owner(reading, name) else ()


def to_come(reading: Reading, count: Count) -> bool:
    """The clause before the number tells what will be: "the two together would have sales of 11 billion"."""
    for at in range(count.first - 1, -1, -1):
        if not reading.words[at].is_word or reading.folded[at] in reading.closed.clause_starts:
            return False
        if reading.folded[at] in reading.closed.future:
            return True
    return False


def _no_owner(reading: Reading, name: Name) -> bool:
    """A capital that makes no name: "Revenue grew", "EUR 11 billion"."""
    asked = reading.lexicon.attributes.values()
    words = any(name.key in a.words.get(reading.language, ()) for a in asked)
    return words or any(c.first <= name.first < c.last for c in reading.counts)


def _gapped(reading: Reading, count: Count) -> Anchor | None:
    """Who stands right before a number of a list without verb and noun: "the Front 37 and independents 16"."""
    at = count.first - 1
    if not count.ellipsis or at < 0:
        return None
    name = reading.name_at(at)
    first = reading.past_determiners(name.first - 1 if name is not None else at - 1)
    if first < 0 or (reading.words[first].is_word and reading.folded[first] not in reading.closed.conjunctions):
        return None
    if name is not None:
        return Anchor(name.text, name.key, How.SUBJECT)
    word = reading.words[at]
    plural = word.text.isalpha() and word.folded.endswith(reading.closed.plural_endings)
    return Anchor(word.text, word.folded, How.SUBJECT) if plural else None
