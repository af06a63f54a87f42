"""Which attribute of the packs a number states: by words beside it, by its act, or by what it counts."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims import _convert as units
from reconcile.claims._reading import Act, Count, Reading
from reconcile.model import Attribute

NEXT = 3  # words between a number without unit and the word that tells its unit
BEFORE, BEHIND = 8, 4  # words around a number in which an attribute's own word may begin


def wider(reading: Reading, kind: str | None) -> Iterator[str]:
    """Yield a noun class and the classes it is a kind of."""
    while kind:
        yield kind
        kind = reading.lexicon.kinds_of.get(kind)


def by_words(reading: Reading, count: Count, dimension: str | None, kind: str) -> Attribute | None:
    """The attribute whose own word stands near the number: "a depth of 51 miles", "450 metres deep"."""
    found = []
    for attribute in reading.lexicon.attributes.values():
        unwritten = dimension is None and attribute.dimension in units.UNWRITTEN
        if attribute.kind != kind or not (attribute.dimension == dimension or unwritten):
            continue
        for phrase in attribute.words.get(reading.language, ()):
            distance = _distance(reading, count, phrase.split(" "))
            if distance is not None and not (unwritten and distance > NEXT):
                found.append((distance, attribute.id))
    return reading.lexicon.attributes[min(found)[1]] if found else None


def _distance(reading: Reading, count: Count, parts: list[str]) -> int | None:
    """Words between the number and the nearest place of the phrase, a comma counted as three."""
    near: list[int] = []
    for start in range(max(0, count.first - BEFORE), min(len(reading.words) - len(parts) + 1, count.last + BEHIND)):
        if not all(part in reading.words[start + i].forms for i, part in enumerate(parts)):
            continue
        end = start + len(parts)
        if end > count.first and start < count.last:
            return 0
        gap = range(end, count.first) if end <= count.first else range(count.last, start)
        if not reading.any_of(";:.", gap) and not any(c is not count and c.first in gap for c in reading.counts):
            near.append(len(gap) + 2 * sum(reading.words[i].text == "," for i in gap))
    return min(near, default=None)


def by_act(reading: Reading, count: Count, act: Act | None, dimension: str | None) -> Attribute | None:
    """The attribute of the act for this kind of thing; one that names the thing wins over one that takes any."""
    return by_event(reading, count, act.event, dimension) if act is not None else None


def by_event(reading: Reading, count: Count, event: str, dimension: str | None) -> Attribute | None:
    """The attribute of a class of events for this kind of counted thing."""
    kinds = set(wider(reading, count.kind))
    options = []
    for attribute in reading.lexicon.attributes.values():
        if attribute.kind != "quantity" or event not in attribute.events or attribute.dimension != dimension:
            continue
        if not attribute.counts or kinds & set(attribute.counts) or (count.head is None and dimension is None):
            options.append((-len(kinds & set(attribute.counts)), attribute.id))
    return reading.lexicon.attributes[min(options)[1]] if options else None


def by_trait(reading: Reading, count: Count, trait: str) -> Attribute | None:
    """The attribute of the events that a pack marks with the trait, for this kind of counted thing."""
    events = sorted(reading.lexicon.traits.get(trait, ()))
    return next((found for e in events if (found := by_event(reading, count, e, None)) is not None), None)


def by_count(reading: Reading, count: Count) -> Attribute | None:
    """The attribute that counts this kind of thing whatever happened to it."""
    for kind in wider(reading, count.kind):
        for attribute in reading.lexicon.attributes.values():
            if attribute.kind == "quantity" and not attribute.events and kind in attribute.counts:
                return attribute
    return None
