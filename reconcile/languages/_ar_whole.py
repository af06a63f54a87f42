"""Arabic whole numbers in words: both genders, hundreds, scales, dozens."""

from __future__ import annotations

from reconcile.languages._ar_number_words import (
    AND,
    DENOMINATORS,
    DOZENS,
    DUAL_SCALES,
    ELEVEN,
    HUNDREDS,
    SCALES,
    TEN,
    TENS,
    UNITS,
    VAGUE,
    without_article,
)
from reconcile.languages._page import Page

_TANWIN = "\u064b"
_CEILING = 10**18
_DUAL_OR_ONE = {word: SCALES[word] for word in ("الفا", "مليونا", "مليارا")}


def small_number(page: Page, i: int) -> tuple[int, int] | None:
    """A number from 0 to 19, 20 to 99 (joined by "and") or a plain ten."""
    word = without_article(page.word[i])
    if (word in ELEVEN or word in UNITS) and page.word[i + 1] in TEN and not page.glued(i + 1):
        unit = 1 if word in ELEVEN else UNITS[word]
        if 0 < unit < 10:
            return 10 + unit, i + 2
    if word in TENS:
        return TENS[word], i + 1
    if word not in UNITS:
        return _one_and_tens(page, i) if word in ELEVEN else None
    unit = UNITS[word]
    tens = _and_tens(page, i + 1)
    return (unit + tens, i + 3) if tens and 0 < unit < 10 else (unit, i + 1)


def _one_and_tens(page: Page, i: int) -> tuple[int, int] | None:
    """One and twenty, with the form of one that eleven has."""
    tens = _and_tens(page, i + 1)
    return (1 + tens, i + 3) if tens else None


def _and_tens(page: Page, i: int) -> int:
    return TENS.get(without_article(page.word[i + 1]), 0) if page.word[i] == AND else 0


def below_thousand(page: Page, i: int) -> tuple[int, int] | None:
    """A number below a thousand, and what "95 hundred" makes."""
    word = without_article(page.word[i])
    if word in HUNDREDS:
        number, j = HUNDREDS[word], i + 1
    else:
        small = small_number(page, i)
        if small is None:
            return None
        number, j = small
        if not (number >= 3 and HUNDREDS.get(page.word[j]) == 100):
            return small
        number, j = number * 100, j + 1
    rest = small_number(page, j + 1) if page.word[j] == AND else None
    if rest and rest[0] and page.word[rest[1]] not in HUNDREDS and not _of_parts(page, rest):
        return number + rest[0], rest[1]
    return number, j


def _of_parts(page: Page, number: tuple[int, int]) -> bool:
    """A number below ten is the numerator of a fraction: "and three quarters"."""
    return number[0] < 10 and page.word[number[1]] in DENOMINATORS


def _scaled(page: Page, k: int, ceiling: int) -> tuple[int, int, int] | None:
    """A scale with what stands before it, at atom `k`: its value, the atom after it, and the scale; below `ceiling`."""
    bare = without_article(page.word[k])
    dual = DUAL_SCALES.get(bare) or _dual_construct(page, k)
    if dual and dual < ceiling:
        return dual, k + 1, dual // 2
    if bare in SCALES and SCALES[bare] < ceiling and bare not in VAGUE:
        return SCALES[bare], k + 1, SCALES[bare]
    part = below_thousand(page, k) or _short_digits(page, k)
    scale = SCALES.get(without_article(page.word[part[1]]), 0) if part else 0
    if part is None or not 0 < scale < ceiling:
        return None
    more = SCALES.get(page.word[part[1] + 1], 0)
    if more > scale:  # "a hundred thousand million"
        return part[0] * scale * more, part[1] + 2, more
    return part[0] * scale, part[1] + 1, scale


def _dual_construct(page: Page, k: int) -> int:
    """Two thousand where "alfa" stands right before its noun: "a thousand" would have lost its ending there."""
    scale, after = _DUAL_OR_ONE.get(page.word[k], 0), page.word[k + 1]
    noun = after.isalpha() and after not in (AND, "من") and without_article(after) not in SCALES
    return 2 * scale if scale and noun and _TANWIN not in page.raw(k) else 0


def whole(page: Page, i: int) -> tuple[int, int, int] | None:
    """A whole number in words: the number, the atom after it, and the last scale read."""
    total, j, ceiling = 0, i, _CEILING
    while j == i or page.word[j] == AND or (ceiling < _CEILING and _hundreds(page, j)):
        k = j + (page.word[j] == AND) if j > i else j
        scaled = None if j == i and page.word[k][:1].isdecimal() else _scaled(page, k, ceiling)
        if scaled:
            total, j, ceiling = total + scaled[0], scaled[1], scaled[2]
            continue
        rest = below_thousand(page, k)
        if rest and _adds(page, rest, ceiling, j > i):
            return total + rest[0], rest[1], 1
        break
    if j == i:
        return None
    return total, j, ceiling


def _hundreds(page: Page, j: int) -> bool:
    """Hundreds that follow their thousands without "and"."""
    return page.word[j] in HUNDREDS or (page.word[j] in UNITS and HUNDREDS.get(page.word[j + 1]) == 100)


def _adds(page: Page, rest: tuple[int, int], ceiling: int, later: bool) -> bool:
    """Whether a number below a thousand ends the one before it, rather than being one of its own."""
    if not later:
        return True
    number, j = rest
    return 0 < number < ceiling and without_article(page.word[j]) not in SCALES and not _of_parts(page, rest)


def dozens(page: Page, i: int) -> tuple[int, int] | None:
    """A dozen, three dozens: the number and the atom after it."""
    if page.word[i] in DOZENS:
        return 12, i + 1
    part = small_number(page, i) or _short_digits(page, i)
    return (part[0] * 12, part[1] + 1) if part and page.word[part[1]] in DOZENS else None


def _short_digits(page: Page, i: int) -> tuple[int, int] | None:
    """The 200 of "a million and 200 thousand"."""
    word = page.word[i]
    return (int(word), i + 1) if word.isdecimal() and len(word) <= 3 else None
