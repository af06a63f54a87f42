"""Arabic."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from reconcile.languages import _ar_dates, _ar_units
from reconcile.languages._ar_around import read_around, with_magnitude
from reconcile.languages._ar_clitics import fine_atoms
from reconcile.languages._ar_clock import MIDNIGHT
from reconcile.languages._ar_duals import BOTH, BOTH_OF_THEM, DualWords
from reconcile.languages._ar_duals import WORDS as DUAL_WORDS
from reconcile.languages._ar_lemmas import lemmas, spell
from reconcile.languages._ar_names import is_name
from reconcile.languages._ar_number_words import NOT_ALONE, TRIGGERS, VOCABULARY
from reconcile.languages._ar_numbers import read
from reconcile.languages._ar_units import TIMES_BY_FORM
from reconcile.languages._dates import covered
from reconcile.languages._en_names import web_spans
from reconcile.languages._folding import fold_arabic
from reconcile.languages._language import Language
from reconcile.languages._numbers import NumeralWords
from reconcile.languages._numerals import Numerals
from reconcile.languages._page import Page, Phrases, open_page
from reconcile.languages._sentences import Stops, split
from reconcile.languages._tokens import Columns, Token, cut
from reconcile.languages._tokens import columns as columns_of
from reconcile.model import DateExpression, Numeral, Span

_STOPS = Stops(re.compile(r"(?<!\w)(?:د|م|أ|ه|ق|ص|ت)\.$"))


@lru_cache(maxsize=8)
def _page(text: str) -> Page:
    folded = fold_arabic(text)
    return open_page(text, folded, fine_atoms(text, folded))


def tokens(text: str) -> tuple[Token, ...]:
    """Words, numbers and signs; clitics stay on their words."""
    return cut(text, fold_arabic(text))


def columns(text: str) -> Columns:
    """The same as columns."""
    return columns_of(text, fold_arabic)


def sentences(text: str) -> tuple[Span, ...]:
    """Sentences, none across a line."""
    return split(text, "ar", _STOPS)


def _with_and(verbs: list[str]) -> frozenset[str]:
    """The verbs, alone and joined to "and"."""
    return frozenset(and_ + verb for verb in verbs for and_ in ("", "و", "ف"))


_DAY = "يوم"  # "day", before the name of one
_READER = Numerals(
    NumeralWords(
        core=read,
        triggers=DualWords(TRIGGERS | DUAL_WORDS | TIMES_BY_FORM.keys() | BOTH | BOTH_OF_THEM | MIDNIGHT),
        hedges=_ar_units.HEDGES,
        hedges_after=_ar_units.HEDGES_AFTER,
        close=_ar_units.CLOSE,
        units=_ar_units.UNITS,
        glued_units=Phrases({}),
        money_before=_ar_units.MONEY_BEFORE,
        money_after=_ar_units.MONEY_AFTER,
        between=frozenset({"بين"}),
        to=frozenset({"الي", "~"}),
        also=frozenset({"و"}),
        alternatives=frozenset({"او"}),
        no_range_after=frozenset({"ب"}),
        from_words=frozenset({"من"}),
        changes=_with_and(
            fold_arabic("ارتفع ارتفعت انخفض انخفضت زاد زادت تراجع تراجعت رفع خفض وصل تقلص ارتفاع انخفاض").split()
        ),
        minus=frozenset({"سالب", "ناقص"}),
        refuses_after=lambda page, end: page.word[end] in ("من", "عن"),
        is_name=is_name,
        special=read_around,
        finish=with_magnitude,
    )
)


@lru_cache(maxsize=8)
def dates(text: str) -> tuple[DateExpression, ...]:
    """Dates as written."""
    return _ar_dates.READER.find(_page(text))


@lru_cache(maxsize=8)
def numerals(text: str) -> tuple[Numeral, ...]:
    """Numerals outside dates and codes; duals of counted nouns are the number two."""
    page = _page(text)
    taken = covered(page, dates(text))
    for start, end in web_spans(text):
        first, last = (bisect_left(page.starts, at) for at in (start, end))
        taken[first:last] = [True] * (last - first)
    for at in range(len(taken) - 1):
        taken[at] = taken[at] or (taken[at + 1] and page.word[at] == _DAY)
    return _READER.find(page, taken)


LANGUAGE = Language(
    "ar", fold_arabic, tokens, columns, sentences, numerals, dates, lemmas, VOCABULARY - NOT_ALONE, spell
)
