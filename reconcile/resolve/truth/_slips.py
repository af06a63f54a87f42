"""How a wrong number comes of a right one: rounded, mistyped, or measured a little otherwise.

The parts are the error model of one who writes numbers down; what share of errors are such slips is learned.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

from reconcile.resolve.truth._number import Stated, number

MANY = 60  # values of one object beyond which each is compared only with its nearest
ROUNDED, MISTYPED, CLOSE = 0.3, 0.15, 0.2
WIDTH = 0.03  # relative distance at which closeness has fallen to a third

Slips = tuple[tuple[tuple[int, float], ...], ...]


def slips(values: Sequence[Stated]) -> Slips:
    """For each value, the other values it may be a slip of, with the probability of slipping so; values are sorted."""
    numbers = [number(v) for v in values]
    reach = len(values) if len(values) <= MANY else 5
    out = []
    for i, wrong in enumerate(numbers):
        around = range(max(0, i - reach), min(len(values), i + reach + 1))
        pairs = [
            (j, _slip(wrong, right))
            for j in around
            if j != i and (right := numbers[j]) is not None and wrong is not None
        ]
        out.append(tuple((j, chance) for j, chance in pairs if chance > 0.001))
    return tuple(out)


def _slip(wrong: Decimal, right: Decimal) -> float:
    if not wrong or not right or (wrong < 0) != (right < 0):
        return 0.0
    chance = CLOSE * math.exp(-abs(float((wrong / right).ln() if wrong != right else 0)) / WIDTH)
    if _rounds(right, wrong):
        chance += ROUNDED
    elif _mistyped(_digits(right), _digits(wrong)):
        chance += MISTYPED
    return chance


def _digits(n: Decimal) -> str:
    return f"{abs(n):f}".replace(".", "").strip("0") if abs(n.adjusted()) > 30 else f"{abs(n):f}"


def _rounds(exact: Decimal, coarse: Decimal) -> bool:
    """`coarse` is `exact` with fewer digits, rounded or cut."""
    a, b = exact.normalize().as_tuple(), coarse.normalize().as_tuple()
    if len(a.digits) <= len(b.digits) or not isinstance(b.exponent, int):
        return False
    return abs(exact - coarse) < Decimal((0, (1,), b.exponent))


def _mistyped(right: str, wrong: str) -> bool:
    """One digit more, fewer or other, or two neighbours exchanged; at least three digits stay."""
    if min(len(right), len(wrong)) < 3 or abs(len(right) - len(wrong)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(right, wrong, strict=False)) if a != b), min(len(right), len(wrong)))
    a, b = right[start:], wrong[start:]
    if len(a) != len(b):
        return a[1:] == b or a == b[1:]
    return a[1:] == b[1:] or (len(a) > 1 and a[0] == b[1] and a[1] == b[0] and a[2:] == b[2:])
