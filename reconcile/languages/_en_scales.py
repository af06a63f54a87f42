"""What multiplies an English number or adds to it: scale words, letters for them, "and a half", smaller numbers."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._en_number_words import SCALES, SHORT_SCALES, SPACED
from reconcile.languages._en_parts import one_part, parts
from reconcile.languages._en_whole import small_number
from reconcile.languages._page import Page

GREATEST = 10**24  # from which no further word multiplies: "million million million" without end is no number


def scale_at(page: Page, j: int) -> tuple[int, int]:
    """The scale words from atom `j` on, multiplied, and the atom after them; 1 where there are none."""
    scale, k = 1, j
    while True:
        hyphen = page.word[k] == "-" and page.glued(k) and page.glued(k + 1)
        word = page.word[k + hyphen]
        if scale < GREATEST and (word in SCALES or word == "hundred"):
            scale *= SCALES.get(word, 100)
            k += 1 + hyphen
            continue
        if word == "dozen" and scale == 1:
            return 12, k + 1 + hyphen
        if word in SHORT_SCALES and not hyphen and scale == 1 and (page.glued(k) or word in SPACED):
            return SHORT_SCALES[word], k + 1
        if scale == 1 and not hyphen and _is_letter_scale(page, k):
            return (1000 if word == "k" else 10**6), k + 1
        return scale, k


def _is_letter_scale(page: Page, k: int) -> bool:
    """Whether a lone k, m, M or MM behind a number is its scale: "$5m", "20M votes", "2.3 k"."""
    word, glued = page.word[k], page.glued(k)
    if word == "k":
        return not page.word[k + 1].isalnum()
    if word == "mm":
        return page.raw(k) == "MM" and glued
    return word == "m" and (glued or page.raw(k) == "M") and not page.capital(k + 1) and _means_million(page, k)


def _means_million(page: Page, k: int) -> bool:
    """Whether the m glued to a number is a million: a capital, money before it, or things counted after it."""
    after = page.word[k + 1]
    before = page.word[k - 2]
    if (
        page.raw(k) == "M"
        or before in ("$", "€", "£", "¥", "₹")
        or (page.word[k - 3] in ("$", "€", "£") and before.isdecimal())
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
    """The part behind a number and its "and": and a half, and one third, and three quarters."""
    if page.word[j] != "and":
        return None
    if page.word[j + 1] == "half" and page.word[j + 2] not in ("of", "a", "an", "the"):
        return Decimal("0.5"), j + 2
    found = one_part(page, j + 1) if page.word[j + 1] in ("a", "an", "one") else (parts(page, j + 1) or (None,))[:2]
    if not found or found[0] is None or found[0] >= 1:
        return None
    part, end = found
    if page.word[end - 1] in ("half", "quarter") or page.word[j + 1] not in ("a", "an", "one"):
        return None if page.word[end] == "of" else (part, end)
    return (part, end) if page.word[end] in ("", ".", ",", "\n", *SCALES) else None  # "two and a third man"


def smaller(page: Page, j: int, scale: int) -> tuple[Decimal, int]:
    """What follows a scale: the "and 21" of "3 hundred and 21", the "500 thousand" of "2 million 500 thousand"."""
    joint = page.word[j] == "and"
    word, k = page.word[j + joint], j + joint
    if word.isdecimal() and len(word) <= 3:
        number, k = int(word), k + 1
    else:
        small = small_number(page, k)
        if small is None or not joint:
            return Decimal(0), j
        number, k = small
    own, end = scale_at(page, k)
    if end > k and page.word[k] != "-" and 1 < own < scale and 0 < number * own < scale:
        more, end = smaller(page, end, own)
        return number * own + more, end
    if end == k and joint and scale == 100 and 0 < number < 100:
        return Decimal(number), k
    return Decimal(0), j
