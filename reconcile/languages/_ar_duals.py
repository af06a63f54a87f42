"""Arabic duals: two of a noun in one word."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._ar_noun_table import SOUND
from reconcile.languages._ar_nouns import BASES, CONSTRUCT_DUALS, DUALS, SINGULARS
from reconcile.languages._folding import fold_arabic
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.languages._units import DURATIONS
from reconcile.model import Bound

BOTH: frozenset[str] = frozenset(fold_arabic("كلا كلتا كلي كلتي").split())
BOTH_OF_THEM: frozenset[str] = frozenset(fold_arabic("كلاهما كليهما كلتاهما كلتيهما كلانا كلينا").split())
TWO: frozenset[str] = frozenset(fold_arabic("اثنان اثنين اثنتان اثنتين").split())
_WHO: frozenset[str] = frozenset(fold_arabic("اللذان اللذين اللتان اللتين").split())
_THESE: frozenset[str] = frozenset(fold_arabic("هذان هذين هاتان هاتين").split())
_SUFFIXES = ("ه", "ها", "هم", "هما")
_ENDINGS = ("ان", "ين")
_EITHER: frozenset[str] = frozenset({"بلدان", "البلدان"})  # two countries, and many
_STATES = ("ستان", "ستين")  # Pakistan, Kurdistan
_PLURAL_TOO: frozenset[str] = frozenset(
    form for noun in SOUND.split() for form in (fold_arabic(noun) + "ين", "ال" + fold_arabic(noun) + "ين")
)
_NOUNS: frozenset[str] = frozenset([*SINGULARS, *BASES])
_CLOSED: frozenset[str] = frozenset(
    fold_arabic("في من إلى على عن مع بعد قبل أن التي الذي و أو لا لم قد هو هي كان كانت").split()
)


class DualWords(frozenset[str]):
    """Words a dual may be: the known ones, and by their ending those that are definite and feminine."""

    def __contains__(self, word: object) -> bool:
        if frozenset.__contains__(self, word):
            return True
        return isinstance(word, str) and word.startswith("ال") and word.endswith(("تان", "تين"))


WORDS: frozenset[str] = frozenset([*_EITHER, *DUALS, *CONSTRUCT_DUALS, *_PLURAL_TOO])


def read_dual(page: Page, i: int) -> Core | None:
    """Two soldiers, the two governments, two vans of police; two years is a duration, "a day or two" a range."""
    word = page.word[i]
    if page.word[i - 1] in BOTH or not (word in DUALS or _construct(page, i) or _shown(page, i)):
        return None
    unit = DUALS.get(word)
    if unit is not None and word.startswith("ال") and unit not in DURATIONS:
        unit = None
    single = _one_or(page, i)
    if single is not None:
        return Core(single, i + 1, None, kind="range", bound=Bound.RANGE, low=Decimal(1), high=Decimal(2), unit=unit)
    return Core(i, i + 1 + (page.word[i + 1] in TWO), Decimal(2), kind=_kind(unit), unit=unit)


def read_both(page: Page, i: int) -> Core | None:
    """Both churches, both of them."""
    word, after = page.word[i], page.word[i + 1]
    if word in BOTH_OF_THEM:
        return Core(i, i + 1, Decimal(2))
    return Core(i, i + 1, Decimal(2)) if word in BOTH and after.startswith("ال") and after.endswith(_ENDINGS) else None


def _kind(unit: str | None) -> str:
    if unit is None:
        return "cardinal"
    if unit.isupper() and len(unit) == 3:
        return "money"
    return "duration" if unit in DURATIONS else "measure"


def _construct(page: Page, i: int) -> bool:
    """A feminine dual before the noun it belongs to, or with "his" behind it."""
    word, after = page.word[i], page.word[i + 1]
    if word.endswith(_SUFFIXES):
        return any(word.removesuffix(suffix) in CONSTRUCT_DUALS for suffix in _SUFFIXES)
    if word not in CONSTRUCT_DUALS or not after.isalpha() or after in _CLOSED:
        return False
    return word.endswith("تا") or after.removeprefix("ال") in _NOUNS  # "tajribati" also is "my experience"


def _shown(page: Page, i: int) -> bool:
    """A word that may be a dual, with a dual beside it or an ending no plural has."""
    word, after = page.word[i], page.word[i + 1]
    if word in _EITHER:  # a plural of things takes its verb in the feminine
        return page.word[i - 1].startswith("ي") and len(page.word[i - 1]) > 3
    if word.endswith(_STATES) or len(word) < 6:
        return False
    beside = after in _WHO or after in TWO or _dual_verb(after) or page.word[i - 1] in _THESE
    if word in _PLURAL_TOO:
        return beside
    return beside or word.endswith("تان") or (word.endswith("تين") and len(after) > 5 and after.endswith("تين"))


def _dual_verb(word: str) -> bool:
    """A present verb of two: "(they) are aged"."""
    return len(word) > 4 and word[0] in "يت" and word.endswith("ان")


def _one_or(page: Page, i: int) -> int | None:
    """Where "a day or" begins before "two days"; an adjective may stand between."""
    if page.word[i - 1] != "او":
        return None
    stem = page.word[i][:-2]
    singles = (stem, stem + "ا", stem[:-1] + "ه")
    return next((k for k in (i - 2, i - 3) if page.word[k] in singles), None)
