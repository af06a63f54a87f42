"""English fractions in words."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._digits import TENTH
from reconcile.languages._en_number_words import DENOMINATORS, PARTS, SCALES
from reconcile.languages._en_units import UNITS
from reconcile.languages._en_whole import small_number
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.languages._units import part_of_time
from reconcile.model import Bound


def read_fraction(page: Page, i: int) -> Core | None:
    """Half; two thirds; a quarter of; half a million; one and a half is a cardinal."""
    word = page.word(i)
    if word == "half":
        return _of_time(page, i, i + 1, Decimal("0.5")) or _half(page, i)
    if word == "quarter":
        return _of_time(page, i, i + 1, Decimal("0.25"))
    return _one_part(page, i) if word in ("a", "an", "one") else _parts(page, i)


def _one_part(page: Page, i: int) -> Core | None:
    """A quarter of, one-third, one half."""
    word, j = page.word(i), i + 1 + (page.word(i + 1) == "-" and page.glued(i + 1))
    part, after = page.word(j), page.word(j + 1)
    if part not in DENOMINATORS or (word == "one" and j == i + 1 and part == "second"):
        return None
    time = _of_time(page, i, j + 1, Decimal(1) / DENOMINATORS[part]) if part in ("half", "quarter") else None
    if time or part == "half":
        whole = time is None and word != "an" and after not in ("mile", "hour") and (after == "of" or word == "one")
        return Core(i, j + 1, Decimal("0.5"), TENTH, "fraction") if whole else time
    sure = (word == "one" and page.word(i - 1) != "the") or after in ("of", "the", "more", "less", "fewer")
    return _of_scale(page, i, j + 1, Decimal(1) / DENOMINATORS[part]) if sure else None


def _parts(page: Page, i: int) -> Core | None:
    """Two thirds, three-quarters of an hour."""
    small = small_number(page, i)
    if small is None or small[0] < 2:
        return None
    j = small[1] + (page.word(small[1]) == "-" and page.glued(small[1]))
    part = page.word(j)
    if part not in PARTS or not part.endswith("s") or part == "seconds" or small[0] >= PARTS[part] * 4:
        return None
    value = Decimal(small[0]) / PARTS[part]
    return _of_time(page, i, j + 1, value) or _of_scale(page, i, j + 1, value)


def _of_time(page: Page, i: int, j: int, value: Decimal) -> Core | None:
    """Half a century, a quarter-century, three quarters of an hour: a whole number of years, of minutes."""
    before = page.word(i - 1)
    if before in ("first", "second", "other", "third", "-") or (before == "and" and page.word(j) not in ("a", "an")):
        return None  # "an hour and half", "the first half hour"
    if page.word(j) == "-" and page.glued(j):
        k = j + 1
    else:
        of = j + (page.word(j) == "of")
        k = of + (page.word(of) in ("a", "an"))
    unit = UNITS.at(page, k)
    time = part_of_time(value, unit[0].id) if unit and unit[0].kind == "duration" else None
    if unit is None or time is None or page.raw(unit[1] - 1).endswith("s"):
        return None
    return Core(i, unit[1], time[0], time[1], "duration", unit=time[2])


def _of_scale(page: Page, i: int, j: int, value: Decimal) -> Core:
    """A quarter of a million is a number; a quarter of the voters is a share."""
    if page.word(j) == "of" and page.word(j + 1) in ("a", "one") and page.word(j + 2) in SCALES:
        scale = SCALES[page.word(j + 2)]
        return Core(i, j + 3, value * scale, TENTH * scale)
    return Core(i, j, value, Decimal("0.01"), "fraction")


def _half(page: Page, i: int) -> Core | None:
    """Half a million, half a dozen, half of, half an hour; not half-time or first half."""
    after = page.word(i + 1)
    if after in ("a", "an") and page.word(i + 2) in (*SCALES, "dozen", "hundred"):
        scale = {**SCALES, "dozen": 12, "hundred": 100}[page.word(i + 2)]
        bound = Bound.ABOUT if page.word(i + 2) == "dozen" else Bound.EXACT
        return Core(i, i + 3, Decimal(scale) / 2, TENTH * scale, bound=bound)
    if after == "-" and page.glued(i + 1) and page.word(i + 2) not in ("dozen", "million", "billion"):
        return None
    if after in ("-", "dozen", "million", "billion") and (after != "-" or page.glued(i + 1)):
        k = i + 1 + (after == "-")
        scale = {**SCALES, "dozen": 12}.get(page.word(k), 1)
        return Core(i, k + 1, Decimal(scale) / 2, TENTH * scale)
    if page.word(i - 1) in ("first", "second", "other", "better") or page.word(i - 1) == "-":
        return None
    end = i + 2 if after in ("a", "an") else i + 1
    return Core(i, end, Decimal("0.5"), TENTH, "fraction")
