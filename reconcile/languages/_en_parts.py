"""Parts of a whole in English words: what stands above and below the line."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._en_number_words import (
    DENOMINATORS,
    ORDINAL_SCALES,
    ORDINAL_WORDS,
    ORDINALS,
    PLURAL_PARTS,
    SCALES,
    TENS,
    UNITS,
)
from reconcile.languages._en_whole import hyphen, whole
from reconcile.languages._page import Page, page_of

_LONGEST = 14  # atoms of a fraction in words
_RUN: frozenset[str] = frozenset([*UNITS, *TENS, *SCALES, "hundred", "and", "-", "a"])
_COMPOUND_ONLY = {"firsts": 1, "seconds": 2}


def one_part(page: Page, i: int) -> tuple[Decimal, int] | None:
    """The part that "a", "an" or "one" and an ordinal make, and the atom after it: a third, one twenty-fifth."""
    j = i + 1
    if page.word[j] == "-" and page.word[j + 1] in DENOMINATORS:
        j += 1
    if page.word[j] in DENOMINATORS:
        return Decimal(1) / DENOMINATORS[page.word[j]], j + 1
    found = whole(page, j)
    last = found[1] + (page.word[found[1]] == "-") if found else j
    last += page.word[last] == "and"
    if found is None or page.word[last] not in ORDINALS:
        return None
    below = _below(found[0], ORDINALS[page.word[last]], page.word[last] in ORDINAL_SCALES)
    return (Decimal(1) / below, last + 1) if below else None


def parts(page: Page, i: int) -> tuple[Decimal, int, bool] | None:
    """Two thirds, twenty-three fifths; twenty and three fifths, which is mixed: its value, its end, whether mixed."""
    p = i
    while page.word[p] in _RUN and p < i + _LONGEST:
        p += 1
    if p == i or not (page.word[p] in PLURAL_PARTS or page.word[p] in _COMPOUND_ONLY):
        return None
    joint = next((k for k in range(p - 1, i, -1) if page.word[k] == "and"), None)
    if joint:
        tail, head = _ratio(page, joint + 1, p), _number(page, i, joint)
        if tail and head and tail < 1:
            own = SCALES.get(page.word[p + 1], 0)
            last = SCALES.get(page.word[joint - 1], 1)
            return (head + tail * own, p + 2, True) if 0 < own < last else (head + tail * last, p + 1, True)
    value = _ratio(page, i, p)
    return (value, p + 1, False) if value else None


def _ratio(page: Page, i: int, p: int) -> Decimal | None:
    """The ratio written from atom `i` to the plural ordinal at `p`; the longest reading below the line holds."""
    for cut in range(i + 1, p + 1):
        if page.word[cut - 1] == "-" and cut < p:
            continue  # "fifty-four hundredths"
        above = _number(page, i, cut)
        below = _denominator(page, cut, p) if above else None
        if above and below:
            return above / below
    return None


def _number(page: Page, i: int, end: int) -> Decimal | None:
    """The whole number that exactly the atoms `i` to `end` write."""
    if end > i and hyphen(page, end - 1):
        end -= 1
    short = page_of(page.text, page.folded, page.starts[i:end], page.ends[i:end], page.words[i:end])
    found = whole(short, 0)
    return Decimal(found[0]) if found and found[1] == end - i else None


def _denominator(page: Page, cut: int, p: int) -> int | None:
    last = page.word[p]
    if cut == p:
        return PLURAL_PARTS.get(last)
    found = _number(page, cut, p)
    size = PLURAL_PARTS.get(last) or _COMPOUND_ONLY[last]
    return _below(int(found), size, last.removesuffix("s") in ORDINAL_SCALES) if found else None


def _below(number: int, last: int, scale: bool) -> int | None:
    """The denominator that a cardinal and an ordinal behind it make: twenty-first, one hundred fifth."""
    if scale:
        return number * last if number > 1 else None
    tens = number % 10 == 0 and number % 100 >= 20 and last in ORDINAL_WORDS.values() and last < 10
    return number + last if tens or number % 100 == 0 else None
