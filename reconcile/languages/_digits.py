"""Numbers in digits: separators, groups, fractions behind them, powers, and the precision they are printed with."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from reconcile.languages._page import Page

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_COMMA = re.compile(r"(?<!\d)\d++,\d{1,2}")
_ANY_COMMA = re.compile(r"(?<!\d)\d++,\d++")
_POINT_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,2}")
_TAIL = re.compile(r"\d{3}[.,]\d{1,2}")  # the last group of "1 234,5"; a third digit would be one more group
_LIMIT = 40  # digits of a number; longer ones are no quantity
_POWER_LIMIT = 99
_GREATEST = 10**_LIMIT  # step that a whole number is rounded to
TENTH = Decimal("0.1")


def _vulgar() -> dict[str, str]:
    """½ as "1/2", and every sign like it."""
    found = {}
    for code in (*range(0xBC, 0xBF), *range(0x2150, 0x215F), 0x2189):
        parts = unicodedata.decomposition(chr(code)).split()[1:]
        found[chr(code)] = "".join(chr(int(part, 16)) for part in parts).replace("\u2044", "/")
    return found


SIGNS = _vulgar()


def digits(page: Page, i: int, decimal_comma: bool = False) -> tuple[Decimal, Decimal, int] | None:
    """The number that digits write from atom `i` on, its printed step and the atom after it."""
    word = page.word[i]
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
    return _power(page, number, step, j) or _with_fraction(page, number, step, j)


def _unseparated(word: str, decimal_comma: bool) -> str | None:
    if _GROUPED.fullmatch(word) or _INDIAN.fullmatch(word):
        return word.replace(",", "")
    if _POINTS.fullmatch(word):
        return word.replace(".", "").replace(",", ".")
    if _PLAIN.fullmatch(word):
        return word if word[0] != "0" or len(word) == 1 or "." in word else None  # 0800, 007: codes
    if word[0] == ".":
        return "0" + word if word[1:].isdecimal() else None
    if _COMMA.fullmatch(word) or (decimal_comma and _ANY_COMMA.fullmatch(word)):
        return word.replace(",", ".")
    if _POINT_COMMA.fullmatch(word):
        return word.replace(".", "").replace(",", ".")
    return None


def _spaced(page: Page, i: int) -> tuple[str, int]:
    """Groups of three parted by a narrow or fixed blank, or by plain blanks where that is hardly two numbers."""
    groups, j = [page.words[i]], i + 1
    while len(groups[-1]) <= 3 and len(groups) < _LIMIT // 3 and _next_group(page, j):
        groups.append(page.word[j].replace(",", "."))
        j += 1
    if len(groups) == 1:
        return groups[0], i + 1
    fixed = all(page.text[page.ends[k]] not in " \t" for k in range(i, j - 1))
    sure = fixed or len(groups) > 2 or groups[1] == "000" or _alone(page, i)
    return ("".join(groups), j) if sure else (groups[0], i + 1)


def _alone(page: Page, i: int) -> bool:
    """Whether no name and no other number stands before: "killed 1 234", not "Chelsea 2 100" or "0800 555 111"."""
    before = page.word[i - 1]
    return not (page.capital(i - 1) or before == "," or before[:1].isdecimal())


def _next_group(page: Page, j: int) -> bool:
    """Three digits one blank behind the atom before, or the last three with a decimal part."""
    group = page.word[j]
    if len(group) < 3 or page.starts[j] != page.ends[j - 1] + 1:
        return False
    return (len(group) == 3 and group.isdecimal()) or _TAIL.fullmatch(group) is not None


def _power(page: Page, number: Decimal, step: Decimal, j: int) -> tuple[Decimal, Decimal, int] | None:
    """1.3e6, 6.23x10^-4, 2.5^3: the number with its power."""
    word = page.word[j]
    if word not in ("e", "^", "x", "×") or not page.glued(j):
        return None
    ten = word != "e" and page.word[j + 1] == "10" and page.word[j + 2] == "^" and page.glued(j + 1)
    found = _exponent(page, j + 3 if ten and word != "^" else j + 1)
    if found is None or (word in ("x", "×") and not ten):
        return None
    if word == "^":
        return (number ** found[0], step, found[1]) if number else None
    return number.scaleb(found[0]), step.scaleb(found[0]), found[1]


def _exponent(page: Page, k: int) -> tuple[int, int] | None:
    """The small whole number, signed or not, glued from atom `k` on, and the atom after it."""
    signed = page.word[k] in ("+", "-") and page.glued(k)
    power = page.word[k + signed]
    if not power.isdecimal() or not page.glued(k + signed) or len(power) > 2 or int(power) > _POWER_LIMIT:
        return None
    if page.glued(k + signed + 1) and page.word[k + signed + 1].isalnum():
        return None
    return (-int(power) if page.word[k] == "-" else int(power)), k + signed + 1


def _with_fraction(page: Page, number: Decimal, step: Decimal, j: int) -> tuple[Decimal, Decimal, int]:
    """2 1/2, 10½: a fraction behind a whole number."""
    sign = SIGNS.get(page.word[j])
    if sign:
        return number + ratio(sign), TENTH, j + 1
    top, bar, bottom = page.word[j], page.word[j + 1], page.word[j + 2]
    if top.isdecimal() and bar in ("/", "\u2044") and bottom.isdecimal() and page.glued(j + 1) and page.glued(j + 2):
        if 0 < int(top) < int(bottom) <= 16 and page.starts[j] > page.ends[j - 1]:
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
    while number >= 100 and step < _GREATEST and number % (step * 10) == 0 and step * 10 <= number:
        step *= 10
    return Decimal(step)
