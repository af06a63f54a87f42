"""Linking shared out: what articles tell is found some at a time, then a stretch of them is held against all near it.

Both are pieces of work that any process can do. What is needed of an article then, its keys and its profile, is kept
apart from it, so that no process holds more of them at a time than one stretch.
"""

from __future__ import annotations

import pickle
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import ceil
from typing import Any, Protocol, TypeVar

from reconcile.cluster import _candidates, _version_grounds
from reconcile.cluster._cuts import Link, strongest
from reconcile.cluster._held import Held
from reconcile.cluster._profiles import Profile, profile
from reconcile.cluster._resemblance import Compared, linked, resemblance
from reconcile.frozen import dataclass
from reconcile.model import Article, Lexicon
from reconcile.spooled import Shared

Thing = TypeVar("Thing")
Made = TypeVar("Made")

MOST, LEAST = 4096, 64  # articles of a stretch
EACH = 3  # stretches for each process


class Workers(Protocol):
    """Who does pieces of work, in whatever processes: an engine of the pipeline."""

    @property
    def jobs(self) -> int:
        """How many pieces are at work at once."""

    def each(self, work: Callable[[Thing], Made], things: Iterable[Thing]) -> Iterator[Made]:
        """Yield what the work makes of each of the things, in their order."""


class Alone:
    """This process, as who does the work."""

    jobs = 1

    def each(self, work: Callable[[Thing], Made], things: Iterable[Thing]) -> Iterator[Made]:
        """See `Workers`."""
        return map(work, things)


@dataclass(frozen=True, slots=True)
class Told:
    """What linking needs of an article: the keys of its versions, and keys of stories and profile as they are kept."""

    versions: tuple[str, ...]
    kept: bytes


Packed = tuple[int, bytes, tuple[bytes, ...]]


class Kept:
    """What linking found of articles, for who looks into them afterwards."""

    def __init__(self) -> None:
        self.told = Shared("what articles name")
        self._met = Shared("how much articles resemble each other")
        self._numbers: dict[str, int] = {}
        self._places: array[int] = array("I")
        self._at: dict[int, list[int]] = defaultdict(list)

    def add(self, id_: str, told: bytes) -> None:
        """Keep what was found of one more."""
        self._numbers[id_] = len(self._numbers)
        self.told.add(told)

    def order(self, numbers: Sequence[int]) -> None:
        """Keep where the articles stand when they are held against each other."""
        self._places = array("I", bytes(4 * len(numbers)))
        for place, number in enumerate(numbers):
            self._places[number] = place

    def meet(self, place: int, met: bytes) -> None:
        """Keep with what the article at a place was compared."""
        self._at[place].append(len(self._met))
        self._met.add(met)

    def of(self, ids: Iterable[str]) -> dict[str, Packed]:
        """What is kept of those of the articles that were linked, to be read as `known`."""
        return {one: self._packed(self._numbers[one]) for one in ids if one in self._numbers}

    def _packed(self, number: int) -> Packed:
        place = self._places[number]
        return place, self.told.at(number), tuple(map(self._met.at, self._at.get(place, ())))


@dataclass(frozen=True, slots=True)
class Known:
    """What linking found of an article: the keys of stories that it is found by, as numbers, and what it names.

    `place` is its own, `met` that of each article it was compared with before others were with it, with their points
    and whether they are of one story.
    """

    keys: Sequence[int]
    profile: Profile
    place: int
    met: Sequence[tuple[int, int, bool]]


def known(packed: Packed) -> Known:
    """What was kept of an article, read again."""
    place, kept, met = packed
    keys, told = _unpacked(kept)
    return Known(keys, _unpacked(told), place, [one for some in met for one in zip(*_unpacked(some), strict=True)])


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """Articles in the order of their days, those without one first: what is kept of them, their number there, the day.

    `about`: the places of those of whose links one is wanted; `None` for all links.
    """

    kept: Shared
    numbers: array[int]
    days: array[int]
    about: frozenset[int] | None = None

    def at(self, place: int) -> tuple[array[int], bytes]:
        """The keys of stories of an article, and its profile, pickled."""
        keys, told = _unpacked(self.kept.at(self.numbers[place]))
        return keys, told


def tell(lexicon: Lexicon, articles: Sequence[Article]) -> list[Told]:
    """What linking needs of some articles."""
    return [_told(article, lexicon) for article in articles]


def stretches(row: Row, jobs: int) -> Iterator[Sequence[int]]:
    """Yield the places of the articles that are held against all others, some at a time, in order."""
    places: Sequence[int] = range(len(row.numbers)) if row.about is None else array("I", sorted(row.about))
    size = min(MOST, max(LEAST, ceil(len(places) / (EACH * jobs)))) if jobs > 1 else MOST
    yield from (places[at : at + size] for at in range(0, len(places), size))


@dataclass(frozen=True, slots=True)
class Linked:
    """Links of one story, and the place of each article that others were compared with -> with which, packed."""

    links: Sequence[Link]
    met: Mapping[int, bytes]


def link(row: Row, here: Sequence[int]) -> Linked:
    """The articles at some places held against those behind them.

    Where links of some articles alone are wanted, also against all others.
    """
    read = [row.at(place) for place in here]
    holders = _candidates.Holders(keys for keys, _ in read)
    held = Held([_unpacked(told) for _, told in read])
    links: list[Link] = []
    met: dict[int, bytes] = {}
    for place in _beside(row, here):
        keys, told = row.at(place)
        near = [n for n in holders.sharing(keys) if _compared(row, here[n], place)]
        if near:
            found = [_resembling(both) for both in held.against(_unpacked(told), near)]
            links += [(a, b, points) for a, b, points, joined in found if joined]
            cells = (
                array("I", [here[n] for n in near]),
                array("i", [one[2] for one in found]),
                bytes(one[3] for one in found),
            )
            met[place] = pickle.dumps(cells, pickle.HIGHEST_PROTOCOL)
    return Linked(links, met)


def decide(row: Row, here: Sequence[int]) -> Linked:
    """As `link`, of the links the `strongest` alone."""
    found = link(row, here)
    return Linked(strongest(found.links), found.met)


def _unpacked(told: bytes) -> Any:
    return pickle.loads(told)  # noqa: S301 - a process of ours wrote it


def _resembling(both: Compared) -> tuple[str, str, int, bool]:
    points = resemblance(both)
    return both.a.id, both.b.id, points, linked(both, points)


def _told(article: Article, lexicon: Lexicon) -> Told:
    told = profile(article, lexicon)
    keys = array("q", _candidates.numbers(told))
    kept = keys, pickle.dumps(told, pickle.HIGHEST_PROTOCOL)
    return Told(tuple(_version_grounds.keys(article, lexicon)), pickle.dumps(kept, pickle.HIGHEST_PROTOCOL))


def _beside(row: Row, here: Sequence[int]) -> Iterator[int]:
    """Yield the places of articles that may be of one story with one of these, which are in order."""
    days, first, last = row.days, row.days[here[0]], row.days[here[-1]]
    for place in range(here[0] if row.about is None else 0, len(days)):
        if first and days[place] > last + _candidates.LONGEST:
            return
        if not days[place] or days[place] >= first - _candidates.LONGEST:
            yield place


def _compared(row: Row, one: int, other: int) -> bool:
    """The two are held against each other here: each pair is once, and few days apart where these are known."""
    if one >= other and (row.about is None or other in row.about):
        return False
    days = row.days
    return not (days[one] and days[other]) or abs(days[one] - days[other]) <= _candidates.LONGEST
