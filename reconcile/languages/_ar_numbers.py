"""Arabic number words: cardinals of both genders, duals, hundreds, scales, ordinals, fractions, vague amounts.

All words are folded: one alef, yeh for alef maqsura and hamza on yeh, heh for teh marbuta.
"""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._ar_nouns import DUALS
from reconcile.languages._folding import fold_arabic
from reconcile.languages._numerals import TENTH, Core, digits, integer_step
from reconcile.languages._page import Page
from reconcile.model import Bound


def _folded(rows: dict[int, str]) -> dict[str, int]:
    return {word: number for number, row in rows.items() for word in fold_arabic(row).split()}


UNITS = _folded(
    {
        0: "صفر",
        1: "واحد واحدة واحدا",
        2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين",
        3: "ثلاث ثلاثة",
        4: "أربع أربعة",
        5: "خمس خمسة",
        6: "ست ستة",
        7: "سبع سبعة",
        8: "ثمان ثماني ثمانية ثمانيا",
        9: "تسع تسعة",
        10: "عشر عشرة",
    }  # fmt: skip
)
TENS = _folded(
    {
        20: "عشرون عشرين",
        30: "ثلاثون ثلاثين",
        40: "أربعون أربعين",
        50: "خمسون خمسين",
        60: "ستون ستين",
        70: "سبعون سبعين",
        80: "ثمانون ثمانين",
        90: "تسعون تسعين",
    }  # fmt: skip
)
_STEMS = {3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان ثماني", 9: "تسع"}
HUNDREDS = (
    _folded({100: "مئة مائة مية ماية", 200: "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي"})
    | _folded({100 * n: " ".join(s + end for s in row.split() for end in ("مئة", "مائة")) for n, row in _STEMS.items()})
)  # fmt: skip
SCALES = _folded(
    {
        10**3: "ألف ألفا آلاف",
        10**6: "مليون مليونا ملايين",
        10**9: "مليار مليارا مليارات بليون بلايين",
        10**12: "تريليون تريليونا تريليونات ترليون",
    }
)
DUAL_SCALES = _folded(
    {2 * 10**3: "ألفان ألفين ألفي", 2 * 10**6: "مليونان مليونين مليوني مليونا", 2 * 10**9: "ملياران مليارين ملياري"}
)
DUAL_SCALES.pop(fold_arabic("مليونا"), None)
_TEN = frozenset(fold_arabic("عشر عشرة").split())
_ELEVEN = frozenset(fold_arabic("أحد إحدى أحدى حادي حادية").split())
ORDINALS = _folded(
    {
        1: "أول أولى",
        2: "ثاني ثانية ثان",
        3: "ثالث ثالثة",
        4: "رابع رابعة",
        5: "خامس خامسة",
        6: "سادس سادسة",
        7: "سابع سابعة",
        8: "ثامن ثامنة",
        9: "تاسع تاسعة",
        10: "عاشر عاشرة",
        11: "حادي حادية",
    }  # fmt: skip
)
FRACTIONS = {
    fold_arabic(word): value
    for row, value in (
        ("نصف", Decimal("0.5")), ("ثلث", Decimal(1) / 3), ("ربع", Decimal("0.25")),
        ("ثلثا ثلثي ثلثين ثلثان", Decimal(2) / 3),
    )
    for word in row.split()
}  # fmt: skip
_DENOMINATORS = _folded({3: "أثلاث", 4: "أرباع", 5: "أخماس", 6: "أسداس", 8: "أثمان", 10: "أعشار"})
VAGUE = _folded({20: "عشرات", 200: "مئات مائات", 2000: "آلاف", 2 * 10**6: "ملايين", 2 * 10**9: "مليارات"})
_SEVERAL = frozenset(fold_arabic("بضع بضعة عدة").split())
_AND = "و"
_ONE_OF = frozenset(fold_arabic("أحد إحدى").split())
_NOT = frozenset({"لم", "لا", "لن"})
TWICE = {"مرتين": 2, "مرتان": 2}
_RULERS = frozenset(fold_arabic("الملك ملك البابا الأمير الإمبراطور الشاه السلطان الأنبا البطريرك القيصر").split())
_NO_ORDINAL = frozenset(fold_arabic("أكسيد من أن").split())

_PLAIN = frozenset([*UNITS, *TENS, *HUNDREDS, *SCALES, *DUAL_SCALES])
_THE = frozenset("ال" + word for word in (*UNITS, *TENS, *HUNDREDS, *SCALES, *ORDINALS, *FRACTIONS, *VAGUE))
VOCABULARY = frozenset(
    [*_PLAIN, *_THE, *ORDINALS, *FRACTIONS, *_DENOMINATORS, *VAGUE, *_SEVERAL, *_ONE_OF, *TWICE, *DUALS, *_ELEVEN]
)
TRIGGERS = VOCABULARY | _NOT


def _bare(word: str) -> str:
    """The word without its article, where the rest is a number word."""
    return word[2:] if word in _THE and word not in _PLAIN else word


def _small(page: Page, i: int) -> tuple[int, int] | None:
    """A number from 0 to 19, 20 to 99 (joined by "and") or a plain ten."""
    word = _bare(page.word(i))
    if (word in _ELEVEN or word in UNITS) and page.word(i + 1) in _TEN and not page.glued(i + 1):
        unit = 1 if word in _ELEVEN else UNITS[word]
        if 0 < unit < 10:
            return 10 + unit, i + 2
    if word in TENS:
        return TENS[word], i + 1
    if word not in UNITS:
        return (1, i + 1) if word in _ELEVEN and _and_tens(page, i + 1) else None
    unit = UNITS[word]
    tens = _and_tens(page, i + 1)
    return (unit + tens, i + 3) if tens and 0 < unit < 10 else (unit, i + 1)


def _and_tens(page: Page, i: int) -> int:
    return TENS.get(_bare(page.word(i + 1)), 0) if page.word(i) == _AND else 0


def _below_thousand(page: Page, i: int) -> tuple[int, int] | None:
    word = _bare(page.word(i))
    if word in HUNDREDS:
        number, j = HUNDREDS[word], i + 1
    else:
        small = _small(page, i)
        if small is None:
            return None
        number, j = small
        if not (3 <= number <= 9 and HUNDREDS.get(page.word(j)) == 100):
            return small
        number, j = number * 100, j + 1
    if page.word(j) == _AND:
        rest = _small(page, j + 1)
        if rest and rest[0] and page.word(rest[1]) not in SCALES and page.word(rest[1]) not in HUNDREDS:
            return number + rest[0], rest[1]
        if rest and rest[0] and page.word(rest[1]) in SCALES:
            return number + rest[0], rest[1]
    return number, j


def _scaled(page: Page, k: int, ceiling: int) -> tuple[int, int, int] | None:
    """A scale with what stands before it, at atom `k`: its value, the atom after it, and the scale; below `ceiling`."""
    bare = _bare(page.word(k))
    if bare in DUAL_SCALES and DUAL_SCALES[bare] < ceiling:
        return DUAL_SCALES[bare], k + 1, DUAL_SCALES[bare] // 2
    if bare in SCALES and SCALES[bare] < ceiling and bare not in VAGUE:
        return SCALES[bare], k + 1, SCALES[bare]
    part = _below_thousand(page, k) or _short_digits(page, k)
    scale = SCALES.get(_bare(page.word(part[1])), 0) if part else 0
    if part is None or not 0 < scale < ceiling:
        return None
    if scale == 1000 and SCALES.get(page.word(part[1] + 1)) == 10**6:  # "a hundred thousand million"
        return part[0] * 10**9, part[1] + 2, 10**6
    return part[0] * scale, part[1] + 1, scale


def whole(page: Page, i: int) -> tuple[int, int, int] | None:
    """A whole number in words: the number, the atom after it, and the last scale read."""
    total, j, ceiling = 0, i, 10**18
    while j == i or page.word(j) == _AND:
        k = j if j == i else j + 1
        scaled = None if j == i and page.word(k)[:1].isdecimal() else _scaled(page, k, ceiling)
        if scaled:
            total, j, ceiling = total + scaled[0], scaled[1], scaled[2]
            continue
        rest = _below_thousand(page, k)
        if rest and rest[0] < ceiling and (rest[0] or j == i) and not (j > i and _bare(page.word(rest[1])) in SCALES):
            return total + rest[0], rest[1], 1
        break
    return (total, j, ceiling) if j > i else None


def _short_digits(page: Page, i: int) -> tuple[int, int] | None:
    """The 200 of "a million and 200 thousand"."""
    word = page.word(i)
    return (int(word), i + 1) if word.isdecimal() and len(word) <= 3 else None


def _half_more(page: Page, j: int) -> tuple[Decimal, int] | None:
    """The "and a half" behind a number, with the scale said again ("million and half the million")."""
    if page.word(j) != _AND:
        return None
    part = FRACTIONS.get(_bare(page.word(j + 1)))
    if part is None or part > Decimal("0.5"):
        return None
    again = _bare(page.word(j + 2)) in SCALES
    return part, j + 2 + again


def read(page: Page, i: int) -> Core | None:
    """The number that begins with atom `i`, or None."""
    word = page.word(i)
    if word[:1].isdecimal():
        return _digits(page, i)
    return _ordinal(page, i) or _fraction(page, i) or _vague(page, i) or _words(page, i) or _lone(page, i)


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
        tail = whole(page, j + 1) if page.word(j) == _AND else None
        more = _half_more(page, j)
        if more:
            number, step, j = number + more[0] * scale, TENTH * scale, more[1]
        elif tail and tail[0] < scale and tail[2] < scale and tail[0] >= 100:
            number, step, j = number + tail[0], integer_step(tail[0]), tail[1]
        elif page.word(j) == _AND and page.word(j + 1).isdecimal() and SCALES.get(page.word(j + 2), scale) < scale:
            inner = Decimal(page.word(j + 1)) * SCALES[page.word(j + 2)]
            number, step, j = number + inner, Decimal(SCALES[page.word(j + 2)]), j + 3
    return Core(i, j, number, step)


def _words(page: Page, i: int) -> Core | None:
    if page.word(i) in _ONE_OF:
        small = _small(page, i)
        if small is None or small[0] == 1:
            return Core(i, i + 1, Decimal(1)) if small else None
    found = whole(page, i)
    if found is None:
        return None
    number, j, scale = found
    more = _half_more(page, j)
    if more:
        return Core(i, more[1], number + more[0] * (scale if scale < 10**18 else 1), TENTH * scale)
    if number == 1 and page.word(i) in UNITS and page.word(i - 1) in ("كل", "لا", "اي"):
        return None
    return Core(i, j, Decimal(number), integer_step(number))


def _fraction(page: Page, i: int) -> Core | None:
    """Half, a third; half a million; three quarters."""
    word = _bare(page.word(i))
    if word in FRACTIONS:
        scale = SCALES.get(page.word(i + 1), 1)
        if scale > 1:
            return Core(i, i + 2, FRACTIONS[word] * scale, TENTH * scale)
        if page.word(i - 1) == _AND or page.word(i - 1)[:3] == "الش" or page.word(i - 1) == "الساعه":
            return None
        return Core(i, i + 1, FRACTIONS[word], TENTH, "fraction")
    if word in UNITS and page.word(i + 1) in _DENOMINATORS:
        return Core(i, i + 2, Decimal(UNITS[word]) / _DENOMINATORS[page.word(i + 1)], TENTH, "fraction")
    return None


def _vague(page: Page, i: int) -> Core | None:
    """Dozens, hundreds of thousands, several."""
    word = _bare(page.word(i))
    if page.word(i) in _SEVERAL:
        scale = SCALES.get(page.word(i + 1), 1)
        return Core(i, i + 1 + (scale > 1), None, kind="vague", bound=Bound.VAGUE, low=Decimal(3 * scale))
    if word not in VAGUE:
        return None
    low, j = VAGUE[word], i + 1
    while (nxt := _bare(page.word(j))) in SCALES:
        low, j = low * SCALES[nxt], j + 1
    return Core(i, j, None, kind="vague", bound=Bound.VAGUE, low=Decimal(low))


# ---- ordinals --------------------------------------------------------------------------------------------------------


def _ordinal(page: Page, i: int) -> Core | None:
    """The sixth (after its noun), sixth (before it), the eleventh, the twenty-fifth."""
    word = page.word(i)
    bare = _bare(word)
    definite = bare != word
    if bare not in ORDINALS:
        return None
    number, j = ORDINALS[bare], i + 1
    if page.word(j) in _TEN and number != 10:
        number, j = (11 if number in (1, 11) else 10 + number), j + 1
    elif page.word(j) == _AND and _bare(page.word(j + 1)) in TENS and (definite or page.word(j + 1) in TENS):
        number, j = (1 if number == 11 else number) + TENS[_bare(page.word(j + 1))], j + 2
    elif number == 11:
        return None
    if any(page.word(k) in _RULERS for k in range(max(0, i - 3), i)):
        return None
    after = page.word(j)
    if not definite and number <= 10 and not _before_noun(page, i, j):
        return None
    if after in _NO_ORDINAL and not definite:
        return None
    return Core(i, j, Decimal(number), kind="ordinal")


def _before_noun(page: Page, i: int, j: int) -> bool:
    """An indefinite ordinal counts the noun behind it, or an indefinite noun before it ("a third time")."""
    word, before, after = page.word(i), page.word(i - 1), page.word(j)
    if word in ("ثانيه", "ثان"):
        return before in ("مره", "محاوله", "جوله", "دفعه") or (
            after.isalpha() and before[:1].isdecimal() is False and word != "ثانيه"
        )
    if word == "اول" and after in ("امس", "مره"):
        return after == "مره"
    return (
        after.isalpha() and not after.startswith("ال") and page.atoms[j].start > page.atoms[j - 1].end
    ) or before == "مره"


# ---- duals, none, twice ----------------------------------------------------------------------------------------------


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
    if word in _NOT:
        k = i + 1 if word == "لا" else i + 2
        if page.word(k) == "احد" and page.word(i + 1).isalpha():
            return Core(i, k + 1, Decimal(0))
    return None


_TIMES = frozenset("second minute hour day night week month year decade century".split())
