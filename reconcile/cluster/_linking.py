"""Linking shared out: what articles tell is found some at a time, then a stretch of them is held against all near it.

Both are pieces of work that any process can do. What is needed of an article then, its keys and its profile, is kept
apart from it, so that no process holds more of them at a time than one stretch.
"""

from __future__ import annotations

import pickle
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import ceil
from typing import Protocol, TypeVar

from reconcile.cluster import _candidates, _version_grounds
from reconcile.cluster._cuts import Link, strongest
from reconcile.cluster._held import Held
from reconcile.cluster._profiles import Profile, profile
from reconcile.cluster._resemblance import linked, resemblance
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


class Kept:
    """What linking found of articles, for who looks into them afterwards."""

    def __init__(self) -> None:
        self.told = Shared("what articles name")
        self._numbers: dict[str, int] = {}

    def add(self, id_: str, told: bytes) -> None:
        """Keep what was found of one more."""
        self._numbers[id_] = len(self._numbers)
        self.told.add(told)

    def of(self, ids: Iterable[str]) -> dict[str, bytes]:
        """What is kept of those of the articles that were linked."""
        return {one: self.told.at(self._numbers[one]) for one in ids if one in self._numbers}


@dataclass(frozen=True, slots=True)
class Known:
    """What an article names, and the keys of stories that it is found by, as numbers."""

    keys: Sequence[int]
    profile: Profile


def known(kept: bytes) -> Known:
    """What was kept of an article, read again."""
    keys, told = pickle.loads(kept)  # noqa: S301 - a process of ours wrote it
    return Known(keys, pickle.loads(told))  # noqa: S301 - see above


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
        keys, told = pickle.loads(self.kept.at(self.numbers[place]))  # noqa: S301 - a process of ours wrote it
        return keys, told


def tell(lexicon: Lexicon, articles: Sequence[Article]) -> list[Told]:
    """What linking needs of some articles."""
    return [_told(article, lexicon) for article in articles]


def stretches(row: Row, jobs: int) -> Iterator[Sequence[int]]:
    """Yield the places of the articles that are held against all others, some at a time, in order."""
    places: Sequence[int] = range(len(row.numbers)) if row.about is None else array("I", sorted(row.about))
    size = min(MOST, max(LEAST, ceil(len(places) / (EACH * jobs)))) if jobs > 1 else MOST
    yield from (places[at : at + size] for at in range(0, len(places), size))


def link(row: Row, here: Sequence[int], *, deciding: bool) -> list[Link]:
    """The links of one story of the articles at some places with those behind them; with `deciding` the `strongest`.

    Where links of some articles alone are wanted, also those with all others.
    """
    read = [row.at(place) for place in here]
    profiles: list[Profile] = [pickle.loads(told) for _, told in read]  # noqa: S301 - a process of ours wrote it
    holders, held = _candidates.Holders(keys for keys, _ in read), Held(profiles)
    found: list[Link] = []
    for place in _beside(row, here):
        keys, told = row.at(place)
        near = [n for n in holders.sharing(keys) if _compared(row, here[n], place)]
        if near:
            for both in held.against(pickle.loads(told), near):  # noqa: S301 - see above
                points = resemblance(both)
                if linked(both, points):
                    found.append((both.a.id, both.b.id, points))
    return strongest(found) if deciding else found


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
