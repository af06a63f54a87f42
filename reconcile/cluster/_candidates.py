"""Which articles are compared at all: those that share a key, so that the work grows with the articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
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
LONGEST = 400  # days between publications of one story
KEPT = 1024  # articles whose keys are at hand: they are linked by them, then blocks looked into, then the keys stored


@lru_cache(maxsize=KEPT)
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


def candidates(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yield the pairs of articles that share a key and may be linked, each once, in order of their ids."""
    ordered = sorted(profiles, key=lambda p: p.id)
    holders: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(ordered):
        for key in keys(one):
            holders[key].append(number)
    for a, b in sorted({pair for some in holders.values() if len(some) > 1 for pair in combinations(some, 2)}):
        if not_long_apart(ordered[a], ordered[b]):
            yield ordered[a], ordered[b]


def not_long_apart(a: Profile, b: Profile) -> bool:
    """Whatever they tell, they may be of one story."""
    return a.day is None or b.day is None or abs(a.day - b.day) <= LONGEST


def _telling(article: Profile) -> list[str]:
    """Its names, the most telling first: those of the first lines and those often named weigh more."""
    counts, weights, lead = article.counts, article.weights, article.lead
    return sorted(counts, key=lambda n: (-weights[n] * (LEAD * (n in lead) + min(counts[n], OFTEN)), -len(n), n))
