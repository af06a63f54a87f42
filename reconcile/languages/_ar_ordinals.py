"""Arabic ordinals, before and behind their noun."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._ar_number_words import AND, ORDINALS, TEN, TENS, without_article
from reconcile.languages._folding import fold_arabic
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page

_RULERS = frozenset(fold_arabic("الملك ملك البابا الأمير الإمبراطور الشاه السلطان الأنبا البطريرك القيصر").split())
_NO_ORDINAL = frozenset(fold_arabic("أكسيد من أن").split())


def read_ordinal(page: Page, i: int) -> Core | None:
    """The sixth (after its noun), sixth (before it), the eleventh, the twenty-fifth."""
    word = page.word(i)
    bare = without_article(word)
    definite = bare != word
    if bare not in ORDINALS:
        return None
    number, j = ORDINALS[bare], i + 1
    if page.word(j) in TEN and number != 10:
        number, j = (11 if number in (1, 11) else 10 + number), j + 1
    elif page.word(j) == AND and without_article(page.word(j + 1)) in TENS and (definite or page.word(j + 1) in TENS):
        number, j = (1 if number == 11 else number) + TENS[without_article(page.word(j + 1))], j + 2
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
