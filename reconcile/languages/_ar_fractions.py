"""Arabic fractions: half a million, three fifths, a fifth of the people."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._ar_nouns import BASES
from reconcile.languages._ar_number_words import (
    AND,
    DENOMINATORS,
    DOZENS,
    FRACTIONS,
    NUMBER_FORMS,
    ORDINALS,
    PART_DUALS,
    PARTS,
    PRICE,
    SCALES,
    UNITS,
    without_article,
)
from reconcile.languages._ar_units import TIMES_BY_FORM
from reconcile.languages._ar_whole import whole
from reconcile.languages._digits import TENTH
from reconcile.languages._folding import fold_arabic
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.languages._units import part_of_time

_DAMMA = "\u064f"
_SHOWN: frozenset[str] = frozenset({"ذلك", "هذا", "هذه", "تلك", "نفسه", "نفسها", "الي", "هم"})
_ROUNDS: frozenset[str] = frozenset(
    {"نهايي", "النهايي", "نهاييات", "سنوي", "سنويه", "النهار", "دايره", "شهري", "سنويا"}
)
_FEMININE: frozenset[str] = frozenset(fold_arabic("سوق طريق بئر كأس نفس حرب يد قدم سن شمس أرض").split())
_HUNDREDTH = Decimal("0.01")


def read_fraction(page: Page, i: int) -> Core | None:
    """Half, a third; half a million; half a century; three quarters; a fifth of the people."""
    word = without_article(page.word[i])
    if word in FRACTIONS:
        return _common(page, i, FRACTIONS[word])
    part = _part(page, i)
    if part is not None:
        return _of_number(page, i, part) or Core(i, i + 1, part, _HUNDREDTH, "fraction")
    if word in UNITS and page.word[i + 1] in DENOMINATORS:
        return Core(i, i + 2, Decimal(UNITS[word]) / DENOMINATORS[page.word[i + 1]], TENTH, "fraction")
    return None


def _common(page: Page, i: int, value: Decimal) -> Core | None:
    after = page.word[i + 1]
    scale = SCALES.get(without_article(after), 1)
    if scale > 1:
        return Core(i, i + 2, value * scale, TENTH * scale)
    if after in DOZENS:
        return Core(i, i + 2, value * 12)
    unit = TIMES_BY_FORM.get(after)
    time = part_of_time(value, unit) if unit and page.word[i - 2] not in TIMES_BY_FORM else None
    if time:
        return Core(i, i + 2, time[0], time[1], "duration", unit=time[2])
    before = page.word[i - 1]
    if without_article(after) != after and without_article(after) in ORDINALS:  # "the first half"
        return None
    if before == AND or before[:3] == "الش" or before == "الساعه" or after in _SHOWN | _ROUNDS:
        return None
    return Core(i, i + 1, value, TENTH, "fraction")


def _part(page: Page, i: int) -> Decimal | None:
    """The fifth that a word tells which also is "five": vocalised so, or before a noun that "five" cannot count."""
    word, after = page.word[i], page.word[i + 1]
    if word in PART_DUALS:
        seeks = page.raw(i).endswith("ى")  # "tas'a ila" is "seeks to", no two ninths
        return PART_DUALS[word] if after.startswith("ال") and len(after) > 3 and not seeks else None
    if word not in PARTS:
        return None
    if page.raw(i)[1:2] == _DAMMA:
        return PARTS[word]
    if word == PRICE or len(after) < 4:
        return None
    noun = after.removeprefix("ال")
    if noun == after and not (noun in BASES and page.word[i + 2].startswith("ال")):
        return None
    feminine = noun.endswith("ات") or BASES.get(noun, "").endswith("ه") or BASES.get(noun) in _FEMININE
    return None if feminine else PARTS[word]


def _of_number(page: Page, i: int, part: Decimal) -> Core | None:
    """A fifth of the million."""
    found = whole(page, i + 1) if page.word[i + 1] in NUMBER_FORMS else None
    return Core(i, found[1], part * found[0]) if found else None


def fraction_more(page: Page, j: int) -> tuple[Decimal, int, bool] | None:
    """The "and a half" behind a number: the part, the atom after it, and whether it says the scale again."""
    if page.word[j] != AND:
        return None
    word = without_article(page.word[j + 1])
    if word in FRACTIONS:
        again = without_article(page.word[j + 2]) in SCALES
        return FRACTIONS[word], j + 2 + again, True
    if word in UNITS and page.word[j + 2] in DENOMINATORS:
        return Decimal(UNITS[word]) / DENOMINATORS[page.word[j + 2]], j + 3, False
    if word in PARTS and page.raw(j + 1)[1:2] == _DAMMA:
        return PARTS[word], j + 2, False
    return None
