"""In which part of the land something is or was counted: "in the north", "dans l'est du pays"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from reconcile.claims._reading import Reading
from reconcile.languages._compass import points
from reconcile.languages._words import Words

REACH = 10  # words from a number within which a direction may be its own
SIGNS = ".;:"


def directions(reading: Reading, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """Yield where each direction in a range of words begins, with its preposition, where it ends, and its words."""
    pointing, done = _points(reading), first
    for at in pointing:
        if at < done:
            continue
        end = at
        while end < last and end in pointing and reading.name_at(end) is None:
            end += 1
        start = _opening(reading, at) if end > at else None
        if start is not None and start >= first:
            yield start, end, " ".join(pointing[i] for i in range(at, end))
        done = end


def direction_of(reading: Reading, first: int, last: int) -> str | None:
    """The direction said of the number at words `first` to `last`: what opens its clause, stands behind, or before."""
    told = _told(reading) if _may_point(reading) else ()
    if not told:
        return None
    before = [one for one in told if first - REACH <= one[1] <= first and _near(reading, one[1], first)]
    behind = [one for one in told if last <= one[0] <= last + REACH and _near(reading, last, one[0])]
    own = [one for one in before[-1:] if _opens(reading, one[0]) or not any(c.last <= one[0] for c in reading.counts)]
    found = [*(one for one in own if _opens(reading, one[0])), *behind, *own]
    return found[0][2] if found else None


@lru_cache(maxsize=4)
def _told(reading: Reading) -> Sequence[tuple[int, int, str]]:
    """All directions of a sentence."""
    return tuple(directions(reading, 0, len(reading.words)))


def _may_point(reading: Reading) -> bool:
    """A word of the sentence names a point of the compass."""
    for _, word in reading.cues:  # noqa: SIM110 - asked of every number, and a generator takes twice as long
        if word.point:
            return True
    return False


def _near(reading: Reading, start: int, end: int) -> bool:
    """Neither another number nor the end of a clause stands between."""
    counted = any(start <= c.first < end for c in reading.counts)
    shut = reading.folded_in(reading.closed.relatives, range(start, end))
    return not counted and not shut and not reading.any_of(SIGNS, range(start, end))


def _opens(reading: Reading, at: int) -> bool:
    """A clause begins with the word."""
    if at == 0 or not reading.words[at - 1].is_word:
        return True
    closed = reading.closed
    return reading.folded[at - 1] in closed.conjunctions or reading.folded[at - 1] in closed.contrasts


def _opening(reading: Reading, at: int) -> int | None:
    """The preposition of a direction with its article before it; `None` where it has none."""
    closed, word = reading.closed, reading.folded[at]
    if word.startswith(closed.joined_prepositions):
        return at
    article = reading.folded[at - 1] in closed.determiners
    if article and _governs(reading, at - 1):
        return at - 1  # "au nord", "del norte"
    known = article or word.endswith(closed.direction_endings) or closed.head_first
    start = at - 2 if article else at - 1
    return start if known and start >= 0 and _governs(reading, start) else None


def _governs(reading: Reading, at: int) -> bool:
    closed = reading.closed
    forms = reading.words[at].forms
    return not (closed.at_prepositions.isdisjoint(forms) and closed.genitive.isdisjoint(forms))


@lru_cache(maxsize=4)
def _points(reading: Reading) -> Mapping[int, str]:
    """The words that name points of the compass, by their places."""
    return {at: word.point for at, word in reading.cues if word.point}


def point(closed: Words, word: str) -> str:
    """The folded word, without an article written in one with it, where it names points; else nothing."""
    prefix = max((form for form in closed.article_forms if word.startswith(form)), key=len, default="")
    bare = word.removeprefix(prefix)
    return bare if points(bare) else ""
