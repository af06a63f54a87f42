"""Arabic numbers: digits, words, vague amounts, duals and none; `read` gives any of them."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from reconcile.languages._ar_duals import read_both, read_dual
from reconcile.languages._ar_fractions import fraction_more, read_fraction
from reconcile.languages._ar_number_words import (
    AND,
    DENOMINATORS,
    DOUBLE,
    HUNDREDS,
    PARTS,
    POINT,
    SCALES,
    SEVERAL,
    TWICE,
    UNITS,
    VAGUE,
    without_article,
)
from reconcile.languages._ar_ones import idle_one, read_one
from reconcile.languages._ar_ordinals import read_digit_ordinal, read_ordinal
from reconcile.languages._ar_whole import dozens, whole
from reconcile.languages._digits import TENTH, digits, integer_step
from reconcile.languages._folding import fold_arabic
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.model import Bound

_DOUBLED: frozenset[str] = frozenset(
    fold_arabic("ما عدد العدد حجم هذا هذه الرقم المعدل متوسط سعر قيمة القيمة المبلغ نظيره").split()
)
_TO_DOUBLE: frozenset[str] = frozenset(fold_arabic("إلى بمقدار بنسبة").split())


@lru_cache(maxsize=64)
def read(page: Page, i: int) -> Core | None:
    """The number that begins with atom `i`, or None."""
    first = page.word[i][:1]
    if first.isdecimal() or first == ".":
        return read_digit_ordinal(page, i) or _digits(page, i)
    return read_ordinal(page, i) or read_fraction(page, i) or _vague(page, i) or _words(page, i) or _lone(page, i)


def _digits(page: Page, i: int) -> Core | None:
    found = _mixed(page, i) or digits(page, i, decimal_comma=True)
    if found is None:
        return None
    number, step, j = found
    if page.word[j] == "/" and page.glued(j):
        return _slashed(page, i, j, number)
    dozen = dozens(page, i)
    if dozen:
        return Core(i, dozen[1], Decimal(dozen[0]))
    if HUNDREDS.get(page.word[j]) == 100 and number < 1000:
        return Core(i, j + 1, number * 100, step * 100)
    scale = SCALES.get(page.word[j])
    if scale is None:
        more = fraction_more(page, j)
        return Core(i, more[1], number + more[0], TENTH) if more and not more[2] else Core(i, j, number, step)
    return _with_scale(page, Core(i, j + 1, number * scale, step * scale), scale)


def _mixed(page: Page, i: int) -> tuple[Decimal, Decimal, int] | None:
    """12،220,13: two signs that fold into one, the last before one or two digits."""
    groups = page.word[i].split(",")
    if len(groups) < 3 or not 1 <= len(groups[-1]) <= 2 or not 1 <= len(groups[0]) <= 3:
        return None
    if any(len(group) != 3 for group in groups[1:-1]) or not all(group.isdecimal() for group in groups):
        return None
    number = Decimal("".join(groups[:-1]) + "." + groups[-1])
    return number, Decimal(1).scaleb(-len(groups[-1])), i + 1


def _slashed(page: Page, i: int, j: int, number: Decimal) -> Core | None:
    """3/5; not the parts of a date or a code."""
    bottom = page.word[j + 1]
    if not (bottom.isdecimal() and int(bottom) and number < int(bottom)) or page.word[j + 2] == "/":
        return None
    return Core(i, j + 2, number / int(bottom), TENTH, "fraction")


def _with_scale(page: Page, core: Core, scale: int) -> Core:
    """The "and a half", "and 300 thousand", "and five hundred" behind "3 million"."""
    j, number = core.end, core.number or Decimal(0)
    more = fraction_more(page, j)
    if more:
        return Core(core.start, more[1], number + more[0] * scale, TENTH * scale)
    if page.word[j] != AND:
        return core
    word = page.word[j + 1]
    tail = whole(page, j + 1)
    if tail and 100 <= tail[0] < scale and tail[2] < scale:
        return Core(core.start, tail[1], number + tail[0], integer_step(tail[0]))
    smaller = SCALES.get(page.word[j + 2], scale)
    if word.isdecimal() and smaller < scale:
        return Core(core.start, j + 3, number + Decimal(word) * smaller, Decimal(smaller))
    return core


def _words(page: Page, i: int) -> Core | None:
    dozen = dozens(page, i)
    if dozen:
        return Core(i, dozen[1], Decimal(dozen[0]), bound=Bound.ABOUT if dozen[1] == i + 1 else Bound.EXACT)
    found = whole(page, i)
    if found is None:
        return None
    number, j, scale = found
    more = fraction_more(page, j)
    if more:
        factor = scale if scale < 10**18 and more[2] else 1
        return Core(i, more[1], number + more[0] * factor, TENTH * factor)
    if page.word[j] in POINT:
        decimals = _decimals(page, j + 1)
        if decimals:
            return Core(i, decimals[1], number + decimals[0], decimals[2])
    part = _part_behind(page, j) if number > 10 else None
    if part:
        return Core(i, j + 1, number * part, TENTH, "fraction")
    if number == 1 and page.word[i] in UNITS and idle_one(page, i):
        return None
    return Core(i, j, Decimal(number), integer_step(number))


def _part_behind(page: Page, j: int) -> Decimal | None:
    """The fifth of "thirty fifths"; a number above ten takes it in the singular."""
    word = page.word[j]
    if word in DENOMINATORS:
        return 1 / Decimal(DENOMINATORS[word])
    return PARTS.get(word) if page.word[j + 1] not in HUNDREDS else None


def _decimals(page: Page, k: int) -> tuple[Decimal, int, Decimal] | None:
    """What stands behind "point": its value, the atom after it and its step; "three of a hundred" are hundredths."""
    found = whole(page, k)
    if found is None or not 0 <= found[0] < 10**6:
        return None
    places, j = len(str(found[0])), found[1]
    below = whole(page, j + 1) if page.word[j] == "من" else None
    if below and below[0] in (10, 100, 1000):
        places, j = len(str(below[0])) - 1, below[1]
    return Decimal(found[0]).scaleb(-places), j, Decimal(1).scaleb(-places)


def _vague(page: Page, i: int) -> Core | None:
    """Dozens, hundreds of thousands, several."""
    word = without_article(page.word[i])
    if page.word[i] in SEVERAL:
        after = page.word[i + 1]
        scale = VAGUE[after] // 2 if after in VAGUE else SCALES.get(after, 1)
        return Core(i, i + 1 + (scale > 1), None, kind="vague", bound=Bound.VAGUE, low=Decimal(3 * scale))
    if word not in VAGUE:
        return None
    low, j = VAGUE[word], i + 1
    while (nxt := without_article(page.word[j])) in SCALES:
        low, j = low * SCALES[nxt], j + 1
    return Core(i, j, None, kind="vague", bound=Bound.VAGUE, low=Decimal(low))


def _lone(page: Page, i: int) -> Core | None:
    word = page.word[i]
    if word in TWICE:
        return Core(i, i + 1, Decimal(2), kind="multiple", unit="times")
    if word in DOUBLE:
        return Core(i, i + 1, Decimal(2), kind="multiple", unit="times") if _doubles(page, i) else None
    return read_dual(page, i) or read_both(page, i) or read_one(page, i)


def _doubles(page: Page, i: int) -> bool:
    """Twice the number, not "weakness"."""
    return page.word[i] in ("ضعفي", "ضعفا", "ضعفين", "ضعفان") or (
        page.word[i + 1] in _DOUBLED or page.word[i - 1] in _TO_DOUBLE
    )
