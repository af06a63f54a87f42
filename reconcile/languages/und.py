"""A language without a grammar of its own: digits, whole dates, sentences by sentencex's defaults."""

from __future__ import annotations

import re
from functools import lru_cache

from reconcile.languages import _months
from reconcile.languages._date_words import DateWords
from reconcile.languages._dates import Dates, covered
from reconcile.languages._digits import digits
from reconcile.languages._en_money import MONEY_BEFORE
from reconcile.languages._folding import fold_arabic
from reconcile.languages._language import Language
from reconcile.languages._numbers import Core, NumeralWords
from reconcile.languages._numerals import Numerals
from reconcile.languages._page import Page, Phrases, open_page
from reconcile.languages._sentences import Stops, split
from reconcile.languages._tokens import Columns, Token, cut
from reconcile.languages._tokens import columns as columns_of
from reconcile.languages._units import PERCENT, money
from reconcile.model import DateExpression, Numeral, Span

_STOPS = Stops(re.compile(r"(?<!\w)\w\.$"))
_SIGNS = {"%": PERCENT, "€": money("EUR"), "$": money("USD"), "£": money("GBP")}


@lru_cache(maxsize=8)
def _page(text: str) -> Page:
    return open_page(text, fold_arabic(text))


def _core(page: Page, i: int) -> Core | None:
    found = digits(page, i, decimal_comma=True)
    return Core(i, found[2], found[0], found[1]) if found else None


def _is_name(page: Page, core: Core) -> bool:
    """Letters are glued to it."""
    before = page.word[core.start - 1]
    return (page.glued(core.start) and (before.isalnum() or before in "_#@/-")) or (
        page.glued(core.end) and page.word[core.end].isalnum()
    )


_NUMERALS = Numerals(
    NumeralWords(
        core=_core,
        triggers=frozenset(),
        hedges=Phrases({}),
        hedges_after=Phrases({}),
        units=Phrases(_SIGNS),
        glued_units=Phrases({}),
        money_before=MONEY_BEFORE,
        money_after=Phrases({}),
        is_name=_is_name,
    )
)
_DATES = Dates(DateWords(months=Phrases({}), weekdays=Phrases({}), units=Phrases({}), days=Phrases({})))


def tokens(text: str) -> tuple[Token, ...]:
    """Words, numbers and signs."""
    return cut(text, fold_arabic(text))


def columns(text: str) -> Columns:
    """The same as columns."""
    return columns_of(text, fold_arabic)


def sentences(text: str) -> tuple[Span, ...]:
    """Sentences, none across a line."""
    return split(text, "en", _STOPS)


@lru_cache(maxsize=8)
def _dates(text: str, code: str) -> tuple[DateExpression, ...]:
    both = sorted(
        (*_months.find(text, code), *_DATES.find(_page(text))), key=lambda date: (date.span.start, -date.span.end)
    )
    kept, free = list[DateExpression](), 0
    for date in both:
        if date.span.start >= free:
            kept.append(date)
            free = date.span.end
    return tuple(kept)


@lru_cache(maxsize=8)
def _numerals(text: str, code: str) -> tuple[Numeral, ...]:
    page = _page(text)
    return _NUMERALS.find(page, covered(page, _dates(text, code)))


def lemmas(word: str) -> tuple[str, ...]:
    """The folded word."""
    return (fold_arabic(word),)


def spoken(code: str) -> Language:
    """The same with the month names of one language; those of all languages for "und".

    Dates are whole dates, in digits or with the month in words, and bracketed years. Numerals are numbers in digits,
    with percent and currency signs.
    """

    def dates(text: str) -> tuple[DateExpression, ...]:
        return _dates(text, code)

    def numerals(text: str) -> tuple[Numeral, ...]:
        return _numerals(text, code)

    return Language("und", fold_arabic, tokens, columns, sentences, numerals, dates, lemmas)


LANGUAGE = spoken("und")
