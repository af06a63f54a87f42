"""Which articles are compared at all: those that share a key, so that the work grows with the articles."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from reconcile.cluster._profiles import Profile
from reconcile.cluster._resemblance import telling

TELLING = 14  # names of an article that make keys of two
ALONE = 8  # names that make keys with the time of publication
NUMBERS = 6  # numbers of an article that make keys with a name
FEW = 8  # names of an article that makes keys of any two of them, be they common ones
LEAD, OFTEN = 2, 4  # what a name weighs more that stands in the first lines, and at most for being named again
HALF = 5  # weight that a name must have more than, to make a key without another one
WINDOW = 21  # days
BOTH = 10  # weight that two names must have together, to make a key
SHELVES = 64  # parts in which keys are looked at, so that not all of them are held at once
SHIFT = 1 << 32  # more than there are articles
LONGEST = 400  # days between publications of one story


def keys(article: Profile) -> tuple[str, ...]:
    """The keys under which an article is found; they depend on the article alone.

    Two articles are compared when they share one: two of their most telling names, or one such name in the same days,
    or any name and a number of three digits or more in the same days; where they name little, any two names.
    """
    names = _telling(article)
    weights = article.weights
    two = combinations(sorted(names[:TELLING]), 2)
    pairs = [f"{a}+{b}" for a, b in two if weights[a] + weights[b] >= BOTH]
    alone: list[str] = []
    if article.day is not None:
        window = article.day // WINDOW
        alone = [f"{name}@{window + n}" for name in names[:ALONE] if weights[name] > HALF for n in (0, 1)]
        rare = [n for n in sorted(article.numbers) if telling(n) == 1.0][:NUMBERS]
        alone += [f"{name}#{n}@{window + k}" for name in names[:TELLING] for n in rare for k in (0, 1)]
        if len(names) <= FEW:
            alone += [f"{a}+{b}@{window + k}" for a, b in combinations(sorted(names), 2) for k in (0, 1)]
    return (*pairs, *alone)


def candidates(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yield the pairs of articles that share a key and may be linked, each once, in order of their ids."""
    ordered = sorted(profiles, key=lambda p: p.id)
    for a, b in sharing(map(keys, ordered)):
        if not_long_apart(ordered[a], ordered[b]):
            yield ordered[a], ordered[b]


def sharing(held: Iterable[Iterable[str]], about: frozenset[int] | None = None) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share a key, by their numbers, each once, in order; `held`: the keys of one after another.

    With `about` only the pairs of at least one of these numbers.
    """
    found = {pair for shelf in _shelves(held) for pair in _on_shelf(shelf, about)}
    for pair in sorted(found):
        yield divmod(pair, SHIFT)


def not_long_apart(a: Profile, b: Profile) -> bool:
    """Whatever they tell, they may be of one story."""
    return a.day is None or b.day is None or abs(a.day - b.day) <= LONGEST


def _shelves(held: Iterable[Iterable[str]]) -> Iterator[Iterator[tuple[int, int]]]:
    """Yield the keys, as hashes, with the numbers of their holders, a part at a time: a key has few holders."""
    shelves = [(array("q"), array("q")) for _ in range(SHELVES)]
    for number, some in enumerate(held):
        for key in map(hash, some):
            hashes, numbers = shelves[key % SHELVES]
            hashes.append(key)
            numbers.append(number)
    while shelves:
        yield zip(*shelves.pop(), strict=True)


def _on_shelf(shelf: Iterable[tuple[int, int]], about: frozenset[int] | None) -> Iterator[int]:
    """Yield the pairs that share a key, each as one number."""
    holders: dict[int, list[int]] = defaultdict(list)
    for key, number in shelf:
        holders[key].append(number)
    for numbers in holders.values():
        if len(numbers) > 1 and (about is None or not about.isdisjoint(numbers)):
            for a, b in combinations(numbers, 2):
                if about is None or a in about or b in about:
                    yield a * SHIFT + b


def _telling(article: Profile) -> list[str]:
    """Its names, the most telling first: those of the first lines and those often named weigh more."""
    counts, weights, lead = article.counts, article.weights, article.lead
    return sorted(counts, key=lambda n: (-weights[n] * (LEAD * (n in lead) + min(counts[n], OFTEN)), -len(n), n))
