"""What tells a thing from others of one noun: "the amendment of the farmers", "an amendment on dams"."""

from __future__ import annotations

from functools import cache

from reconcile.claims._directions import directions
from reconcile.claims._things import Thing
from reconcile.languages._compass import points
from reconcile.languages._words import Words

REACH = 6  # words behind a noun in which its modifier stands


def modifiers_of(thing: Thing) -> str | None:
    """The folded words that tell which one it is; with its article where that tells no one thing ("an dams")."""
    if thing.noun is None or thing.names:
        return None
    reading = thing.reading
    some = [reading.folded[i] for i in range(thing.first, thing.noun) if reading.folded[i] in _some(reading.closed)]
    return " ".join([*some, *_behind(thing)]) or None


@cache
def _some(closed: Words) -> frozenset[str]:
    """Articles and pronouns of a thing that the reader does not know yet."""
    return closed.one_of | (closed.others & closed.determiners)


def _behind(thing: Thing) -> list[str]:
    """The base forms of the content words behind "of" or "on", before any number, date, name or other preposition."""
    reading, closed, at = thing.reading, thing.reading.closed, thing.last
    if reading.folded[at] not in closed.genitive | closed.topics:
        return []
    found = list[str]()
    for i in range(at + 1, min(at + REACH, len(reading.words))):
        word = reading.words[i]
        if _ends(thing, i):
            break
        if word.content:
            found.append(word.lemmas[0] if word.plural and word.lemmas else word.folded)
    return found


def _ends(thing: Thing, at: int) -> bool:
    reading, closed = thing.reading, thing.reading.closed
    word = reading.words[at]
    shut = not word.is_word or word.folded in closed.prepositions or word.folded in closed.clause_starts
    shut = shut or word.folded in closed.auxiliaries
    told = any(c.first <= at < c.last for c in (*reading.counts, *reading.ordinals))
    dated = any(d.first <= at < d.last for d in reading.dates)
    act = any(a.first == at and a.role == "verb" for a in (*reading.acts, *reading.turns))
    return shut or told or dated or act or reading.name_at(at) is not None


def direction_of(thing: Thing) -> str | None:
    """In which part of the land it is: "schools in the north", "in the north, schools", "the northern schools"."""
    reading, first, last = thing.reading, thing.first, thing.last
    if thing.noun is None:
        return None
    told = directions(reading, 0, min(last + REACH, len(reading.words)))
    words = [words for start, end, words in told if start == last or end in (first, first - 1)]
    own = [reading.folded[i] for i in range(first, thing.noun) if reading.name_at(i) is None]
    return next((w for w in (*words, *own) if points(w)), None)
