"""English ages: 27-year-old, aged 27, "John Smith, 34, ...", in her thirties."""

from __future__ import annotations

from decimal import Decimal

from reconcile.frozen import replace
from reconcile.languages._en_cardinals import read
from reconcile.languages._en_dates import WORDS as DATE_WORDS
from reconcile.languages._en_number_words import TENS
from reconcile.languages._en_number_words import UNITS as NUMBERS
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.model import Bound

_UNITS = {
    **dict.fromkeys(("year", "years", "yr", "yrs"), "year"), **dict.fromkeys(("month", "months"), "month"),
    **dict.fromkeys(("week", "weeks"), "week"), **dict.fromkeys(("day", "days"), "day"),
}  # fmt: skip
_OLDEST = 120
AROUND: frozenset[str] = frozenset({*_UNITS, "yo", "y", "-"})  # behind a number that may tell an age
BEFORE: frozenset[str] = frozenset({"aged", "age", "of", ",", "("})  # before one
_OWNERS: frozenset[str] = frozenset("his her their my your our its mid early late".split())
_YOUNG_AND_OLD: frozenset[str] = frozenset(
    "boy girl man woman son daughter baby infant toddler teenager teen pensioner grandmother grandfather mother father "
    "wife husband brother sister student pupil driver suspect victim".split()
)
_DECADES = range(20, 100, 10)
DECADES = {word.removesuffix("y") + "ies": number for word, number in TENS.items()}


def read_age(page: Page, i: int, core: Core | None) -> Core | None:
    """The age that a number tells, with the words that say so."""
    if core is None or core.kind != "cardinal" or core.number is None:
        return None
    old = _old(page, core)
    if old:
        return old
    aged = page.word[i - 1] in ("aged", "age") or (page.word[i - 1] == "of" and page.word[i - 2] in ("age", "ages"))
    if (not aged and not _behind_name(page, core)) or core.number > _OLDEST:
        return None
    j, step = core.end, core.step
    other = read(page, j + 1) if page.word[j] in ("to", "-", "and") and aged else None
    if other and other.number and core.number < other.number <= _OLDEST:
        return Core(i, other.end, None, step, "age", Bound.RANGE, core.number, other.number, "year")
    years = page.word[j] in ("years", "months") and aged
    return replace(core, end=j + years, kind="age", unit=_UNITS[page.word[j]] if years else "year")


def _old(page: Page, core: Core) -> Core | None:
    """27-year-old, 27 years old, 27 years of age, 27 yo."""
    j = core.end
    if page.word[j] == "yo" or (page.word[j] == "y" and page.word[j + 1] in (".", "/") and page.word[j + 2] == "o"):
        return replace(core, end=j + (1 if page.word[j] == "yo" else 3), kind="age", unit="year")
    unit = _UNITS.get(page.word[j + (page.word[j] == "-")])
    if unit is None:
        return None
    k = j + (page.word[j] == "-") + 1
    k += page.word[k] in ("-", ".")
    if page.word[k] not in ("old", "olds") and not (page.word[k] == "of" and page.word[k + 1] == "age"):
        return None
    return replace(core, end=k + 1 + (page.word[k] == "of"), kind="age", unit=unit)


def _behind_name(page: Page, core: Core) -> bool:
    """A number from 1 to 110 between a capitalised name of two words and a comma or full stop."""
    i, j, number = core.start, core.end, core.number or Decimal(0)
    if j != i + 1 or not page.word[i].isdecimal() or not 1 <= number <= 110:
        return False
    opened, closed = page.word[i - 1], page.word[j]
    if not ((opened == "," and closed in (",", ".", ";", "")) or (opened == "(" and closed == ")")):
        return False
    if closed == "," and page.word[j + 1].isdecimal():
        return False
    name = page.word[i - 2]
    if name in _YOUNG_AND_OLD and opened == ",":
        return True
    named = page.capital(i - 2) and page.capital(i - 3) and name.isalpha() and len(name) > 1
    return named and name not in NUMBERS and DATE_WORDS.weekdays.at(page, i - 2) is None


def read_decade(page: Page, i: int) -> Core | None:
    """In her thirties, in his early 30s: ten years of age."""
    low = DECADES.get(page.word[i], 0)
    end = i + 1
    if not low and page.word[i].isdecimal() and page.word[i + 1] == "s" and page.glued(i + 1):
        low, end = int(page.word[i]), i + 2
    if low not in _DECADES:
        return None
    k = i - 1 - (page.word[i - 1] == "-")
    owned = page.word[k] in _OWNERS and not (page.word[k] in ("mid", "early", "late") and page.word[k - 1] == "the")
    if not owned or page.word[i - 1] == "'":
        return None
    return Core(i, end, None, kind="age", bound=Bound.RANGE, low=Decimal(low), high=Decimal(low + 9), unit="year")
