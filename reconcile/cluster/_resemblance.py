"""How much two articles tell of the same thing: evidence in points, each with the sentence that explains it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import log1p, sqrt

from reconcile.cluster._profiles import Profile
from reconcile.frozen import dataclass

BASE, BASE_OTHER = -3.8, -2.5  # two articles that nothing joins, in one language and in two
NAMES, NAMES_OTHER = 1.8, 2.0
LEAD, LEAD_OTHER = 1.4, 2.0
WORDS, LEAD_WORDS, PAIRS, NUMBERS = 2.0, 6.5, 15.0, 2.0
MOST_PAIRS = 0.25  # share of neighbouring words from which an article is a copy
OTHER_DAYS, OTHER_DAYS_DATED, ONE_DAY = -0.2, -0.6, 0.7
SOON = ((3, 2.0), (7, 1.8), (21, 1.4), (60, 0.6), (180, -0.3), (400, -1.0))  # days between publications -> points
NEVER = -9.0  # published so long apart that they are not one story
MANY, PART = 40, 0.3  # weight and part of the names that two articles of one story share, whatever their words
A_FEW, DOZENS = 0.2, 0.5  # what numbers of one and of two digits tell, beside longer ones
SEVERAL, HALF = 16, 0.5  # weight of more than one name, and the part of all names that does as well
LIKE = 50  # hundredths of points that link two articles whose common names tell little
NEAR = 3  # days between publications within which the days told may be compared
KEPT = 16_384  # pairs of which it is kept how they resemble each other: blocks are found first, and then looked into


@dataclass(frozen=True, slots=True)
class Compared:
    """What two articles share, as far as it is compared; it depends on these two only.

    `shared` is the number of shared names, `told` their weight, `names` their part in all of them, `leads` how much of
    what the first lines of each name stands in the other. `apart` is the number of days between their publications.
    """

    a: Profile
    b: Profile
    shared: int
    told: int
    names: float
    leads: tuple[float, float]
    words: int
    lead_words: int
    pairs: int
    numbers: frozenset[str]
    apart: int | None

    @property
    def foreign(self) -> bool:
        """The two are of different languages, so that their words cannot be compared."""
        return self.a.language != self.b.language


@dataclass(frozen=True, slots=True)
class Point:
    """One piece of evidence that two articles tell of the same thing (above zero) or do not, with its sentence."""

    weight: float
    why: str


def compared(a: Profile, b: Profile) -> Compared:
    """What the two share."""
    names = a.names.keys() & b.names.keys()
    told = sum([a.weights[n] for n in names])
    foreign = a.language != b.language
    whole = min(a.whole, b.whole) if foreign else sqrt(a.whole * b.whole)
    return Compared(
        a,
        b,
        len(names),
        told,
        told / whole if told else 0.0,
        (_lead_in(a, names), _lead_in(b, names)) if told else (0.0, 0.0),
        *((0, 0, 0) if foreign else _words_of_both(a, b)),
        a.numbers & b.numbers,
        abs(a.day - b.day) if a.day is not None and b.day is not None else None,
    )


def resemblance(c: Compared) -> int:
    """The points of all evidence, in hundredths; above zero the two are more likely than not of one story."""
    text = _names(c) + _lead(c) + _words(c) + _lead_words(c) + _pairs(c) + _numbers(c)
    return round(100 * (_base(c) + text + _published(c) + _days(c)))


@lru_cache(maxsize=KEPT)
def resembles(a: Profile, b: Profile) -> tuple[int, bool]:
    """How much the two resemble each other, in hundredths of points, and whether they are of one story."""
    both = compared(a, b)
    points = resemblance(both)
    return points, linked(both, points)


def linked(c: Compared, points: int) -> bool:
    """The two are of one story: they resemble each other, and more than one name says so.

    So many names may be shared that one article goes on with what the other told, be it months later.
    """
    again = c.told >= MANY and c.names >= PART and (c.apart is None or c.apart <= SOON[-1][0])
    if c.told >= SEVERAL or c.names >= HALF:
        return again or points >= 0
    return again or (c.shared > 0 and points >= LIKE)


def evidence(c: Compared) -> Iterator[Point]:
    """Yield all that speaks for or against the two telling of the same thing."""
    yield Point(_base(c), "two articles tell of two things until something joins them")
    names = sorted(c.a.names[n] for n in c.a.names.keys() & c.b.names.keys())
    yield Point(_names(c), f"they share {len(names)} names: {', '.join(names)}" if names else "they share no name")
    first, second = (round(100 * part) for part in c.leads)
    yield Point(_lead(c), f"of what the first lines name, the other has {first} % and {second} %")
    fewer = min(len(c.a.words), len(c.b.words))
    yield Point(_words(c), f"they share {c.words} of {fewer} longer words")
    yield Point(_lead_words(c), f"they share {c.lead_words} longer words of their first lines")
    yield Point(_pairs(c), f"{c.pairs} pairs of words stand side by side in both")
    if c.numbers:
        yield Point(_numbers(c), f"both say {', '.join(sorted(c.numbers))}")
    if c.apart is not None:
        yield Point(_published(c), f"they were published {c.apart} days apart")
    if days := _days(c):
        yield Point(days, f"their first lines tell of {'one day' if days > 0 else 'different days'}")


def _base(c: Compared) -> float:
    return BASE_OTHER if c.foreign else BASE


def _names(c: Compared) -> float:
    return (NAMES_OTHER if c.foreign else NAMES) * c.names


def _lead(c: Compared) -> float:
    return LEAD_OTHER * max(c.leads) if c.foreign else LEAD * sum(c.leads) / 2


def _words(c: Compared) -> float:
    return WORDS * _part(c.words, c.a.words, c.b.words)


def _lead_words(c: Compared) -> float:
    return LEAD_WORDS * _part(c.lead_words, c.a.lead_words, c.b.lead_words)


def _pairs(c: Compared) -> float:
    return PAIRS * min(_part(c.pairs, c.a.pairs, c.b.pairs), MOST_PAIRS)


def _part(both: int, a: array[int], b: array[int]) -> float:
    """What two sets share, as a part of them."""
    return both / sqrt(len(a) * len(b)) if both else 0.0


def _numbers(c: Compared) -> float:
    return NUMBERS * log1p(sum(map(telling, c.numbers)))


def telling(number: str) -> float:
    """What a number in two articles tells: a day, a year or a small count much less than one of three digits."""
    if "." in number:
        return 1.0
    year = len(number) == len("2020") and number[:2] in ("19", "20")
    return A_FEW if year or len(number) == 1 else DOZENS if len(number) == 2 else 1.0


def _published(c: Compared) -> float:
    return 0.0 if c.apart is None else next((points for days, points in SOON if c.apart <= days), NEVER)


def _days(c: Compared) -> float:
    """The days that the first lines tell of; long after an event they tell of what came later."""
    if c.apart is not None and c.apart > NEAR:
        return 0.0
    if c.a.told.differ(c.b.told):
        return OTHER_DAYS if c.apart is None else OTHER_DAYS_DATED
    return ONE_DAY if c.a.told.meet(c.b.told) else 0.0


def _lead_in(a: Profile, shared: Iterable[str]) -> float:
    """How much of what the first lines of `a` name is among the shared names."""
    return sum([a.weights[n] for n in shared if n in a.lead]) / a.lead_whole if a.lead else 0.0


def _words_of_both(a: Profile, b: Profile) -> tuple[int, int, int]:
    """How many longer words the two share, in the whole text and in the first lines, and how many pairs of words."""
    first, second = (a, b) if (a.day or 0, a.id) <= (b.day or 0, b.id) else (b, a)
    words, lead_words, pairs = _sets(first)
    return (
        len(words.intersection(second.words)),
        len(lead_words.intersection(second.lead_words)),
        len(pairs.intersection(second.pairs)),
    )


@lru_cache(maxsize=16)
def _sets(one: Profile) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    """The checksums of an article as sets: articles are compared in the order of days, one with all that follow."""
    return frozenset(one.words), frozenset(one.lead_words), frozenset(one.pairs)
