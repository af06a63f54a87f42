"""English numbers: cardinals in words, vague amounts, pronouns that count; `read` gives any number."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from reconcile.languages._digits import TENTH, integer_step
from reconcile.languages._en_digits import read_digits, read_sign
from reconcile.languages._en_fractions import read_fraction
from reconcile.languages._en_halves import UNITS_OF_ONE
from reconcile.languages._en_money import CODE_WORDS, scaled_code
from reconcile.languages._en_number_words import (
    BEHIND_SMALL,
    DENOMINATORS,
    DOZENS,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
    SPACED,
    TENS,
    UNITS,
)
from reconcile.languages._en_ordinals import read_ordinal
from reconcile.languages._en_pronouns import counts_two, is_idle_zero, is_pronoun
from reconcile.languages._en_scales import and_half, scale_at
from reconcile.languages._en_vague import read_dozen, read_vague
from reconcile.languages._en_whole import small_number, whole
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.model import Bound

TRIGGERS: frozenset[str] = frozenset(
    [*UNITS, *TENS, *ORDINALS, *PLURAL_SCALES, *SCALES, "hundred", "a", "an", "half", "quarter", "dozen", "several",
     "both", "another", "none", "nobody", "no", "twice", "thrice", "double", "triple", "quadruple"]
)  # fmt: skip
_AFTER_A: frozenset[str] = frozenset(
    [*SCALES, *ORDINALS, *TENS, *DENOMINATORS, *UNITS_OF_ONE, "hundred", "half", "dozen", "few", "couple", "handful",
     "pair", "trio", "quartet"]
)  # fmt: skip
_GOES_ON: frozenset[str] = BEHIND_SMALL | CODE_WORDS
# words that begin no number of several words, and all words that begin one
_ALONE: frozenset[str] = frozenset(
    [*PLURAL_SCALES, "several", "both", "none", "nobody", "no", "twice", "thrice", "double", "triple", "quadruple"]
)
_BEGINS: frozenset[str] = frozenset([*UNITS, *TENS, *SCALES, *DENOMINATORS, *ORDINALS]) | {
    "a", "an", "another", "hundred", "dozen",
}  # fmt: skip
LEADS = {"a": _AFTER_A, "an": _AFTER_A, "no": frozenset({"one", "-"})}


@lru_cache(maxsize=64)
def read(page: Page, i: int) -> Core | None:
    """The number that begins with atom `i`, or None."""
    word = page.word[i]
    if word[:1].isdecimal() or (word[:1] == "." and len(word) > 1):
        return read_digits(page, i)
    if word[:1].isnumeric():
        return read_sign(page, i)
    if word in UNITS and page.word[i + 1] not in _GOES_ON:
        return _small(page, i, UNITS[word])
    if word in _ALONE:
        return read_vague(page, i) or _lone(page, i)
    if word not in _BEGINS:
        return None
    return read_fraction(page, i) or read_ordinal(page, i) or _words(page, i) or read_vague(page, i) or _lone(page, i)


def _small(page: Page, i: int, number: int) -> Core | None:
    """A number word below twenty that stands alone."""
    if (number == 1 and is_pronoun(page, i)) or (number == 0 and is_idle_zero(page, i)):
        return None
    return Core(i, i + 1, Decimal(number))


def _words(page: Page, i: int) -> Core | None:
    """Five hundred and twelve; two point five million; one and a half million; a hundred."""
    found = whole(page, i)
    if found is None:
        return read_dozen(page, i) or _bare_scale(page, i)
    number, j = found
    value, step = Decimal(number), integer_step(number)
    if page.word[j] == "point" and _has_decimals(page, i, j):
        value, step, j = _decimals(page, value, j + 1)
        scale, j = scale_at(page, j)
        return Core(i, j, value * scale, step * scale)
    half = and_half(page, j)
    if half:
        return _with_half(page, i, number, half)
    if page.word[j] in DOZENS and page.word[j] != "dozen":
        return Core(i, j + 1, value * 12, Decimal(12), bound=Bound.ABOUT)
    code = scaled_code(page, j)
    if code:
        return Core(i, j + 1, value * code[1], Decimal(step * code[1]), "money", unit=code[0].id)
    scale, end = scale_at(page, j)
    if scale > 1 and page.word[j] in ("dozen", *SPACED):
        bound = Bound.ABOUT if page.word[j] == "dozen" else Bound.EXACT
        return Core(i, end, value * scale, Decimal(step * scale), bound=bound)
    if j == i + 1 and ((number == 1 and is_pronoun(page, i)) or (number == 0 and is_idle_zero(page, i))):
        return None
    return Core(i, j, value, step)


def _with_half(page: Page, i: int, number: int, half: tuple[Decimal, int]) -> Core:
    """Two and a half, one and a half million, a million and a half, one billion and a half million."""
    part, j = half
    scale, end = scale_at(page, j)
    last = next((size for size in sorted(SCALES.values(), reverse=True) if number % size == 0), 1)
    if last > scale:
        own = scale if scale > 1 else last
        return Core(i, end, number + part * own, TENTH * own)
    return Core(i, end, (number + part) * scale, TENTH * scale)


def _has_decimals(page: Page, i: int, j: int) -> bool:
    """Whether the "point" at `j` parts decimals: "two point five", not "at one point five people"."""
    word = page.word[j + 1]
    return (word in UNITS or word in TENS) and not (page.word[i] == "one" and page.word[i - 1] in ("at", "that", "the"))


def _decimals(page: Page, value: Decimal, j: int) -> tuple[Decimal, Decimal, int]:
    """The digits said one by one, or two at once: nought four, seventy-one."""
    small = small_number(page, j)
    if small and small[0] > 9:
        return value + Decimal(small[0]) / 100, Decimal("0.01"), small[1]
    step = Decimal(1)
    while UNITS.get(page.word[j], 10) < 10:
        step /= 10
        value += UNITS[page.word[j]] * step
        j += 1
    return value, step, j


def _bare_scale(page: Page, i: int) -> Core | None:
    """Hundred thousand dollars; quarter million: a scale with no number before it."""
    word, after = page.word[i], page.word[i + 1]
    if word == "quarter" and after in SCALES:
        return Core(i, i + 2, Decimal(SCALES[after]) / 4, TENTH * SCALES[after])
    if word in ("hundred", "thousand") and after in SCALES and not page.word[i - 1][:1].isdecimal():
        scale, end = scale_at(page, i)
        return Core(i, end, Decimal(scale), Decimal(scale))
    return None


_BESIDE: frozenset[str] = frozenset("one yet over about".split())  # "fined over another dam"
_BEFORE_FACTOR: frozenset[str] = frozenset(
    "is was are were be been being than nearly almost about roughly at over around".split()
)
_FACTORS = {"double": 2, "triple": 3, "quadruple": 4}


def _lone(page: Page, i: int) -> Core | None:
    """Both, another, none of, no one, nobody, twice."""
    word, after = page.word[i], page.word[i + 1]
    if word == "both":
        return Core(i, i + 1, Decimal(2)) if counts_two(page, i) else None
    if word == "another":
        free = page.word[i - 1] not in _BESIDE and after.isalpha() and after not in ("one", "way", "time")
        return Core(i, i + 1, Decimal(1)) if free and read(page, i + 1) is None else None
    if word == "none" and (
        after in ("of", "was", "were") or page.word[i - 1] in ("", ",", "\n", ".", ";", "and", "but")
    ):
        return Core(i, i + 1, Decimal(0))
    if word == "nobody":
        return Core(i, i + 1, Decimal(0))
    if word == "no" and (after == "one" or (after == "-" and page.word[i + 2] == "one" and page.glued(i + 1))):
        return Core(i, i + (2 if after == "one" else 3), Decimal(0))
    if word in _FACTORS:
        counts = page.word[i - 1] in _BEFORE_FACTOR and after in ("the", "that", "what", "its", "their", "as")
        return Core(i, i + 1, Decimal(_FACTORS[word]), kind="multiple", unit="times") if counts else None
    if word in ("twice", "thrice"):
        return Core(i, i + 1, Decimal(2 if word == "twice" else 3), kind="multiple", unit="times")
    return None
