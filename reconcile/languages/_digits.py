"""Numbers in digits: separators, groups, fractions behind them, and the precision they are printed with."""

from __future__ import annotations

import re
from decimal import Decimal

from reconcile.languages._page import Page

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_COMMA = re.compile(r"\d+,\d{1,2}")
_FRACTIONS = {
    "½": "0.5",
    "¼": "0.25",
    "¾": "0.75",
    "⅓": "1/3",
    "⅔": "2/3",
    "⅛": "0.125",
    "⅜": "0.375",
    "⅝": "0.625",
    "⅞": "0.875",
}
_LIMIT = 40  # digits of a number; longer ones are no quantity
TENTH = Decimal("0.1")


def digits(page: Page, i: int, decimal_comma: bool = False) -> tuple[Decimal, Decimal, int] | None:
    """The number that digits write from atom `i` on, its printed step and the atom after it."""
    word = page.word(i)
    if not (word[:1].isdecimal() or (word[:1] == "." and len(word) > 1)) or len(word) > _LIMIT or ":" in word:
        return None
    j = i + 1
    if word.isdecimal() and len(word) <= 3:
        word, j = _spaced(page, i)
    plain = _unseparated(word, decimal_comma)
    if plain is None:
        return None
    number = Decimal(plain)
    step = printed_step(plain)
    return _with_fraction(page, number, step, j)


def _unseparated(word: str, decimal_comma: bool) -> str | None:
    if _GROUPED.fullmatch(word) or _INDIAN.fullmatch(word):
        return word.replace(",", "")
    if _POINTS.fullmatch(word):
        return word.replace(".", "").replace(",", ".")
    if _PLAIN.fullmatch(word):
        return word if word[0] != "0" or len(word) == 1 or "." in word else None  # 0800, 007: codes
    if word[0] == ".":
        return "0" + word
    if _COMMA.fullmatch(word) or (decimal_comma and re.fullmatch(r"\d+,\d+", word)):
        return word.replace(",", ".")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d{1,2}", word):
        return word.replace(".", "").replace(",", ".")
    return None


def _spaced(page: Page, i: int) -> tuple[str, int]:
    """Groups of three parted by a narrow or fixed blank, or by plain blanks where that cannot be two numbers."""
    groups, j = [page.words[i]], i + 1
    while len(group := page.word(j)) == 3 and group.isdecimal() and page.atoms[j].start == page.atoms[j - 1].end + 1:
        groups.append(group)
        j += 1
    if len(groups) == 1:
        return groups[0], i + 1
    fixed = all(page.text[page.atoms[k].end] not in " \t" for k in range(i, j - 1))
    sure = fixed or len(groups) > 2 or groups[1] == "000"
    return ("".join(groups), j) if sure else (groups[0], i + 1)


def _with_fraction(page: Page, number: Decimal, step: Decimal, j: int) -> tuple[Decimal, Decimal, int]:
    """2 1/2, 10½ and 1/4: a fraction behind a number, or a fraction itself."""
    sign = _FRACTIONS.get(page.word(j))
    if sign:
        return number + ratio(sign), TENTH, j + 1
    top, bar, bottom = page.word(j), page.word(j + 1), page.word(j + 2)
    if top.isdecimal() and bar == "/" and bottom.isdecimal() and page.glued(j + 1) and page.glued(j + 2):
        if 0 < int(top) < int(bottom) <= 16 and page.atoms[j].start > page.atoms[j - 1].end:
            return number + Decimal(top) / Decimal(bottom), TENTH, j + 3
    return number, step, j


def ratio(text: str) -> Decimal:
    """The value of "0.5" or "2/3"."""
    top, _, bottom = text.partition("/")
    return Decimal(top) / Decimal(bottom or 1)


def printed_step(plain: str) -> Decimal:
    """The precision digits are printed with: 5200 -> 100, 192 -> 1, 7.8 -> 0.1; below 100 always 1."""
    if "." in plain:
        return Decimal(1).scaleb(-len(plain.partition(".")[2]))
    number = int(plain)
    return integer_step(number)


def integer_step(number: int) -> Decimal:
    """The power of ten a whole number is rounded to, as far as it shows; 1 below 100."""
    step = 1
    while number >= 100 and number % (step * 10) == 0 and step * 10 <= number:
        step *= 10
    return Decimal(step)
