"""English."""

from __future__ import annotations

import re
from functools import lru_cache

from reconcile.languages import _en_dates, _en_names, _en_numerals
from reconcile.languages._dates import covered
from reconcile.languages._en_lemmas import lemmas
from reconcile.languages._en_number_words import ORDINALS, PLURAL_SCALES, SCALES, TENS, UNITS
from reconcile.languages._folding import fold_latin
from reconcile.languages._language import Language
from reconcile.languages._page import Page, open_page
from reconcile.languages._sentences import Stops, split, stop_behind
from reconcile.languages._tokens import Columns, Token, cut
from reconcile.languages._tokens import columns as columns_of
from reconcile.model import DateExpression, Numeral, Span

_STOPS = Stops(
    abbreviation=re.compile(
        r"(?<!\w)(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Spc|Cpl|Pvt|Adm|Brig|Gov|Sen|Rep|Pres|Jr|Sr|"
        r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|approx|ca|vs|v|e\.g|i\.e|cf|al|Fig|Art|Sec|Vol|"
        r"[A-Z]|U\.S|U\.N|U\.K|E\.U)\.$"
    ),
    words=re.compile(stop_behind("May ill no art ore fed") + r"\s+(?=[\"“‘(]?[A-Z][a-z])"),
    within=re.compile(
        r"\.m\.(?<=\b[ap]\.m\.)\s+"
        r"(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:[.,;)]|$|\s+(?:in|at|after|when|as|and|local)\b)"
        r"|(?:GMT|UTC|BST|CES?T|EES?T|[ECMP][DS]T|MSK|IST|JST|PKT)\b)"
    ),
)
_ENDS_TOO = re.compile(r"(?:U\.S|U\.N|U\.K|E\.U)\.$")


@lru_cache(maxsize=8)
def _page(text: str) -> Page:
    return open_page(text, fold_latin(text))


def tokens(text: str) -> tuple[Token, ...]:
    """Words, numbers and signs."""
    return cut(text, fold_latin(text))


def columns(text: str) -> Columns:
    """The same as columns."""
    return columns_of(text, fold_latin)


def sentences(text: str) -> tuple[Span, ...]:
    """Sentences, none across a line."""
    return split(text, "en", _STOPS)


@lru_cache(maxsize=8)
def dates(text: str) -> tuple[DateExpression, ...]:
    """Dates as written."""
    return _en_dates.READER.find(_page(text))


@lru_cache(maxsize=8)
def numerals(text: str) -> tuple[Numeral, ...]:
    """Numerals outside dates, names and codes."""
    page = _page(text)
    taken = covered(page, dates(text))
    for start, end in _en_names.web_spans(text):
        for i in page.within(start, end):
            taken[i] = True
    return _en_numerals.READER.find(page, taken)


NUMBER_WORDS: frozenset[str] = frozenset({*UNITS, *TENS, *SCALES, *ORDINALS, *PLURAL_SCALES})
LANGUAGE = Language("en", fold_latin, tokens, columns, sentences, numerals, dates, lemmas, NUMBER_WORDS)
