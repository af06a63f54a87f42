"""Which attribute of the packs a number states: by words beside it, by its act, or by what it counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from reconcile.claims import _convert as units
from reconcile.claims._levels import before
from reconcile.claims._reading import Act, Count, Reading
from reconcile.claims._word import States
from reconcile.model import Attribute, Lexicon

LABELLED = 3  # a colon, and the words between it and the number that it labels
LABEL = 6  # words of a label that opens with an attribute's own word: "Height of the old tower: 69 metres"
PHRASE = 4  # words between a number and those of its phrase that tell what it is
NEXT = 3  # words between a number without unit and the word that tells its unit
BEFORE, BEHIND = 8, 4  # words around a number in which an attribute's own word may begin


def wider(reading: Reading, kind: str | None) -> Sequence[str]:
    """A noun class and the classes it is a kind of."""
    return _wider(reading.lexicon, kind)


@lru_cache(maxsize=1 << 10)
def _wider(lexicon: Lexicon, kind: str | None) -> Sequence[str]:
    found: list[str] = []
    while kind:
        found.append(kind)
        kind = lexicon.kinds_of.get(kind)
    return tuple(found)


def by_words(reading: Reading, count: Count, dimension: str | None, kind: str) -> Attribute | None:
    """The attribute whose own word stands near the number: "a depth of 51 miles", "450 metres deep"."""
    named = _named(reading)
    if not named:
        return None
    found = []
    for start, parts, attribute in named:
        if not count.first - BEFORE <= start < count.last + BEHIND:
            continue
        unwritten = dimension is None and count.kind is None and attribute.dimension in units.UNWRITTEN
        told = attribute.kind == kind and (attribute.dimension == dimension or unwritten)
        if not told or not _counts(reading, count, attribute):
            continue
        distance = _distance(reading, count, start, parts)
        if attribute.close and not _in_phrase(reading, count, start, start + len(parts)):
            continue
        if distance is not None and not (unwritten and distance > NEXT):
            found.append((attribute.general, distance, attribute.id))
    return reading.lexicon.attributes[min(found)[-1]] if found else None


def _in_phrase(reading: Reading, count: Count, start: int, end: int) -> bool:
    """Only adjectives, articles and "of" stand between the number and the words."""
    closed = reading.closed
    gap = range(end, count.first) if end <= count.first else range(count.last, start)
    barred = closed.auxiliaries | closed.clause_starts | closed.conjunctions | (closed.prepositions - closed.genitive)
    told = any(i == count.verb_at or not reading.words[i].is_word or reading.folded[i] in barred for i in gap)
    return (
        len(gap) <= PHRASE and not told and all((act := reading.act_at(i)) is None or act.role != "verb" for i in gap)
    )


@lru_cache(maxsize=16)
def _sided(lexicon: Lexicon) -> frozenset[str]:
    """The attributes of the sides of a vote, whose words are read by `_sides`."""
    return frozenset[str]().union(*(names for trait, names in lexicon.traits.items() if trait.startswith("side_")))


def _counts(reading: Reading, count: Count, attribute: Attribute) -> bool:
    """The attribute counts such things; it may count what is not named."""
    written = count.head_at is not None or (count.head is not None and not count.ellipsis)
    named = written and bool(attribute.counts)
    return not named or any(kind in attribute.counts for kind in wider(reading, count.kind))


@lru_cache(maxsize=4)
def _named(reading: Reading) -> Sequence[tuple[int, tuple[str, ...], Attribute]]:
    """The attributes' own words that a sentence holds: where each begins."""
    words, forms, found = reading.words, reading.forms, list[tuple[int, tuple[str, ...], Attribute]]()
    for at, word in enumerate(words):
        states = word.states
        if states is not None and not _ends_name(reading, at):
            found += [(at, *hit) for hit in states.alone] if states.alone else ()
            if not states.lasts.isdisjoint(forms):
                found += [(at, *hit) for hit in states.longer if hit[0][-1] in forms and _stands(reading, at, hit[0])]
    return found


def _ends_name(reading: Reading, at: int) -> bool:
    """The word belongs to a name that other words begin: the "Worth" of "Fort Worth"."""
    name = reading.name_at(at) if at and reading.words[at].text[:1].isupper() else None
    return name is not None and name.first < at


def _stands(reading: Reading, start: int, parts: Sequence[str]) -> bool:
    """The words from `start` on are those of the phrase."""
    words, at = reading.words, start
    if len(words) - start < len(parts):
        return False
    for part in parts:
        if part not in words[at].forms:
            return False
        at += 1
    return True


def stated(forms: Sequence[str], lexicon: Lexicon, language: str) -> States | None:
    """The attributes whose own words begin with one of the forms of a word; `None` where there is none."""
    phrases = _phrases(lexicon, language)
    if phrases.keys().isdisjoint(forms):
        return None
    hits = [hit for form in dict.fromkeys(forms) for hit in phrases.get(form, ())]
    longer = tuple(hit for hit in hits if len(hit[0]) > 1)
    return States(tuple(hit for hit in hits if len(hit[0]) == 1), longer, frozenset(hit[0][-1] for hit in longer))


