"""The reader of English numerals: what looks at more than the number, what corrects it, and the words of bounds."""

from __future__ import annotations

from collections.abc import Callable

from reconcile.frozen import replace
from reconcile.languages import _en_ages, _en_lengths, _en_ratios, _en_stopwatch
from reconcile.languages._en_ages import DECADES, read_decade
from reconcile.languages._en_cardinals import LEADS, TRIGGERS, read
from reconcile.languages._en_changes import CHANGES
from reconcile.languages._en_clock import read_clock
from reconcile.languages._en_degrees import read_degrees
from reconcile.languages._en_halves import read_unit_and_half
from reconcile.languages._en_hedges import HEDGES, HEDGES_AFTER, bounds_by_phrase, close_phrases, refuses, refuses_after
from reconcile.languages._en_money import MONEY_AFTER, MONEY_BEFORE
from reconcile.languages._en_names import is_name
from reconcile.languages._en_number_words import SCALES
from reconcile.languages._en_plain import MINUS, read_plain
from reconcile.languages._en_ranks import read_rank
from reconcile.languages._en_ratios import FOLDS, after_percent, read_fold
from reconcile.languages._en_spoken_clock import NAMED
from reconcile.languages._en_stopwatch import read_stopwatch
from reconcile.languages._en_units import GLUED, UNITS
from reconcile.languages._numbers import Core, NumeralWords
from reconcile.languages._numerals import Numerals
from reconcile.languages._page import Page, Phrases
from reconcile.model import Bound


def _special(page: Page, i: int) -> Core | None:
    alone = _of_figures(page, i) if page.words[i][0].isdecimal() else _of_words(page, i)
    if alone:
        return alone
    core = read(page, i)
    for reader in _readers(page, i, core):
        found = reader(page, i, core)
        if found:
            return found
    return None


def _of_figures(page: Page, i: int) -> Core | None:
    """The time, rank or decade of age that figures tell."""
    alone = (":" in page.words[i] and read_stopwatch(page, i)) or read_clock(page, i)
    return alone or read_rank(page, i) or (read_decade(page, i) if page.word[i + 1] == "s" else None)


def _of_words(page: Page, i: int) -> Core | None:
    """The time, multiple or decade of age that a word tells."""
    return read_clock(page, i) or read_fold(page, i) or read_decade(page, i)


def _readers(page: Page, i: int, core: Core | None) -> tuple[_Reader, ...]:
    """Those of the readers below that the words beside a number let find more than the number."""
    if page.words[i] in _ONE_OF:
        return _AROUND
    if core is None:
        return ()
    if page.word[i - 1] in _en_ages.BEFORE or page.glued(core.end):
        return _AROUND
    return _BY_BEHIND.get(page.word[core.end], ())


_Reader = Callable[[Page, int, Core | None], Core | None]
_ONE_OF: frozenset[str] = frozenset({"a", "an"})
_UNITS: frozenset[str] = UNITS.firsts()
# the readers, first to be asked first, each with the words behind a number by which it may find more
_BEHIND: tuple[tuple[_Reader, frozenset[str]], ...] = (
    (_en_ages.read_age, _en_ages.AROUND),
    (read_unit_and_half, _UNITS),
    (_en_stopwatch.read_hour_and, frozenset()),  # it asks for "a" or "an"
    (_en_stopwatch.read_bare_rest, _en_stopwatch.AROUND),
    (_en_lengths.read_feet, _en_lengths.AROUND),
    (_en_lengths.read_metres, _en_lengths.AROUND),
    (read_degrees, frozenset()),  # for a letter glued to the number
    (_en_ratios.read_ratio, _en_ratios.AROUND),
)
_AROUND: tuple[_Reader, ...] = tuple(reader for reader, _ in _BEHIND)
_BY_BEHIND: dict[str, tuple[_Reader, ...]] = {
    word: tuple(reader for reader, behind in _BEHIND if word in behind)
    for word in _UNITS.union(*(behind for _, behind in _BEHIND))
}


def _finish(page: Page, core: Core) -> Core:
    """Pounds with a scale are money, the "magnitude" before a number is its unit, "the worst in 40 years" is open."""
    if core.kind == "cardinal" and core.number is not None and core.number < 11:
        if "magnitude" in page.words[max(0, core.start - 3) : core.start]:
            return replace(core, kind="measure", unit="magnitude")
    if core.unit == "pound" and core.number is not None and core.number >= 1000 and page.word[core.end - 1] in SCALES:
        return replace(core, kind="money", unit="GBP")
    if core.kind == "cardinal" and after_percent(page, core):
        return replace(core, kind="percent", unit="percent")
    if core.kind == "duration" and core.bound is Bound.EXACT and _unmatched(page, core.start):
        return replace(core, bound=Bound.AT_LEAST)
    return core


def _unmatched(page: Page, i: int) -> bool:
    """Whether a superlative reaches back over the time at atom `i`: the strongest in 50 years is so in 40 too."""
    if page.word[i - 1] not in ("in", "for"):
        return False
    for k in range(i - 2, i - 10, -1):
        if page.word[k] in _SUPERLATIVES:
            return True
        if not page.word[k].isalpha():
            return False
    return False


_SUPERLATIVES: frozenset[str] = frozenset(
    "strongest biggest largest worst deadliest heaviest highest lowest hottest coldest driest wettest longest greatest "
    "bloodiest fiercest fastest steepest sharpest smallest weakest shortest warmest".split()
)
WORDS = NumeralWords(
    core=read,
    triggers=TRIGGERS | FOLDS.keys() | DECADES.keys() | NAMED.keys(),
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
    minus=MINUS,
    close=close_phrases(),
    to=frozenset({"to", "through", "~"}),
    also=frozenset({"and", "but"}),
    alternatives=frozenset({"or"}),
    from_words=frozenset({"from"}),
    changes=CHANGES,
    no_range_after=frozenset(
        "by rose fell grew dropped climbed increased decreased up down jumped shrank slid gained declined than".split()
    ),
    refuses=refuses,
    refuses_after=refuses_after,
    is_name=is_name,
    leads=LEADS,
    special=_special,
    plain=read_plain,
    finish=_finish,
)
READER = Numerals(WORDS)
