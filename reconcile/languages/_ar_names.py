"""Arabic numbers that are parts of names and codes."""

from __future__ import annotations

from reconcile.languages._folding import fold_arabic
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page

_DESIGNATORS: frozenset[str] = frozenset(
    fold_arabic(
        "رقم الفئة المادة الطريق القناة المجموعة الصفحة الفصل القرار الرقم الدرجة شارع الشارع الرحلة الغرفة "
        "الفقرة البند"
    ).split()
)
_SIGNS: frozenset[str] = frozenset("#_@/")
_NO_LETTERS: frozenset[str] = frozenset(fold_arabic("ال و ب ل ك ف").split())


def is_name(page: Page, core: Core) -> bool:
    """Digits glued to the letters of a code ("F-16"), or behind "raqm" (number)."""
    i, j = core.start, core.end
    if page.glued(j) and page.word[j].isascii() and page.word[j].isalpha():
        return True
    if not page.word[i][:1].isdecimal():
        return False
    return page.word[i - 1] in _DESIGNATORS or (page.glued(i) and _coded(page, i))


def _coded(page: Page, i: int) -> bool:
    before = page.word[i - 1]
    if (before.isascii() and before.isalnum()) or before in _SIGNS:
        return True
    letters = page.word[i - 2]
    return before == "-" and page.glued(i - 1) and letters.isalpha() and letters not in _NO_LETTERS
