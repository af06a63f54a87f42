"""Runs of words that stand in two articles in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, count

from reconcile.cluster._passages import Body
from reconcile.frozen import dataclass
from reconcile.model import Shared, Span

GRAM = 5  # words of the shortest run
APART = 3  # words between the runs of a page's foot
PLACES = 8  # places of a shortest run that are tried, so that a text of one word repeated takes no longer


@dataclass(frozen=True, slots=True)
class Run:
    """`length` words from word `here` of one article that stand from word `there` in the other."""

    here: int
    there: int
    length: int


Index = Mapping[int, Sequence[int]]


def grams(body: Body) -> list[int]:
    """A hash of the shortest run that begins at each word; equal runs have equal ones within a process."""
    words = body.words
    return [hash(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1)]


def index(grams: Sequence[int]) -> Index:
    """Every shortest run of an article -> the words it begins at."""
    found: dict[int, list[int]] = {}
    for i, gram in enumerate(grams):
        places = found.get(gram)
        if places is None:
            found[gram] = [i]
        elif len(places) < PLACES:
            places.append(i)
    return found


def runs(here: Body, there: Body, grams: Sequence[int], begins: Index) -> tuple[Run, ...]:
    """The longest runs that the two share, in the order of `here`; `grams` is of `here`, `begins` of `there`."""
    found: list[Run] = []
    end = after = 0
    for i in compress(count(), map(begins.__contains__, grams)):
        if i < end:
            continue
        places = begins[grams[i]]
        if len(places) == 1:
            place, length = places[0], _length(here.words, there.words, i, places[0])
        else:
            length, _, less = max((_length(here.words, there.words, i, j), j == after, -j) for j in places)
            place = -less
        if length >= GRAM:
            found.append(Run(i, place, length))
            end, after = i + length, length + place + 1
    return tuple(found)


def _length(a: Sequence[str], b: Sequence[str], i: int, j: int) -> int:
    n, most = 0, min(len(a) - i, len(b) - j)
    while n + GRAM <= most and a[i + n : i + n + GRAM] == b[j + n : j + n + GRAM]:
        n += GRAM
    while n < most and a[i + n] == b[j + n]:
        n += 1
    return n


def without_foot(here: Body, there: Body, found: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs before those that both articles end with, where these are the foot of a page and not half the text."""
    kept, end, there_end = len(found), len(here.words), len(there.words)
    while kept:
        run = found[kept - 1]
        if max(end - run.here - run.length, there_end - run.there - run.length) > APART:
            break
        kept, end, there_end = kept - 1, run.here, run.there
    foot = max(len(here.words) - end, len(there.words) - there_end)
    return found[:kept] if 2 * foot < min(len(here.words), len(there.words)) else found


def shared(here: Body, there: Body, found: Iterable[Run]) -> tuple[Shared, ...]:
    """The runs as spans of the two texts."""
    return tuple(
        Shared(
            Span(here.starts[run.here], here.ends[run.here + run.length - 1]),
            Span(there.starts[run.there], there.ends[run.there + run.length - 1]),
        )
        for run in found
    )
