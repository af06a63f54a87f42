"""English numbers in digits, with the ordinal ending, scale and half behind them."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._digits import SIGNS, TENTH, digits, integer_step, ratio
from reconcile.languages._en_money import CODE_WORDS, code_before_scale, scaled_code
from reconcile.languages._en_number_words import BEHIND_DIGITS, DOZENS, ENDINGS, PLURAL_PARTS, SCALES
from reconcile.languages._en_scales import and_half, scale_at, smaller
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.model import Bound

_NO_FRACTIONS: frozenset[tuple[int, int]] = frozenset({(9, 11), (24, 7)})
_PEOPLE: frozenset[str] = frozenset("people persons men women children soldiers troops".split())
_PERIODS: frozenset[str] = frozenset({"quarters", "halves"})
_GOES_ON: frozenset[str] = BEHIND_DIGITS | CODE_WORDS
_LONGEST_PLAIN = 9  # digits


def read_sign(page: Page, i: int) -> Core | None:
    """½ and its like, standing alone."""
    found = SIGNS.get(page.word[i])
    if found is None:
        return None
    scale, j = scale_at(page, i + 1)
    kind = "cardinal" if scale > 1 else "fraction"
    return Core(i, j, ratio(found) * scale, TENTH * scale, kind)


def read_digits(page: Page, i: int) -> Core | None:
    """The number that begins with digits, its scale, half and ordinal ending."""
    word, after = page.word[i], page.word[i + 1]
    if len(word) <= _LONGEST_PLAIN and word.isdecimal() and word[0] != "0" and after not in _GOES_ON:
        if not page.glued(i + 1) and not after[:1].isnumeric():  # most numbers: nothing goes on behind the digits
            return Core(i, i + 1, Decimal(word), integer_step(int(word)))
    found = digits(page, i)
    if found is None:
        return None
    number, step, j = found
    if page.word[j] in ENDINGS and page.glued(j) and number == int(number):
        return Core(i, j + 1, number, kind="ordinal") if _fits_ending(int(number), page.word[j]) else None
    if j == i + 1 and page.glued(j) and page.word[j] == "/" and page.glued(j + 1) and page.word[j + 1].isdecimal():
        return _over(page, i, number)
    if _counts_people(page, i, j):
        number, step = number * 1000, Decimal(1)
    return _of_digits(page, Core(i, j, number, step)) or _scaled(page, Core(i, j, number, step))


def _fits_ending(number: int, ending: str) -> bool:
    wanted = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return ending == wanted


def _over(page: Page, i: int, number: Decimal) -> Core | None:
    """1/2, 3/4 million; not 9/11, 24/7 or a date."""
    bottom = int(page.word[i + 2])
    if not 0 < number < bottom <= 1000 or page.word[i + 3] == "/" or (int(number), bottom) in _NO_FRACTIONS:
        return None
    scale, end = scale_at(page, i + 3)
    return Core(i, end, number / bottom * scale, TENTH, "fraction" if scale == 1 else "cardinal")


def _of_digits(page: Page, core: Core) -> Core | None:
    """Digits with a word that takes no scale: 2 thirds, 75 USD million, 4 dozen."""
    i, j, number, step = core.start, core.end, core.number or Decimal(0), core.step
    word = page.word[j]
    if j == i + 1 and word in PLURAL_PARTS and word not in _PERIODS:
        return Core(i, j + 1, number / PLURAL_PARTS[word], TENTH, "fraction")
    paid = code_before_scale(page, j) if page.word[j + 1] in SCALES else None
    if paid:
        scale, j = scale_at(page, j + 1)
        return Core(i, j, number * scale, step * scale, "money", unit=paid.id)
    return Core(i, j + 1, number * 12, Decimal(12), bound=Bound.ABOUT) if word in DOZENS else None


def _scaled(page: Page, core: Core) -> Core:
    """Digits with their halves and scales: 2 and a half million, 3 million and a half, 3 hundred and 21, 30 MEUR."""
    i, j, number, step = core.start, core.end, core.number or Decimal(0), core.step
    half = and_half(page, j)
    if half:
        number, step, j = number + half[0], TENTH, half[1]
    scale, j = scale_at(page, j)
    code = scaled_code(page, j)
    if code:
        return Core(i, j + 1, number * scale * code[1], step * scale * code[1], "money", unit=code[0].id)
    half = None if half or scale < 1000 else and_half(page, j)
    if half:
        return Core(i, half[1], (number + half[0]) * scale, TENTH * scale)
    more, j = smaller(page, j, scale) if scale > 1 and page.word[i - 1] != "between" else (Decimal(0), j)
    return Core(i, j, number * scale + more, step * scale if not more else Decimal(1))


def _counts_people(page: Page, i: int, j: int) -> bool:
    """Whether a point parts thousands: "31.700 people" are no fraction of one."""
    whole, _, rest = page.word[i].partition(".")
    grouped = j == i + 1 and len(rest) == 3 and rest.isdecimal() and 0 < len(whole) <= 3 and whole[0] != "0"
    return grouped and page.word[j] in _PEOPLE
