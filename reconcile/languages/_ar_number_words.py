"""The words Arabic numbers are made of; folded, so alef, yeh and heh each have one form."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._ar_nouns import DUALS
from reconcile.languages._folding import fold_arabic


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
TEN = frozenset(fold_arabic("عشر عشرة").split())
ELEVEN = frozenset(fold_arabic("أحد إحدى أحدى حادي حادية").split())
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
DENOMINATORS = _folded({3: "أثلاث", 4: "أرباع", 5: "أخماس", 6: "أسداس", 8: "أثمان", 10: "أعشار"})
VAGUE = _folded({20: "عشرات", 200: "مئات مائات", 2000: "آلاف", 2 * 10**6: "ملايين", 2 * 10**9: "مليارات"})
SEVERAL = frozenset(fold_arabic("بضع بضعة عدة").split())
AND = "و"
ONE_OF = frozenset(fold_arabic("أحد إحدى").split())
NOT = frozenset({"لم", "لا", "لن"})
TWICE = {"مرتين": 2, "مرتان": 2}
_PLAIN = frozenset([*UNITS, *TENS, *HUNDREDS, *SCALES, *DUAL_SCALES])
_THE = frozenset("ال" + word for word in (*UNITS, *TENS, *HUNDREDS, *SCALES, *ORDINALS, *FRACTIONS, *VAGUE))
VOCABULARY = frozenset(
    [*_PLAIN, *_THE, *ORDINALS, *FRACTIONS, *DENOMINATORS, *VAGUE, *SEVERAL, *ONE_OF, *TWICE, *DUALS, *ELEVEN]
)
TRIGGERS = VOCABULARY | NOT


def without_article(word: str) -> str:
    """The word without its article, where the rest is a number word."""
    return word[2:] if word in _THE and word not in _PLAIN else word
