"""English numbers in digits, with the scale words and the "and a half" behind them."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._digits import TENTH, digits, ratio
from reconcile.languages._en_number_words import DENOMINATORS, ENDINGS, PARTS, SCALES, SHORT_SCALES, SPACED, UNITS
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.model import Bound


def read_sign(page: Page, i: int) -> Core | None:
    """½ and its like, standing alone."""
    signs = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3"}
    found = signs.get(page.word(i))
    if found is None:
        return None
    scale, j = scale_at(page, i + 1)
    kind = "cardinal" if scale > 1 else "fraction"
    return Core(i, j, ratio(found) * scale, TENTH * scale, kind)


def read_digits(page: Page, i: int) -> Core | None:
    found = digits(page, i)
    if found is None:
        return None
    number, step, j = found
    if page.word(j) in ENDINGS and page.glued(j) and number == int(number):
        return Core(i, j + 1, number, kind="ordinal") if _fits_ending(int(number), page.word(j)) else None
    plain = j == i + 1
    if plain and page.word(j) == "/" and page.glued(j) and page.glued(j + 1) and page.word(j + 1).isdecimal():
        top, bottom = int(number), int(page.word(j + 1))
        if 0 < top < bottom and page.word(j + 2) != "/" and (top, bottom) not in ((9, 11), (24, 7)):
            scale, end = scale_at(page, j + 2)
            return Core(i, end, Decimal(top) / bottom * scale, TENTH, "fraction" if scale == 1 else "cardinal")
        return None
    half = and_half(page, j)
    if half:
        number, step, j = number + half[0], TENTH, half[1]
    scale, j = scale_at(page, j)
    half = None if half or scale < 1000 else and_half(page, j)
    if half:  # "3 million and a half"
        return Core(i, half[1], (number + half[0]) * scale, TENTH * scale)
    if page.word(j) in ("dozens", "dozen") and scale == 1:
        return Core(i, j + 1, number * 12, Decimal(12), bound=Bound.ABOUT)
    return Core(i, j, number * scale, step * scale)


def _fits_ending(number: int, ending: str) -> bool:
    wanted = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return ending == wanted


def scale_at(page: Page, j: int) -> tuple[int, int]:
    """The scale words from atom `j` on, multiplied, and the atom after them; 1 where there are none."""
    scale, k = 1, j
    while True:
        hyphen = page.word(k) == "-" and page.glued(k) and page.glued(k + 1)
        word = page.word(k + hyphen)
        if word in SCALES or word == "hundred":
            scale *= SCALES.get(word, 100)
            k += 1 + hyphen
            continue
        if word == "dozen" and scale == 1:
            return 12, k + 1 + hyphen
        if word in SHORT_SCALES and not hyphen and scale == 1 and (page.glued(k) or word in SPACED):
            return SHORT_SCALES[word], k + 1
        if word == "m" and page.glued(k) and scale == 1 and not hyphen and _means_million(page, k):
            return 10**6, k + 1
        return scale, k


def _means_million(page: Page, k: int) -> bool:
    """Whether the m glued to a number is a million: a capital, money before it, or things counted after it."""
    after = page.word(k + 1)
    before = page.word(k - 2)
    if (
        page.raw(k) == "M"
        or before in ("$", "€", "£", "¥", "₹")
        or (page.word(k - 3) in ("$", "€", "£") and before.isdecimal())
    ):
        return True
    return after in (
        "people",
        "users",
        "others",
        "euros",
        "dollars",
        "pounds",
        "barrels",
        "tonnes",
        "jobs",
        "votes",
        "shares",
    )


def and_half(page: Page, j: int) -> tuple[Decimal, int] | None:
    """The "and a half" behind a number."""
    if page.word(j) != "and":
        return None
    k = j + 1 + (page.word(j + 1) in ("a", "one"))
    if k == j + 2 and DENOMINATORS.get(page.word(k), 2) > 2 and page.word(k + 1) in ("", ".", ",", "\n", *SCALES):
        return Decimal(1) / DENOMINATORS[page.word(k)], k + 1
    if page.word(k) == "half" and page.word(k + 1) not in ("of",):
        return Decimal("0.5"), k + 1
    if k == j + 2 and page.word(k) in ("quarter", "third") and page.word(k + 1) not in ("of",):
        return Decimal(1) / PARTS[page.word(k)], k + 1
    if page.word(j + 1) in ("two", "three") and page.word(j + 2 + (page.word(j + 2) == "-")) in ("thirds", "quarters"):
        k = j + 2 + (page.word(j + 2) == "-")
        return Decimal(UNITS[page.word(j + 1)]) / PARTS[page.word(k)], k + 1
    return None
