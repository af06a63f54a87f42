"""English fractions in words."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._digits import TENTH
from reconcile.languages._en_number_words import DENOMINATORS, SCALES
from reconcile.languages._en_parts import one_part, parts
from reconcile.languages._en_units import UNITS
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.languages._units import part_of_time
from reconcile.model import Bound

_HUNDREDTH = Decimal("0.01")
_PERIODS: frozenset[str] = frozenset(
    "last past next previous first final other these those coming consecutive straight".split()
)
_SHARES: frozenset[str] = frozenset(
    "by than nearly almost about roughly around over under to only just some exactly approximately down up fell rose "
    "least or".split()
)
_PART_PLACES: frozenset[str] = frozenset(
    "final last middle upper lower top bottom northern southern eastern western".split()
)
_DETERMINERS: frozenset[str] = frozenset("the its their his her our".split())
_AFTER_SHARE: frozenset[str] = frozenset("of the more less fewer as in on from since over to compared year".split())


def read_fraction(page: Page, i: int) -> Core | None:
    """Half; two thirds; a quarter of; half a million; one and a half is a cardinal."""
    word = page.word[i]
    if word == "half":
        return _of_time(page, i, i + 1, Decimal("0.5")) or _half(page, i)
    if word == "quarter":
        return _of_time(page, i, i + 1, Decimal("0.25"))
    if word in DENOMINATORS and _is_named_part(page, i):
        return Core(i, i + 1, Decimal(1) / DENOMINATORS[word], _HUNDREDTH, "fraction")
    if word in ("a", "an", "one"):
        single = _single(page, i)
        if single or word != "one":
            return single or _several(page, i)
    return _several(page, i)


def _is_named_part(page: Page, i: int) -> bool:
    """Whether "third" is a part told by its place: "in the final third", not "the last third party"."""
    after = page.word[i + 1]
    if page.word[i - 1] not in _PART_PLACES or page.word[i - 2] not in _DETERMINERS:
        return False
    return after in _AFTER_SHARE or (not after.isalpha() and after != "-") or after in ("and", "with", "at", "by")


def _single(page: Page, i: int) -> Core | None:
    """A quarter of, one-third, one half, a twenty-first."""
    word, found = page.word[i], one_part(page, i)
    if found is None:
        return None
    value, j = found
    part, after = page.word[j - 1], page.word[j]
    time = _of_time(page, i, j, value) if part in ("half", "quarter") else None
    if time or part == "half":
        whole = time is None and word != "an" and after not in ("mile", "hour") and (after == "of" or word == "one")
        return Core(i, j, Decimal("0.5"), TENTH, "fraction") if whole else time
    sure = (word == "one" and page.word[i - 1] != "the") or after in ("of", "the", "more", "less", "fewer")
    return _of_scale(page, i, j, value) if sure or _is_share(page, i, j) else None


def _is_share(page: Page, i: int, j: int) -> bool:
    """Whether "a third" in the atoms `i` to `j` is a part, no place: "fell by a third to", not "a third man"."""
    after = page.word[j]
    if after.isalpha() and after not in _AFTER_SHARE:
        return False
    return page.word[i - 1] in _SHARES or (page.word[i - 1] in ("", "\n") and not after.isalpha())


def _several(page: Page, i: int) -> Core | None:
    """Two thirds, three-quarters of an hour, twenty-three fifths, twenty and three fifths."""
    found = parts(page, i)
    if found is None:
        return None
    value, j, mixed = found
    if mixed:
        return Core(i, j, value, min(TENTH, value / 10))
    if page.word[j - 1] == "quarters" and page.word[i - 1] in _PERIODS:
        return None  # "the last three quarters"
    return _of_time(page, i, j, value) or _of_scale(page, i, j, value)


def _of_time(page: Page, i: int, j: int, value: Decimal) -> Core | None:
    """Half a century, a quarter-century, three quarters of an hour: a whole number of years, of minutes."""
    before = page.word[i - 1]
    if before in ("first", "second", "other", "third", "-") or (before == "and" and page.word[j] not in ("a", "an")):
        return None  # "an hour and half", "the first half hour"
    if page.word[j] == "-" and page.glued(j):
        k = j + 1
    else:
        of = j + (page.word[j] == "of")
        k = of + (page.word[of] in ("a", "an"))
    unit = UNITS.at(page, k)
    time = part_of_time(value, unit[0].id) if unit and unit[0].kind == "duration" else None
    if unit is None or time is None or page.raw(unit[1] - 1).endswith("s"):
        return None
    return Core(i, unit[1], time[0], time[1], "duration", unit=time[2])


def _of_scale(page: Page, i: int, j: int, value: Decimal) -> Core:
    """A quarter of a million, three quarters billion are numbers; a quarter of the voters is a share."""
    behind = page.word[j] == "of" and page.word[j + 1] in ("a", "one")
    k = j + 2 if behind else j
    if page.word[k] in SCALES:
        scale = SCALES[page.word[k]]
        return Core(i, k + 1, value * scale, TENTH * scale)
    return Core(i, j, value, min(_HUNDREDTH, value / 10), "fraction")


def _half(page: Page, i: int) -> Core | None:
    """Half a million, half a dozen, half of, half an hour; not half-time or first half."""
    after = page.word[i + 1]
    if after in ("a", "an") and page.word[i + 2] in (*SCALES, "dozen", "hundred"):
        scale = {**SCALES, "dozen": 12, "hundred": 100}[page.word[i + 2]]
        bound = Bound.ABOUT if page.word[i + 2] == "dozen" else Bound.EXACT
        return Core(i, i + 3, Decimal(scale) / 2, TENTH * scale, bound=bound)
    if after == "-" and page.glued(i + 1) and page.word[i + 2] not in ("dozen", "million", "billion"):
        return None
    if after in ("-", "dozen", "million", "billion") and (after != "-" or page.glued(i + 1)):
        k = i + 1 + (after == "-")
        scale = {**SCALES, "dozen": 12}.get(page.word[k], 1)
        return Core(i, k + 1, Decimal(scale) / 2, TENTH * scale)
    if page.word[i - 1] in ("first", "second", "other", "better") or page.word[i - 1] == "-":
        return None
    end = i + 2 if after in ("a", "an") else i + 1
    return Core(i, end, Decimal("0.5"), TENTH, "fraction")
