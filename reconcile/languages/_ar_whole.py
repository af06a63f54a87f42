"""Arabic whole numbers in words: both genders, hundreds, scales."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._ar_number_words import (
    AND,
    DUAL_SCALES,
    ELEVEN,
    FRACTIONS,
    HUNDREDS,
    SCALES,
    TEN,
    TENS,
    UNITS,
    VAGUE,
    without_article,
)
from reconcile.languages._page import Page


def small_number(page: Page, i: int) -> tuple[int, int] | None:
    """A number from 0 to 19, 20 to 99 (joined by "and") or a plain ten."""
    word = without_article(page.word(i))
    if (word in ELEVEN or word in UNITS) and page.word(i + 1) in TEN and not page.glued(i + 1):
        unit = 1 if word in ELEVEN else UNITS[word]
        if 0 < unit < 10:
            return 10 + unit, i + 2
    if word in TENS:
        return TENS[word], i + 1
    if word not in UNITS:
        return (1, i + 1) if word in ELEVEN and _and_tens(page, i + 1) else None
    unit = UNITS[word]
    tens = _and_tens(page, i + 1)
    return (unit + tens, i + 3) if tens and 0 < unit < 10 else (unit, i + 1)


def _and_tens(page: Page, i: int) -> int:
    return TENS.get(without_article(page.word(i + 1)), 0) if page.word(i) == AND else 0


def _below_thousand(page: Page, i: int) -> tuple[int, int] | None:
    word = without_article(page.word(i))
    if word in HUNDREDS:
        number, j = HUNDREDS[word], i + 1
    else:
        small = small_number(page, i)
        if small is None:
            return None
        number, j = small
        if not (3 <= number <= 9 and HUNDREDS.get(page.word(j)) == 100):
            return small
        number, j = number * 100, j + 1
    if page.word(j) == AND:
        rest = small_number(page, j + 1)
        if rest and rest[0] and page.word(rest[1]) not in SCALES and page.word(rest[1]) not in HUNDREDS:
            return number + rest[0], rest[1]
        if rest and rest[0] and page.word(rest[1]) in SCALES:
            return number + rest[0], rest[1]
    return number, j


def _scaled(page: Page, k: int, ceiling: int) -> tuple[int, int, int] | None:
    """A scale with what stands before it, at atom `k`: its value, the atom after it, and the scale; below `ceiling`."""
    bare = without_article(page.word(k))
    if bare in DUAL_SCALES and DUAL_SCALES[bare] < ceiling:
        return DUAL_SCALES[bare], k + 1, DUAL_SCALES[bare] // 2
    if bare in SCALES and SCALES[bare] < ceiling and bare not in VAGUE:
        return SCALES[bare], k + 1, SCALES[bare]
    part = _below_thousand(page, k) or _short_digits(page, k)
    scale = SCALES.get(without_article(page.word(part[1])), 0) if part else 0
    if part is None or not 0 < scale < ceiling:
        return None
    if scale == 1000 and SCALES.get(page.word(part[1] + 1)) == 10**6:  # "a hundred thousand million"
        return part[0] * 10**9, part[1] + 2, 10**6
    return part[0] * scale, part[1] + 1, scale


def whole(page: Page, i: int) -> tuple[int, int, int] | None:
    """A whole number in words: the number, the atom after it, and the last scale read."""
    total, j, ceiling = 0, i, 10**18
    while j == i or page.word(j) == AND:
        k = j if j == i else j + 1
        scaled = None if j == i and page.word(k)[:1].isdecimal() else _scaled(page, k, ceiling)
        if scaled:
            total, j, ceiling = total + scaled[0], scaled[1], scaled[2]
            continue
        rest = _below_thousand(page, k)
        if (
            rest
            and rest[0] < ceiling
            and (rest[0] or j == i)
            and not (j > i and without_article(page.word(rest[1])) in SCALES)
        ):
            return total + rest[0], rest[1], 1
        break
    return (total, j, ceiling) if j > i else None


def _short_digits(page: Page, i: int) -> tuple[int, int] | None:
    """The 200 of "a million and 200 thousand"."""
    word = page.word(i)
    return (int(word), i + 1) if word.isdecimal() and len(word) <= 3 else None


def half_more(page: Page, j: int) -> tuple[Decimal, int] | None:
    """The "and a half" behind a number, with the scale said again ("million and half the million")."""
    if page.word(j) != AND:
        return None
    part = FRACTIONS.get(without_article(page.word(j + 1)))
    if part is None or part > Decimal("0.5"):
        return None
    again = without_article(page.word(j + 2)) in SCALES
    return part, j + 2 + again
