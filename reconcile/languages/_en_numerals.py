"""English numerals: ages and ratios around the number words, and the reader of all of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reconcile.languages._en_cardinals import LEADS, TRIGGERS, read
from reconcile.languages._en_clock import read_clock
from reconcile.languages._en_dates import WORDS as DATE_WORDS
from reconcile.languages._en_hedges import HEDGES, HEDGES_AFTER, bounds_by_phrase, refuses
from reconcile.languages._en_names import is_name
from reconcile.languages._en_number_words import SCALES, TENS
from reconcile.languages._en_number_words import UNITS as NUMBERS
from reconcile.languages._en_units import GLUED, MONEY_AFTER, MONEY_BEFORE, UNITS
from reconcile.languages._numbers import Core, NumeralWords
from reconcile.languages._numerals import Numerals
from reconcile.languages._page import Page, Phrases
from reconcile.model import Bound

_AGE_UNITS = {
    "year": "year",
    "years": "year",
    "month": "month",
    "months": "month",
    "week": "week",
    "weeks": "week",
    "day": "day",
    "days": "day",
}


def _special(page: Page, i: int) -> Core | None:
    clock = read_clock(page, i) or _times(page, i)
    if clock:
        return clock
    core = read(page, i)
    return _age(page, i, core) or _ratio(page, i, core)


def _age(page: Page, i: int, core: Core | None) -> Core | None:
    """27-year-old, aged 27, 27 years old, "John Smith, 34, ..."."""
    if core is None or core.kind != "cardinal" or core.number is None:
        return None
    j = core.end
    hyphen = page.word(j) == "-"
    unit = _AGE_UNITS.get(page.word(j + hyphen))
    if unit:
        k = j + hyphen + 1
        k += page.word(k) == "-"
        if page.word(k) in ("old", "olds") or (page.word(k) == "of" and page.word(k + 1) == "age"):
            return replace(core, end=k + 1 + (page.word(k) == "of"), kind="age", unit=unit)
    aged = page.word(i - 1) in ("aged", "age") or (page.word(i - 1) == "of" and page.word(i - 2) in ("age", "ages"))
    if not aged and not _behind_name(page, core):
        return None
    if core.number > 120:
        return None
    joint = page.word(j)
    other = read(page, j + 1) if joint in ("to", "-", "and") and aged else None
    if other and other.number and core.number < other.number <= 120:
        return Core(i, other.end, None, core.step, "age", Bound.RANGE, core.number, other.number, "year")
    return replace(core, kind="age", unit="year")


def _behind_name(page: Page, core: Core) -> bool:
    """A number from 1 to 110 between a capitalised name of two words and a comma or full stop."""
    i, j, number = core.start, core.end, core.number or Decimal(0)
    if j != i + 1 or not page.word(i).isdecimal() or not 1 <= number <= 110:
        return False
    opened, closed = page.word(i - 1), page.word(j)
    if not ((opened == "," and closed in (",", ".", ";", "")) or (opened == "(" and closed == ")")):
        return False
    if closed == "," and page.word(j + 1).isdecimal():
        return False
    name = page.word(i - 2)
    named = page.capital(i - 2) and page.capital(i - 3) and name.isalpha() and len(name) > 1
    return named and name not in NUMBERS and DATE_WORDS.weekdays.at(page, i - 2) is None


def _ratio(page: Page, i: int, core: Core | None) -> Core | None:
    """1 in 5; one in three; two out of three."""
    if core is None or core.kind != "cardinal" or core.number is None or core.bound is not Bound.EXACT:
        return None
    j = core.end
    joint = 1 if page.word(j) == "in" else 2 if page.word(j) == "out" and page.word(j + 1) == "of" else 0
    if not joint or core.number < 1 or core.number != int(core.number):
        return None
    k = j + joint + (page.word(j + joint) == "every")
    other = read(page, k)
    if other is None or other.kind != "cardinal" or other.number is None or not core.number < other.number:
        return None
    if (joint == 1 and ((other.number > 1000 and core.number > 10) or core.number > 10)) or _has_unit(page, other.end):
        return None
    if page.word(k).isdecimal() and len(page.word(k)) == 4 and page.word(k)[:2] in ("18", "19", "20"):
        return None
    return Core(i, other.end, core.number / other.number, Decimal("0.01"), "fraction")


def _has_unit(page: Page, j: int) -> bool:
    return UNITS.at(page, j + (page.word(j) == "-")) is not None


def _times(page: Page, i: int) -> Core | None:
    """Fivefold, twofold."""
    word = page.word(i)
    stem = word.removesuffix("fold")
    if stem != word and stem in NUMBERS | TENS:
        return Core(i, i + 1, Decimal((NUMBERS | TENS)[stem]), kind="multiple", unit="times")
    return None


def _finish(page: Page, core: Core) -> Core:
    """Pounds with a scale are money, the "magnitude" before a number is its unit, "the worst in 40 years" is open."""
    before = page.words[max(0, core.start - 3) : core.start]
    if core.kind == "cardinal" and "magnitude" in before and core.number is not None and core.number < 11:
        return replace(core, kind="measure", unit="magnitude")
    if core.unit == "pound" and core.number is not None and core.number >= 1000 and page.word(core.end - 1) in SCALES:
        return replace(core, kind="money", unit="GBP")
    if core.kind == "duration" and core.bound is Bound.EXACT and _unmatched(page, core.start):
        return replace(core, bound=Bound.AT_LEAST)
    return core


def _unmatched(page: Page, i: int) -> bool:
    """Whether a superlative reaches back over the time at atom `i`: the strongest in 50 years is so in 40 too."""
    if page.word(i - 1) not in ("in", "for"):
        return False
    for k in range(i - 2, i - 10, -1):
        if page.word(k) in _SUPERLATIVES:
            return True
        if not page.word(k).isalpha():
            return False
    return False


_SUPERLATIVES = frozenset(
    "strongest biggest largest worst deadliest heaviest highest lowest hottest coldest driest wettest longest greatest "
    "bloodiest fiercest fastest steepest sharpest smallest weakest shortest warmest".split()
)
_FOLDS = frozenset(word + "fold" for word in (*NUMBERS, *TENS))
READER = Numerals(
    NumeralWords(
        core=read,
        triggers=TRIGGERS | _FOLDS,
        hedges=bounds_by_phrase(HEDGES),
        hedges_after=bounds_by_phrase(HEDGES_AFTER),
        units=UNITS,
        glued_units=GLUED,
        money_before=MONEY_BEFORE,
        money_after=MONEY_AFTER,
        per_day=Phrases(dict.fromkeys(("a day", "per day", "daily", "/ day", "each day", "every day"), "day")),
        articles=frozenset({"the", "a", "an"}),
        of=frozenset({"of"}),
        between=frozenset({"between"}),
        minus=frozenset({"minus", "negative"}),
        to=frozenset({"to", "through", "~"}),
        also=frozenset({"and"}),
        alternatives=frozenset({"or"}),
        no_range_after=frozenset(
            "from by rose fell grew dropped climbed increased decreased up down jumped shrank slid "
            "gained declined than".split()
        ),
        refuses=refuses,
        is_name=is_name,
        leads=LEADS,
        special=_special,
        finish=_finish,
    )
)