@lru_cache(maxsize=16)
def _phrases(lexicon: Lexicon, language: str) -> Mapping[str, Sequence[tuple[tuple[str, ...], Attribute]]]:
    """The attributes' own words by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], Attribute]]] = {}
    for attribute in lexicon.attributes.values():
        for phrase in attribute.words.get(language, ()) if attribute.id not in _sided(lexicon) else ():
            parts = tuple(phrase.split(" "))
            found.setdefault(parts[0], []).append((parts, attribute))
    return found


def _labels(reading: Reading, start: int, gap: range) -> bool:
    """The phrase opens a line or a part of one, and a colon divides it from the number: "Depth: 6.4 km".

    Its label may go on behind it: "Height of the tower: 69 metres".
    """
    colon = next((i for i in gap if reading.words[i].text == ":"), None)
    if colon is None or gap.start < start or gap.stop - colon > LABELLED or colon - gap.start > LABEL:
        return False
    closed, behind = reading.closed, reading.folded[gap.start]
    goes_on = colon == gap.start or closed.head_first or behind in closed.genitive or behind in closed.prepositions
    opens = start == 0 or reading.words[start - 1].text in ".;•-–—*"
    return opens and goes_on and all(reading.words[i].is_word for i in gap if i != colon)


def _distance(reading: Reading, count: Count, start: int, parts: Sequence[str]) -> int | None:
    """Words between the number and the phrase at `start`; a comma counts as three."""
    end = start + len(parts)
    if end > count.first and start < count.last:
        return None if end > count.last and _leads_on(reading, end) else 0
    gap = range(end, count.first) if end <= count.first else range(count.last, start)
    if _labels(reading, start, gap):
        return 0
    if reading.any_of(";:.", gap) or any(c is not count and c.first in gap for c in reading.counts):
        return None if end > count.first or not _levelled(reading, count, gap) else len(gap)
    return len(gap) + 2 * sum(reading.words[i].text == "," for i in gap)


def _leads_on(reading: Reading, end: int) -> bool:
    """The words before `end` lead to a noun: "300 metres down the road" tells no depth."""
    closed, last = reading.closed, reading.folded[end - 1]
    return last in closed.adverbs | closed.prepositions and reading.folded[end] in closed.determiners


def _levelled(reading: Reading, count: Count, gap: range) -> bool:
    """Only what a verb changed by or from stands between: "turnout rose by 3 points to 61 percent"."""
    closed = reading.closed
    if reading.folded[before(reading, count)] not in closed.change_to or reading.any_of(",", gap):
        return False
    links = [reading.folded[before(reading, c)] for c in reading.counts if c is not count and c.first in gap]
    return all(link in closed.change_by or link in closed.change_from for link in links)


def by_act(reading: Reading, count: Count, act: Act | None, dimension: str | None) -> Attribute | None:
    """The attribute of the act for this kind of thing; one that names the thing wins over one that takes any."""
    return by_event(reading, count, act.event, dimension) if act is not None else None


def by_event(reading: Reading, count: Count, event: str, dimension: str | None) -> Attribute | None:
    """The attribute of a class of events for this kind of counted thing."""
    nameless = count.head is None and count.kind is None and dimension is None
    return _by_event(reading.lexicon, event, dimension, count.kind, nameless)


@lru_cache(maxsize=1 << 12)
def _by_event(
    lexicon: Lexicon, event: str, dimension: str | None, kind: str | None, nameless: bool
) -> Attribute | None:
    options, kinds = [], _wider(lexicon, kind)
    for attribute in _of_events(lexicon).get((event, dimension), ()):
        narrowest = next((n for n, kind in enumerate(kinds) if kind in attribute.counts), len(kinds))
        if not attribute.counts or narrowest < len(kinds) or (nameless and not _only_some(lexicon, attribute)):
            options.append((narrowest, attribute.id))
    return lexicon.attributes[min(options)[1]] if options else None


def _only_some(lexicon: Lexicon, attribute: Attribute) -> bool:
    """It counts people of a sort only, so a number that names nobody is none of it: "two remain in hospital"."""
    human = lexicon.widest("human")
    return all(kind != human and human in _wider(lexicon, kind) for kind in attribute.counts)


@lru_cache(maxsize=16)
def _of_events(lexicon: Lexicon) -> Mapping[tuple[str, str | None], Sequence[Attribute]]:
    """The quantities of each class of events, by dimension."""
    found: dict[tuple[str, str | None], list[Attribute]] = {}
    for attribute in lexicon.attributes.values():
        for event in attribute.events if attribute.kind == "quantity" else ():
            found.setdefault((event, attribute.dimension), []).append(attribute)
    return found


def by_trait(reading: Reading, count: Count, trait: str) -> Attribute | None:
    """The attribute of the events that a pack marks with the trait, for this kind of counted thing."""
    events = sorted(reading.lexicon.traits.get(trait, ()))
    return next((found for e in events if (found := by_event(reading, count, e, None)) is not None), None)


def by_count(reading: Reading, count: Count) -> Attribute | None:
    """The attribute that counts this kind of thing whatever happened to it."""
    known = _of_counts(reading.lexicon)
    return next((known[kind] for kind in wider(reading, count.kind) if kind in known), None)


@lru_cache(maxsize=16)
def _of_counts(lexicon: Lexicon) -> Mapping[str, Attribute]:
    """The quantity that counts each class of things whatever happened to them."""
    plain = [a for a in lexicon.attributes.values() if a.kind == "quantity" and not a.events]
    return {kind: attribute for attribute in reversed(plain) for kind in attribute.counts}
