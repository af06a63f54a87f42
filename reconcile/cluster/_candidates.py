"""Which articles are compared at all: those that share a key, so that the work grows with the articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations

from reconcile.cluster._profiles import Profile
from reconcile.cluster._resemblance import telling
from reconcile.languages._words import closed_words

TELLING = 14  # names of an article that make keys of two
ALONE = 8  # names that make keys with the time of publication
NUMBERS = 6  # numbers of an article that make keys with a name
FEW = 8  # names of an article that makes keys of any two of them, be they common ones
LEAD, OFTEN = 2, 4  # what a name weighs more that stands in the first lines, and at most for being named again
HALF = 5  # weight that a name must have more than, to make a key without another one
WINDOW = 21  # days
BOTH = 10  # weight that two names must have together, to make a key
LONGEST = 400  # days between publications of one story
KNOWN = "="  # begins the key of a name that the packs know
KEPT = 1024  # articles whose keys are at hand: they are linked by them, then blocks looked into, then the keys stored


class Holders:
    """Which of some articles hold a key, as a number; articles go by their place."""

    def __init__(self, held: Iterable[Iterable[int]]) -> None:
        self._first: dict[int, int] = {}
        self._more: dict[int, list[int]] = {}
        for place, some in enumerate(held):
            for key in some:
                if key not in self._first:
                    self._first[key] = place
                elif key in self._more:
                    self._more[key].append(place)
                else:
                    self._more[key] = [place]

    def sharing(self, some: Iterable[int]) -> set[int]:
        """Those that hold one of the keys."""
        common = self._first.keys() & some
        found = {self._first[key] for key in common}
        return found.union(*(self._more[key] for key in self._more.keys() & common))


@lru_cache(maxsize=KEPT)
def numbers(article: Profile) -> tuple[int, ...]:
    """The `keys` as numbers."""
    return tuple(map(number_of, keys(article)))


def number_of(key: str) -> int:
    """A key as a number that SQLite can hold, the same in every process."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)


def keys(article: Profile) -> tuple[str, ...]:
    """The keys under which an article is found; they depend on the article alone.

    Two articles are compared when they share one: two of their most telling names, or one such name in the same days,
    or any name and a number of three digits or more in the same days; where they name little, any two names. Words
    that are only parts of names make a key of two where they stand side by side: "Works" of one name and "Tower" of
    another are found together in very many articles.
    """
    names = _telling(article)
    weights = article.weights
    two = combinations(sorted(names[:TELLING]), 2)
    pairs = [
        f"{a}+{b}"
        for a, b in two
        if weights[a] + weights[b] >= BOTH and (weights[a] > HALF or weights[b] > HALF or (a, b) in article.beside)
    ]
    alone: list[str] = []
    if article.day is not None:
        window = article.day // WINDOW
        alone = [f"{name}@{window + n}" for name in names[:ALONE] if weights[name] > HALF for n in (0, 1)]
        rare = [n for n in sorted(article.numbers) if telling(n) == 1.0][:NUMBERS]
        alone += [f"{name}#{n}@{window + k}" for name in names[:TELLING] for n in rare for k in (0, 1)]
        if len(names) <= FEW:
            alone += [f"{a}+{b}@{window + k}" for a, b in combinations(sorted(names), 2) for k in (0, 1)]
    return (*pairs, *alone)


def candidates(ordered: Sequence[Profile]) -> Iterator[tuple[int, list[int]]]:
    """Yield for each article by its place those behind it that share a key with it and may be linked, in order."""
    held = [numbers(one) for one in ordered]
    holders = Holders(held)
    for place, one in enumerate(ordered):
        yield place, [n for n in sorted(holders.sharing(held[place])) if n > place and not_long_apart(one, ordered[n])]


def not_long_apart(a: Profile, b: Profile) -> bool:
    """Whatever they tell, they may be of one story."""
    return a.day is None or b.day is None or abs(a.day - b.day) <= LONGEST


def _telling(article: Profile) -> list[str]:
    """Its names, the most telling first: those of the first lines and those often named weigh more.

    Where no letter is a capital, names that the packs know stand before other words.
    """
    counts, weights, lead = article.counts, article.weights, article.lead
    plain = closed_words(article.language).head_first

    def order(name: str) -> tuple[bool, int, int, str]:
        worth = weights[name] * (LEAD * (name in lead) + min(counts[name], OFTEN))
        return plain and not name.startswith(KNOWN), -worth, -len(name), name

    return sorted(counts, key=order)
