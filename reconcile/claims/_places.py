"""Which place and country a sentence gives to its words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from reconcile.claims._reading import Count, Name, Reading
from reconcile.languages._words import Words

REACH = 12  # words behind a count within which a place may be its own
AHEAD = 6  # words before a name within which its preposition may stand: "in the northwestern province of"
BETWEEN = 3  # words between a count and a place that is the count's own
SIGNS = frozenset("-–—:")  # close a dateline


def place_of(reading: Reading, first: int, last: int) -> str | None:
    """The key of the place said of words `first` to `last`: after them in their clause, else before them."""
    named = _placed(reading) if reading.names else ()
    for name in named:
        if last <= name.first <= last + REACH and not _broken(reading, last, name.first):
            if _of_speaker(reading, last, name) or _told_next(reading, last, name) or _of_those(reading, name):
                break
            return None if _of_other(reading, name, last) else name.key
    before = [n for n in named if n.last <= first and not _broken(reading, n.last, first) and not dateline(reading, n)]
    if before and not any(0 <= before[-1].first - c.last <= BETWEEN for c in reading.counts):
        return _narrowest(before).key
    if reading.context.last_place is None or reading.closed.there.isdisjoint(reading.forms):
        return None
    there = reading.folded_in(reading.closed.there, range(last, len(reading.words)))
    return reading.context.last_place if there else None


@lru_cache(maxsize=4)
def _placed(reading: Reading) -> Sequence[Name]:
    """The names that a place preposition introduces."""
    return [name for name in reading.names if placed(reading, name)]


def _narrowest(before: Sequence[Name]) -> Name:
    """The last place before some words, or the one that lies in it: "in Orvane in Ostmark"."""
    last, inner = before[-1], before[-2:-1]
    nested = bool(inner) and last.kind == "country" and last.first - inner[0].last < BETWEEN
    return inner[0] if nested else last


def _of_speaker(reading: Reading, last: int, name: Name) -> bool:
    """A comma before the place and a verb of saying behind it: "..., the ministry in X said"."""
    behind = reading.words[name.last : name.last + BETWEEN]
    return reading.any_of(",", range(last, name.first)) and any(word.says for word in behind)


def _told_next(reading: Reading, last: int, name: Name) -> bool:
    """What is told next has the place: "were hurt and are being treated at X", "was shot and taken to X"."""
    closed = reading.closed
    ands = [i for i in range(last, name.first) if reading.folded[i] in closed.conjunctions]
    if not ands or any(ands[0] < c.first < name.first for c in reading.counts):
        return False
    return reading.folded[ands[0] + 1] in closed.auxiliaries or reading.folded[name.first - 1] in closed.goals


def _of_those(reading: Reading, name: Name) -> bool:
    """A pronoun behind "after" or "before" stands for others that were there: "after those at X"."""
    closed, at = reading.closed, name.first - 2
    if at < 0 or reading.folded[at] not in closed.pronouns:
        return False
    return reading.folded[reading.past_determiners(at - 1)] in closed.afterwards | closed.beforehand


def _of_other(reading: Reading, name: Name, last: int) -> bool:
    """Another count stands between, and no "and" joins the two: the place is the other's."""
    between = [c for c in reading.counts if last <= c.first and c.last <= name.first]
    if not between:
        return False
    joined = any(reading.folded_in(reading.closed.conjunctions, range(last, c.first)) for c in between[:1])
    return not joined or _placed_alike(reading, last, between[0], name)


def _placed_alike(reading: Reading, last: int, other: Count, name: Name) -> bool:
    """ "40 in the capital and 22 in Dunmore": the other number has no noun, and each has a place right behind it."""
    closed = reading.closed
    beside = other.ellipsis or other.head is None
    beside = beside and all(reading.folded[i] in closed.place_prepositions for i in range(other.last, name.first))
    if not beside or other.last == name.first:
        return False
    return reading.folded_in(closed.at_prepositions, range(last, other.first))


def country_of(reading: Reading) -> str | None:
    """The one country of the headline, else of the sentence; a border is none."""
    if reading.context.topic_country or not reading.names:
        return reading.context.topic_country
    borders = reading.closed.borders
    found = {n.entity for n in reading.names if n.kind == "country" and reading.folded[n.last] not in borders}
    return next(iter(found)) if len(found) == 1 else None


def dateline(reading: Reading, name: Name) -> bool:
    """ "LISBON -", "Porto (Norte) -": where the report was written, not what it tells of."""
    if name.first > 4:
        return False
    after = [reading.words[i].text for i in range(name.last, min(name.last + 4, len(reading.words)))]
    return any(t in SIGNS for t in after) and (after[0] in SIGNS or after[0] in {"(", ")", ","})


def placed(reading: Reading, name: Name) -> bool:
    """A place preposition introduces the name, perhaps with "the city of" between."""
    closed = reading.closed
    if name.first and name.kind == "country":
        behind = reading.folded[name.last]
        if behind in closed.sides or behind in closed.borders:
            return behind in closed.sides
    at, passed, first = name.first - 1, _passed(closed), max(0, name.first - AHEAD)
    while at >= first and reading.folded[at] in passed:
        at -= 1
    if at < first:
        return False
    unknown = name.kind is None or name.kind == "place"
    return reading.folded[at] in (closed.at_prepositions if unknown else closed.place_prepositions)


def _broken(reading: Reading, start: int, end: int) -> bool:
    """Another clause, a verb of saying or "according to" stands between."""
    shut = _shut(reading.closed)
    for word in reading.words[start:end]:  # noqa: SIM110 - a generator takes twice as long
        if word.says or word.text in ";:" or word.folded in shut:
            return True
    return False


@cache
def _shut(closed: Words) -> frozenset[str]:
    """Words behind which a place is not said of what stands before: relatives, and "according"."""
    return closed.relatives | {phrase.split(" ", 1)[0] for phrase in closed.according if " " in phrase}


@cache
def _passed(closed: Words) -> frozenset[str]:
    """Words that may stand between a place preposition and a name."""
    return closed.determiners | closed.place_nouns | closed.genitive | closed.directions | closed.whole_of
