"""Numbers in digits where the comma parts decimals: 1.234,5, 1 234,5, and 1,234.5 where it can be nothing else."""

from __future__ import annotations

import re
from decimal import Decimal

from reconcile.languages._digits import printed_step
from reconcile.languages._page import Page

_BY_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_BY_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}")
_COMMA = re.compile(r"\d+(?:,\d+)?")
_POINT = re.compile(r"\d{1,39}\.\d{1,2}")

_DECIMAL_COMMA = re.compile(r"0,\d{1,39}|\d{1,39},\d{1,2}")
_THREE = re.compile(r"[1-9]\d{0,2},\d{3}")
_LAST_GROUP = re.compile(r"\d{3}(?:,\d+)?")
_LIMIT = 40  # digits of a number; longer ones are no quantity
_GROUPS = 6  # groups of three that a number may have

Number = tuple[Decimal, Decimal, int]


def read_number(page: Page, i: int) -> Number | None:
    """The number that digits write from atom `i` on, its printed step and the atom after it.

    "12,500" alone is read as 12.5: see `as_group` and `in_threes`.
    """
    word = page.word[i]
    if not word[:1].isdecimal() or len(word) > _LIMIT:
        return None
    word, j = _spaced(page, i) if word.isdecimal() and len(word) <= 3 else (word, i + 1)
    plain = _plain(word)
    return (Decimal(plain), printed_step(plain), j) if plain else None


def as_group(page: Page, i: int, found: Number) -> Number:
    """The number of "12,500" with its comma taken for a mark of thousands."""
    if not _THREE.fullmatch(page.word[i]):
        return found
    plain = page.word[i].replace(",", "")
    return Decimal(plain), printed_step(plain), found[2]


def in_threes(word: str) -> bool:
    """The comma may part thousands or decimals: "1,250"."""
    return bool(_THREE.fullmatch(word))


def comma_parts(word: str) -> bool | None:
    """Whether a number shows that its text parts thousands by commas, decimals (`False`), or neither."""
    if not word[:1].isdecimal():
        return None
    if _BY_COMMAS.fullmatch(word) or _POINT.fullmatch(word):
        return True
    return False if _BY_POINTS.fullmatch(word) or _DECIMAL_COMMA.fullmatch(word) else None


def _plain(word: str) -> str | None:
    if _BY_COMMAS.fullmatch(word):
        return word.replace(",", "")
    if _BY_POINTS.fullmatch(word) and word[0] != "0":
        return word.replace(".", "").replace(",", ".")
    if _POINT.fullmatch(word):
        return word
    if _COMMA.fullmatch(word) and (word[0] != "0" or len(word) == 1 or word[1] == ","):  # 007 is a code
        return word.replace(",", ".")
    return None


def _spaced(page: Page, i: int) -> tuple[str, int]:
    """Groups of three parted by single blanks of any width; the last may have decimals."""
    groups, j = [page.words[i]], i + 1
    while j - i < _GROUPS and page.word[j][:1].isdecimal() and page.starts[j] == page.ends[j - 1] + 1:
        last = _LAST_GROUP.fullmatch(page.word[j])
        if last is None or groups[0] == "0":
            break
        groups.append(page.word[j])
        j += 1
        if not page.word[j - 1].isdecimal():
            break
    return "".join(groups), j
