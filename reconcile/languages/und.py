"""A language without a grammar of its own: digits only, sentences by sentencex's defaults."""

from __future__ import annotations

import re

from reconcile.languages._folding import fold_arabic
from reconcile.languages._language import Language
from reconcile.languages._sentences import split
from reconcile.languages._tokens import Token, cut
from reconcile.model import DateExpression, Numeral, Span

_ABBREVIATION = re.compile(r"(?<!\w)\w\.$")


def tokens(text: str) -> tuple[Token, ...]:
    """Words, numbers and signs."""
    return cut(text, fold_arabic(text))


def sentences(text: str) -> tuple[Span, ...]:
    """Sentences, none across a line."""
    return split(text, "en", _ABBREVIATION)


def numerals(text: str) -> tuple[Numeral, ...]:
    """Numbers in digits."""
    return ()


def dates(text: str) -> tuple[DateExpression, ...]:
    """ISO dates and years in digits."""
    return ()


def lemmas(word: str) -> tuple[str, ...]:
    """The folded word."""
    return (fold_arabic(word),)


LANGUAGE = Language("und", fold_arabic, tokens, sentences, numerals, dates, lemmas)
