"""Arabic ordinals, before and behind their noun."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._ar_nouns import BASES
from reconcile.languages._ar_number_words import (
    AND,
    HUNDREDS,
    NUMBER_FORMS,
    ORDINALS,
    SCALES,
    TEN,
    TENS,
    UNITS,
    without_article,
)
from reconcile.languages._ar_units import TIMES_BY_FORM
from reconcile.languages._ar_whole import whole
from reconcile.languages._folding import fold_arabic
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page

_RULERS: frozenset[str] = frozenset(
    fold_arabic("الملك ملك البابا الأمير الإمبراطور الشاه السلطان الأنبا البطريرك القيصر").split()
)
_NO_ORDINAL: frozenset[str] = frozenset(fold_arabic("أكسيد من أن").split())
_MAINLY: frozenset[str] = frozenset(fold_arabic("بالدرجة بالمقام المقام الدرجة").split())
_ARTICLES = ("ال", "لل", "بال", "وال", "كال", "فال")
_LENGTHS = tuple(fold_arabic("مدة فترة مهلة").split())
_ROUND_NUMBERS: frozenset[int] = frozenset({100, *SCALES.values()})
_ROUND: frozenset[str] = frozenset("ال" + word for word in (*TENS, *HUNDREDS, *SCALES))


def read_ordinal(page: Page, i: int) -> Core | None:
    """The sixth (after its noun), sixth (before it), the eleventh, the twenty-fifth, the thirtieth."""
    word = page.word[i]
    bare = without_article(word)
    if bare not in ORDINALS:
        return _counted_place(page, i)
    definite = bare != word
    found = _compound(page, i, definite)
    if found is None or any(page.word[k] in _RULERS for k in range(max(0, i - 3), i)):
        return None
    number, j = found
    who = bare == "اول" and page.word[j] == "من" and page.word[j + 1] != "امس"  # "the first who"
    if not (definite or who) and (page.word[j] in _NO_ORDINAL or (number <= 10 and not _before_noun(page, i, j))):
        return None
    if number == 1 and page.word[i - 1] in _MAINLY and page.word[i - 2] not in ("في", "من"):
        return None
    return Core(i, j, Decimal(number), kind="ordinal")


def _compound(page: Page, i: int, definite: bool) -> tuple[int, int] | None:
    """The ordinal at atom `i` with its tens: its number and the atom after it."""
    number, j = ORDINALS[without_article(page.word[i])], i + 1
    if page.word[j] in TEN and number != 10:
        return (11 if number in (1, 11) else 10 + number), j + 1
    tens = TENS.get(without_article(page.word[j + 1]), 0) if page.word[j] == AND else 0
    if tens and (definite or page.word[j + 1] in TENS):
        return (1 if number == 11 else number) + tens, j + 2
    return None if number == 11 else (number, j)


def _before_noun(page: Page, i: int, j: int) -> bool:
    """An indefinite ordinal counts the noun behind it, or an indefinite noun before it ("a third time")."""
    word, before, after = page.word[i], page.word[i - 1], page.word[j]
    if word.endswith("ه") and _any_feminine(page, i - 1) and after not in UNITS:
        return True
    if word in ("ثانيه", "ثان"):
        return before in ("مره", "محاوله", "جوله", "دفعه") or (
            after.isalpha() and before[:1].isdecimal() is False and word != "ثانيه"
        )
    if word == "اول" and after in ("امس", "مره"):
        return after == "مره"
    if word in ("اول", "اولي") and _definite_plural(after):
        return True
    return (after.isalpha() and not after.startswith("ال") and page.starts[j] > page.ends[j - 1]) or before == "مره"


def _any_feminine(page: Page, k: int) -> bool:
    """An indefinite feminine noun that a second one of may follow; "for (the time of) a second" is a length."""
    noun = page.word[k]
    if not page.raw(k).endswith("ة") or noun.startswith(_ARTICLES) or len(noun) < 3:
        return False
    return noun not in NUMBER_FORMS and noun not in TIMES_BY_FORM and not noun.endswith(_LENGTHS)


def _definite_plural(word: str) -> bool:
    noun = word.removeprefix("ال")
    return noun != word and (noun in BASES or noun.endswith(("ات", "ين")))


def _counted_place(page: Page, i: int) -> Core | None:
    """The twentieth house: a definite number behind one definite thing is its place in a row."""
    word = page.word[i]
    if not (word in _ROUND or (without_article(word) in UNITS and word.startswith("ال"))):
        return None
    noun = page.word[i - 1]
    if noun.isalpha() and not _one_thing(noun):
        return None
    found = whole(page, i)
    alone = not noun.isalpha()
    if found is None or found[0] < 20 or (alone and (found[0] in _ROUND_NUMBERS or page.word[found[1]].isalpha())):
        return None
    return Core(i, found[1], Decimal(found[0]), kind="ordinal")


def read_digit_ordinal(page: Page, i: int) -> Core | None:
    """The 25 of "the time the-25"."""
    word = page.word[i]
    if page.word[i - 1] != "ال" or not word.isdecimal() or len(word) > 3 or not _one_thing(page.word[i - 2]):
        return None
    if page.word[i + 1].isalpha() and (page.word[i + 1] in SCALES or page.word[i + 1] in HUNDREDS):
        return None
    return Core(i, i + 1, Decimal(word), kind="ordinal")


def _one_thing(noun: str) -> bool:
    """A definite noun that is no plural."""
    article = next((a for a in _ARTICLES if noun.startswith(a)), None)
    bare = noun[len(article) :] if article else ""
    return len(bare) > 2 and bare not in BASES and not bare.endswith(("ات", "ون", "ين", "ان"))
