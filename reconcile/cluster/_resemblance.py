"""How much two articles tell of the same thing: evidence in points, each with the sentence that explains it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from math import log1p, sqrt

from reconcile.cluster._profiles import Profile
from reconcile.frozen import dataclass

BASE, BASE_OTHER = -3.8, -2.5  # two articles that nothing joins, in one language and in two
NAMES, NAMES_OTHER = 1.8, 2.0
LEAD, LEAD_OTHER = 1.4, 2.0
WORDS, LEAD_WORDS, PAIRS, NUMBERS = 2.0, 6.5, 15.0, 2.0
MOST_PAIRS = 0.25  # share of neighbouring words from which an article is a copy
OTHER_DAYS, OTHER_DAYS_DATED, ONE_DAY = -0.2, -0.6, 0.7
WITHIN = (3, 7, 21, 60, 180, 400)  # days between publications
SOON = (2.0, 1.8, 1.4, 0.6, -0.3, -1.0, -9.0)  # their points; those published longer apart are not one story
MANY, PART = 40, 0.3  # weight and part of the names that two articles of one story share, whatever their words
A_FEW, DOZENS = 0.2, 0.5  # what numbers of one and of two digits tell, beside longer ones
SEVERAL, HALF = 16, 0.5  # weight of more than one name, and the part of all names that does as well
LIKE = 50  # hundredths of points that link two articles whose common names tell little
NEAR = 3  # days between publications within which the days told may be compared
Counted = tuple[int, int, int]  # how many longer words, longer words of the first lines, and pairs of words
NO_WORDS: Counted = (0, 0, 0)


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


def compared(a: Profile, b: Profile, counted: Counted | None = None) -> Compared:
    """What the two share; `counted`: of words, of those of the first lines and of pairs, where somebody counted."""
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
        *(NO_WORDS if foreign else counted or _words_of_both(a, b)),
        a.numbers & b.numbers,
        abs(a.day - b.day) if a.day is not None and b.day is not None else None,
    )


def resemblance(c: Compared) -> int:
    """The points of all evidence, in hundredths; above zero the two are more likely than not of one story."""
    base, names, lead, words, lead_words, pairs, numbers, published, days = _points(c)
    text = names + lead + words + lead_words + pairs + numbers
    return round(100 * (base + text + published + days))


def linked(c: Compared, points: int) -> bool:
    """The two are of one story: they resemble each other, and more than one name says so.

    So many names may be shared that one article goes on with what the other told, be it months later.
    """
    again = c.told >= MANY and c.names >= PART and (c.apart is None or c.apart <= WITHIN[-1])
    if c.told >= SEVERAL or c.names >= HALF:
        return again or points >= 0
    return again or (c.shared > 0 and points >= LIKE)


def evidence(c: Compared) -> Iterator[Point]:
    """Yield all that speaks for or against the two telling of the same thing."""
    base, names, lead, words, lead_words, pairs, numbers, published, days = _points(c)
    yield Point(base, "two articles tell of two things until something joins them")
    both = sorted(c.a.names[n] for n in c.a.names.keys() & c.b.names.keys())
    yield Point(names, f"they share {len(both)} names: {', '.join(both)}" if both else "they share no name")
    first, second = (round(100 * part) for part in c.leads)
    yield Point(lead, f"of what the first lines name, the other has {first} % and {second} %")
    fewer = min(len(c.a.words), len(c.b.words))
    yield Point(words, f"they share {c.words} of {fewer} longer words")
    yield Point(lead_words, f"they share {c.lead_words} longer words of their first lines")
    yield Point(pairs, f"{c.pairs} pairs of words stand side by side in both")
    if c.numbers:
        yield Point(numbers, f"both say {', '.join(sorted(c.numbers))}")
    if c.apart is not None:
        yield Point(published, f"they were published {c.apart} days apart")
    if days:
        yield Point(days, f"their first lines tell of {'one day' if days > 0 else 'different days'}")


def _points(c: Compared) -> tuple[float, float, float, float, float, float, float, float, float]:
    """What each piece of the evidence tells, in the order of `evidence`."""
    a, b, foreign = c.a, c.b, c.foreign
    return (
        BASE_OTHER if foreign else BASE,
        (NAMES_OTHER if foreign else NAMES) * c.names,
        LEAD_OTHER * max(c.leads) if foreign else LEAD * sum(c.leads) / 2,
        WORDS * (c.words / sqrt(len(a.words) * len(b.words))) if c.words else 0.0,
        LEAD_WORDS * (c.lead_words / sqrt(len(a.lead_words) * len(b.lead_words))) if c.lead_words else 0.0,
        PAIRS * min(c.pairs / sqrt(len(a.pairs) * len(b.pairs)), MOST_PAIRS) if c.pairs else 0.0,
        NUMBERS * log1p(sum([telling(n) for n in c.numbers])) if c.numbers else 0.0,
        0.0 if c.apart is None else SOON[bisect_left(WITHIN, c.apart)],
        _days(c),
    )


def telling(number: str) -> float:
    """What a number in two articles tells: a day, a year or a small count much less than one of three digits."""
    if "." in number:
        return 1.0
    year = len(number) == len("2020") and number[:2] in ("19", "20")
    return A_FEW if year or len(number) == 1 else DOZENS if len(number) == 2 else 1.0


def _days(c: Compared) -> float:
    """The days that the first lines tell of; long after an event they tell of what came later."""
    if c.apart is not None and c.apart > NEAR:
        return 0.0
    if c.a.told.differ(c.b.told):
        return OTHER_DAYS if c.apart is None else OTHER_DAYS_DATED
    return ONE_DAY if c.a.told.meet(c.b.told) else 0.0


def _lead_in(a: Profile, shared: set[str]) -> float:
    """How much of what the first lines of `a` name is among the shared names."""
    return sum([a.weights[n] for n in shared & a.lead]) / a.lead_whole if a.lead else 0.0


def _words_of_both(a: Profile, b: Profile) -> Counted:
    """How many longer words the two share, in the whole text and in the first lines, and how many pairs of words."""
    return (
        len(frozenset(a.words).intersection(b.words)),
        len(frozenset(a.lead_words).intersection(b.lead_words)),
        len(frozenset(a.pairs).intersection(b.pairs)),
    )
