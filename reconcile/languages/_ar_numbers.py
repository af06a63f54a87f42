"""Arabic numbers: digits, words, fractions, vague amounts, duals and none; `read` gives any of them."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._ar_nouns import DUALS
from reconcile.languages._ar_number_words import (
    AND,
    DENOMINATORS,
    FRACTIONS,
    NOT,
    ONE_OF,
    SCALES,
    SEVERAL,
    TWICE,
    UNITS,
    VAGUE,
    without_article,
)
from reconcile.languages._ar_ordinals import read_ordinal
from reconcile.languages._ar_units import TIMES_BY_FORM
from reconcile.languages._ar_whole import half_more, small_number, whole
from reconcile.languages._digits import TENTH, digits, integer_step
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.languages._units import part_of_time
from reconcile.model import Bound


def read(page: Page, i: int) -> Core | None:
    """The number that begins with atom `i`, or None."""
    word = page.word(i)
    if word[:1].isdecimal():
        return _digits(page, i)
    return read_ordinal(page, i) or _fraction(page, i) or _vague(page, i) or _words(page, i) or _lone(page, i)


def _digits(page: Page, i: int) -> Core | None:
    found = digits(page, i, decimal_comma=True)
    if found is None:
        return None
    number, step, j = found
    if page.word(j) == "/" and page.glued(j):
        bottom = page.word(j + 1)
        if not (bottom.isdecimal() and int(bottom) and number < int(bottom)) or page.word(j + 2) == "/":
            return None
        return Core(i, j + 2, number / int(bottom), TENTH, "fraction")
    scale = SCALES.get(page.word(j))
    if scale:
        number, step, j = number * scale, step * scale, j + 1
        tail = whole(page, j + 1) if page.word(j) == AND else None
        more = half_more(page, j)
        if more:
            number, step, j = number + more[0] * scale, TENTH * scale, more[1]
        elif tail and tail[0] < scale and tail[2] < scale and tail[0] >= 100:
            number, step, j = number + tail[0], integer_step(tail[0]), tail[1]
        elif page.word(j) == AND and page.word(j + 1).isdecimal() and SCALES.get(page.word(j + 2), scale) < scale:
            inner = Decimal(page.word(j + 1)) * SCALES[page.word(j + 2)]
            number, step, j = number + inner, Decimal(SCALES[page.word(j + 2)]), j + 3
    return Core(i, j, number, step)


def _words(page: Page, i: int) -> Core | None:
    if page.word(i) in ONE_OF:
        small = small_number(page, i)
        if small is None or small[0] == 1:
            return Core(i, i + 1, Decimal(1)) if small else None
    found = whole(page, i)
    if found is None:
        return None
    number, j, scale = found
    more = half_more(page, j)
    if more:
        return Core(i, more[1], number + more[0] * (scale if scale < 10**18 else 1), TENTH * scale)
    if number == 1 and page.word(i) in UNITS and page.word(i - 1) in ("كل", "لا", "اي"):
        return None
    return Core(i, j, Decimal(number), integer_step(number))


def _fraction(page: Page, i: int) -> Core | None:
    """Half, a third; half a million; three quarters."""
    word = without_article(page.word(i))
    if word in FRACTIONS:
        scale = SCALES.get(page.word(i + 1), 1)
        if scale > 1:
            return Core(i, i + 2, FRACTIONS[word] * scale, TENTH * scale)
        unit = TIMES_BY_FORM.get(page.word(i + 1))
        time = part_of_time(FRACTIONS[word], unit) if unit and page.word(i - 2) not in TIMES_BY_FORM else None
        if time:
            return Core(i, i + 2, time[0], time[1], "duration", unit=time[2])
        if page.word(i - 1) == AND or page.word(i - 1)[:3] == "الش" or page.word(i - 1) == "الساعه":
            return None
        return Core(i, i + 1, FRACTIONS[word], TENTH, "fraction")
    if word in UNITS and page.word(i + 1) in DENOMINATORS:
        return Core(i, i + 2, Decimal(UNITS[word]) / DENOMINATORS[page.word(i + 1)], TENTH, "fraction")
    return None


def _vague(page: Page, i: int) -> Core | None:
    """Dozens, hundreds of thousands, several."""
    word = without_article(page.word(i))
    if page.word(i) in SEVERAL:
        scale = SCALES.get(page.word(i + 1), 1)
        return Core(i, i + 1 + (scale > 1), None, kind="vague", bound=Bound.VAGUE, low=Decimal(3 * scale))
    if word not in VAGUE:
        return None
    low, j = VAGUE[word], i + 1
    while (nxt := without_article(page.word(j))) in SCALES:
        low, j = low * SCALES[nxt], j + 1
    return Core(i, j, None, kind="vague", bound=Bound.VAGUE, low=Decimal(low))


def _lone(page: Page, i: int) -> Core | None:
    word = page.word(i)
    if word in TWICE:
        return Core(i, i + 1, Decimal(2), kind="multiple", unit="times")
    if word in DUALS:
        unit = DUALS[word]
        kind = (
            "cardinal"
            if unit is None
            else "money"
            if unit.isupper() and len(unit) == 3
            else "duration"
            if unit in _TIMES
            else "measure"
        )
        return Core(i, i + 1, Decimal(2), kind=kind, unit=unit)
    if word in NOT:
        k = i + 1 if word == "لا" else i + 2
        if page.word(k) == "احد" and page.word(i + 1).isalpha():
            return Core(i, k + 1, Decimal(0))
    return None


_TIMES = frozenset("second minute hour day night week month year decade century".split())
