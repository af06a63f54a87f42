"""The words Arabic numbers are made of; folded, so alef, yeh and heh each have one form."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._folding import fold_arabic


def _folded(rows: dict[int, str]) -> dict[str, int]:
    return {word: number for number, row in rows.items() for word in fold_arabic(row).split()}


UNITS = _folded(
    {
        0: "صفر",
        1: "واحد واحدة واحدا",
        2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين",
        3: "ثلاث ثلاثة ثلاثا",
        4: "أربع أربعة أربعا",
        5: "خمس خمسة خمسا",
        6: "ست ستة ستا",
        7: "سبع سبعة سبعا",
        8: "ثمان ثماني ثمانية ثمانيا",
        9: "تسع تسعة تسعا",
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
    {
        2 * 10**3: "ألفان ألفين ألفي",
        2 * 10**6: "مليونان مليونين مليوني",
        2 * 10**9: "ملياران مليارين ملياري",
        2 * 10**12: "تريليونان تريليونين تريليوني",
    }  # fmt: skip
)
TEN: frozenset[str] = frozenset(fold_arabic("عشر عشرة").split())
ELEVEN: frozenset[str] = frozenset(fold_arabic("أحد إحدى أحدى حادي حادية").split())
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
        ("نصف", Decimal("0.5")), ("ثلث", Decimal(1) / 3), ("ربع", Decimal("0.25")), ("سدس", Decimal(1) / 6),
        ("ثلثا ثلثي ثلثين ثلثان", Decimal(2) / 3),
    )
    for word in row.split()
}  # fmt: skip
PARTS = {word: 1 / Decimal(number) for word, number in (("خمس", 5), ("سبع", 7), ("ثمن", 8), ("تسع", 9), ("عشر", 10))}
PRICE = "ثمن"  # of PARTS: without its vowels an eighth looks like "price"
PART_DUALS = {word + end: 2 * value for word, value in PARTS.items() for end in "اي"}
DENOMINATORS = _folded(
    {3: "أثلاث", 4: "أرباع", 5: "أخماس", 6: "أسداس", 7: "أسباع", 8: "أثمان", 9: "أتساع", 10: "أعشار"}
)
DOZENS: frozenset[str] = frozenset(fold_arabic("دستة دستات دزينة دزينات درزن").split())
VAGUE = _folded({20: "عشرات", 200: "مئات مائات", 2000: "آلاف", 2 * 10**6: "ملايين", 2 * 10**9: "مليارات"})
SEVERAL: frozenset[str] = frozenset(fold_arabic("بضع بضعة عدة").split())
FEW: frozenset[str] = frozenset(fold_arabic("قليلة عديدة معدودة").split())
AND = "و"
POINT: frozenset[str] = frozenset(fold_arabic("فاصلة فاصل").split())
ONE_OF: frozenset[str] = frozenset(fold_arabic("أحد إحدى").split())
ANOTHER: frozenset[str] = frozenset(fold_arabic("آخر أخرى").split())
ANYBODY: frozenset[str] = frozenset(fold_arabic("أحد أحدا").split())
ANY: frozenset[str] = frozenset(fold_arabic("أي أية").split())
NOT: frozenset[str] = frozenset(fold_arabic("لم لا لن ليس ليست دون بدون ما").split())
TWICE = {"مرتين": 2, "مرتان": 2}
DOUBLE: frozenset[str] = frozenset(fold_arabic("ضعف الضعف ضعفي ضعفا ضعفين ضعفان").split())
_PLAIN: frozenset[str] = frozenset([*UNITS, *TENS, *HUNDREDS, *SCALES, *DUAL_SCALES])
_THE: frozenset[str] = frozenset(
    "ال" + word for word in (*UNITS, *TENS, *HUNDREDS, *SCALES, *DUAL_SCALES, *ORDINALS, *FRACTIONS, *VAGUE)
)
NUMBER_FORMS = _PLAIN | _THE
VOCABULARY: frozenset[str] = frozenset(
    [*NUMBER_FORMS, *ORDINALS, *FRACTIONS, *PARTS, *PART_DUALS, *DENOMINATORS, *DOZENS, *VAGUE, *SEVERAL, *ELEVEN]
) | ONE_OF | ANOTHER | ANYBODY | DOUBLE | TWICE.keys()  # fmt: skip
TRIGGERS = VOCABULARY | NOT
NOT_ALONE = ONE_OF | ANOTHER | ANYBODY | DOUBLE | PARTS.keys() | PART_DUALS.keys()  # words that mostly tell no number


def without_article(word: str) -> str:
    """The word without its article, where the rest is a number word."""
    return word[2:] if word in _THE and word not in _PLAIN else word
