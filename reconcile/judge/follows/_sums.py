"""Whether a number of the second text comes out of several of the first: their sum, difference or product."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations, product

from reconcile.judge.follows._figures import Figure
from reconcile.judge.follows._nouns import two_questions
from reconcile.judge.follows._sets import comparable
from reconcile.judge.follows._statement import Statement
from reconcile.model import Bound, Lexicon, Quantity

CLOSE = Decimal("0.000001")  # what is lost of a third
MOST = 6  # numbers that are added up


def total(a: Statement, asked: Figure, lexicon: Lexicon) -> tuple[Figure, ...]:
    """The figures of `a` that add up to the one asked for, all with a plus; empty where none do."""
    for some in _choices(parts(a, asked, lexicon)):
        if _is(asked, [sum(_of(some))]):
            return tuple(some)
    return ()


def worked_out(a: Statement, asked: Figure, lexicon: Lexicon) -> tuple[Figure, ...]:
    """The figures of `a` of which the one asked for is a difference, product or quotient; empty where none are."""
    for some in _choices(parts(a, asked, lexicon)):
        numbers = _of(some)
        if _is(asked, (sum(s * n for s, n in zip(signs, numbers, strict=True)) for signs in _signs(len(numbers)))):
            return tuple(some)
    every = [f for f in a.figures if _number(f) is not None]
    return tuple(every) if _is(asked, _products(_of(every))) else ()


def _is(asked: Figure, results: Iterable[Decimal | int]) -> bool:
    wanted = _number(asked)
    return wanted is not None and any(abs(result - wanted) < CLOSE for result in results)


def parts(a: Statement, asked: Figure, lexicon: Lexicon) -> list[Figure]:
    """The plain numbers that may be parts of the one asked for: those of its own noun, where there are several."""
    fit = [f for f in a.figures if _number(f) is not None and _fits(f, asked, lexicon)]
    own = [f for f in fit if f.noun == asked.noun]
    return (own if len(own) > 1 else fit)[:MOST]


def _fits(part: Figure, whole: Figure, lexicon: Lexicon) -> bool:
    if not comparable(part.value, whole.value):
        return False
    first, second = part.claim, whole.claim
    return first is None or second is None or not two_questions(first, second, lexicon)


def _choices(parts: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """Several of the parts, as many as there are first."""
    for size in range(len(parts), 1, -1):
        yield from combinations(parts, size)


def _signs(size: int) -> Iterator[tuple[int, ...]]:
    yield from product((1, -1), repeat=size)


def _products(numbers: Sequence[Decimal]) -> Iterator[Decimal]:
    """Product and quotients of two numbers; of three, what one and the product of the others make together."""
    if len(numbers) == 2:
        x, y = numbers
        yield x * y
        yield from (one / other for one, other in ((x, y), (y, x)) if other)
    if len(numbers) == 3:
        for x, y, z in permutations(numbers):
            yield from (x * y * z, x + y * z, x - y * z, y * z - x)


def _of(figures: Sequence[Figure]) -> list[Decimal]:
    return [number for f in figures if (number := _number(f)) is not None]


def _number(figure: Figure) -> Decimal | None:
    value = figure.value
    return value.number if isinstance(value, Quantity) and value.bound is Bound.EXACT else None
