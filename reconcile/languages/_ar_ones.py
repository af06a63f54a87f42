"""Arabic words for one and for nobody: one of the leaders, another man, no one."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._ar_nouns import BASES, DUALS, SINGULARS
from reconcile.languages._ar_number_words import ANOTHER, ANY, ANYBODY, NOT, NUMBER_FORMS, ONE_OF
from reconcile.languages._folding import fold_arabic
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page

_REACH = 4
_FOLLOWERS: frozenset[str] = frozenset(
    fold_arabic(
        "في من إلى على عن مع بعد قبل خلال منذ عند لدى قرب ثم حيث عندما الذي التي و ل ب ك أو إن أن داخل خارج فوق تحت "
        "أمام وراء نحو ضد فقط أيضا"
    ).split()
)
_PERSON: frozenset[str] = frozenset(fold_arabic("شخص أحد فرد إنسان منهم").split())
_IDIOMS: frozenset[str] = frozenset(
    fold_arabic(
        "مرة ناحية جهة جانب بعبارة بمعنى شيء شيئا وقت مكان تارة أحيان أحيانا حين يوم شكل بشكل بطريقة يوما طرف زاوية "
        "جانبا ومرة شيئ كلمة بكلمة قرن عام سنة هو هي حد لحظة"
    ).split()
)
_AT_ONCE: frozenset[str] = frozenset(fold_arabic("جانب طرف آن وقت صوت").split())
_NO_NOUNS: frozenset[str] = frozenset([*_FOLLOWERS, *NUMBER_FORMS, *DUALS, *BASES])
_STILL: frozenset[str] = frozenset(fold_arabic("يزال تزال زال زالت يزل تزل").split())
_BEFORE_ONE: frozenset[str] = frozenset(fold_arabic("كل لا أي").split())


def read_one(page: Page, i: int) -> Core | None:
    """One of several, another, or nobody; `idle_one` tells the ones that count nothing."""
    word = page.word[i]
    if word in NOT:
        return _nobody(page, i)
    if word in ANOTHER:
        return Core(i, i + 1, Decimal(1)) if _another(page, i) else None
    return Core(i, i + 1, Decimal(1)) if word in ONE_OF and _one_of(page, i) else None


def idle_one(page: Page, i: int) -> bool:
    """The one of "each one", "of one side", "at one time"."""
    before = page.word[i - 1]
    return before in _BEFORE_ONE or (before in _AT_ONCE and page.word[i - 2] in ("من", "في"))


def _one_of(page: Page, i: int) -> bool:
    after = page.word[i + 1]
    if not after.isalpha() or after in _FOLLOWERS or page.word[i - 1] == "يوم":
        return False
    return page.word[i - 1] in _STILL or not NOT.intersection(page.words[max(0, i - 3) : i])


def _nobody(page: Page, i: int) -> Core | None:
    """No one, "did not hit anyone", "not any person"."""
    if page.word[i + 1] == "اذا" or page.word[i + 1] in _STILL:
        return None
    for k in range(i + 1, i + 1 + _REACH):
        word = page.word[k]
        if not word.isalpha():
            return None
        if word in ANY and page.word[k + 1] in _PERSON:
            return Core(i, k + 2, Decimal(0))
        if word in ANYBODY:
            return None if _of_several(page.word[k + 1]) else Core(i, k + 1, Decimal(0))
    return None


def _of_several(word: str) -> bool:
    """A definite plural or a superlative, of which "ahad" is one: "did not arrest one of the suspects"."""
    noun = word.removeprefix("ال")
    if noun == word:
        return word.startswith("ا") and 3 <= len(word) <= 4
    return noun in BASES or noun.endswith(("ات", "ين", "ون"))


def _another(page: Page, i: int) -> bool:
    """Another stands behind the one noun it is said of; before a noun the word means "last", behind many "other"."""
    word, noun, after = page.word[i], page.word[i - 1], page.word[i + 1]
    if word == "اخر" and not page.raw(i).startswith("آ"):
        return False
    if noun == "و" and word == "اخري":
        return not after.startswith("ال")
    if _other_noun(page, i - 1):
        return False
    if noun in SINGULARS or _peeled(noun) in SINGULARS:
        return True
    loose = not after.isalpha() or after in _FOLLOWERS or after.startswith(("ال", "لل"))
    return loose and (noun.endswith("ه") and not noun.startswith("ا") if word == "اخري" else len(noun) > 3)


def _other_noun(page: Page, k: int) -> bool:
    """No noun of which one more is told: "twelve more points", "any other person", "again", "other states"."""
    noun, before = page.word[k], page.word[k - 1]
    if before in ANY or before in NUMBER_FORMS or before[:1].isdecimal():
        return True
    if not noun.isalpha() or noun.startswith("ال") or noun in _IDIOMS or _peeled(noun) in _IDIOMS:
        return True
    return noun in _NO_NOUNS or noun.endswith(("ات", "ون", "ين", "ها", "هم"))


def _peeled(noun: str) -> str:
    return noun[1:] if len(noun) > 3 and noun[0] in "وفبلك" else noun
