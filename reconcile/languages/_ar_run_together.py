"""Arabic words typed without the blank between them, as far as numbers and dates are among them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reconcile.languages._folding import fold_arabic
from reconcile.languages._words_ar import WORDS

_ENDS_WORD = re.compile("\u0629(?=[^\\W\\d_])|\u064b\u0627(?=[^\\W\\d_])|\u0627\u064b(?=[^\\W\\d_])")
_SHORTEST = 6  # letters of two words that are one
_BEFORE = 3  # letters, at least, of a word that no list knows
_LONG_YEH = 10  # letters of a word with an alef maqsura inside
_LONG = 12  # letters that hardly any one word has
_LONGEST = 40  # letters of a row of words that are all known
_LONGEST_WORD = 9
_SHORT: frozenset[str] = frozenset(fold_arabic("في من عن").split())
_TIMES: frozenset[str] = frozenset(fold_arabic("عام يوم شهر سنة").split())
_SHOWN_TIMES: frozenset[str] = frozenset(fold_arabic("العام اليوم الشهر السنة الأسبوع").split())
_BESIDE: frozenset[str] = frozenset(
    fold_arabic(
        "الماضي الماضية المقبل المقبلة القادم القادمة الجاري الحالي الحالية خلال أنه أنها مسبقا الساعة حوالي نحو"
    ).split()
)
_CLOSED: frozenset[str] = frozenset(
    word
    for group in (WORDS.prepositions, WORDS.determiners, WORDS.relatives, WORDS.clause_starts, WORDS.adverbs)
    for word in group
    if len(word) > 2
)
_TAILS: frozenset[str] = frozenset(
    fold_arabic("الأول يناير فبراير أبريل يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر").split()
)
_LINKS = _SHORT | _CLOSED | _BESIDE


_ROWS = (  # words that stand side by side in a date or count, and that no single word has inside it
    ("هذا هذه", "العام الشهر السنة الأسبوع"),
    ("العام الشهر الأسبوع القرن", "الماضي المقبل القادم الجاري الحالي"),
    ("السنة", "الماضية المقبلة القادمة الجارية الحالية"),
    ("يوم", "السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة"),
    (
        "ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثماني ثمانية تسع تسعة عشر عشرة",
        "مرات أيام أسابيع أشهر سنوات أعوام ساعات دقائق أشخاص",
    ),
)
_PAIRS = {
    fold_arabic(first + second): len(first)
    for left, right in _ROWS
    for first in left.split()
    for second in right.split()
}
_PAIR = re.compile("|".join(sorted(_PAIRS, key=len, reverse=True)))


class RunTogether:
    """Finds the words inside one that lost their blanks; `strong` are number words and names of days and months."""

    def __init__(self, strong: Iterable[str], known: Iterable[str]) -> None:
        self._strong = frozenset(word for word in strong if len(word) > 3) | _SHOWN_TIMES
        self._known = frozenset(word for word in known if len(word) > 3) | self._strong | _LINKS | _TIMES
        self._tails = tuple(word for word in self._strong if word in _TAILS or (len(word) > 5 and word[:2] == "ال"))

    def starts(self, word: str) -> tuple[int, ...]:
        """Where words begin inside one without marks; none where it is a single word."""
        if len(word) < _SHORTEST:
            return ()
        whole = self._whole(word) if len(word) <= _LONGEST else None
        if whole is not None and len(whole) > 1 and self._tells(word, whole):
            return whole[1:]
        inside = _PAIR.search(word) if len(word) >= _LONG else _PAIR.fullmatch(word)
        if inside:
            first, last = inside.span()
            return tuple(k for k in (first, first + _PAIRS[inside.group()], last) if 0 < k < len(word))
        if not word.endswith(self._tails):
            return ()
        tail = max((tail for tail in self._tails if word.endswith(tail)), key=len)
        return (len(word) - len(tail),) if len(word) - len(tail) >= _BEFORE else ()

    def _whole(self, word: str) -> tuple[int, ...] | None:
        """The starts of the known words that fill the word; the longest first word holds."""
        filled: dict[int, tuple[int, ...]] = {len(word): ()}
        for start in range(len(word) - 2, -1, -1):
            for end in range(min(len(word), start + _LONGEST_WORD), start + 1, -1):
                if end in filled and word[start:end] in self._known:
                    filled[start] = (start, *filled[end])
                    break
        return filled.get(0)

    def _tells(self, word: str, starts: tuple[int, ...]) -> bool:
        """Whether a number or date is among the words."""
        found = {word[a:b] for a, b in zip(starts, (*starts[1:], len(word)), strict=True)}
        return not found.isdisjoint(self._strong) or (found & _TIMES != set() and word[starts[-1] :] in _TIMES)


def ends_inside(raw: str) -> list[int]:
    """Where a word as written must have ended: behind a teh marbuta or an alef with tanwin."""
    found = [match.end() for match in _ENDS_WORD.finditer(raw)]
    if len(raw) >= _LONG_YEH:
        found += [k + 1 for k, letter in enumerate(raw[:-_BEFORE]) if letter == "\u0649" and k >= _BEFORE]
    return sorted(found)
