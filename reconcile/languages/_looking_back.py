"""The days that a text looks back at: those it gives with their year, and does not tell as still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reconcile.languages import Language, get
from reconcile.languages._words import Words, closed_words
from reconcile.model import DateExpression, Span

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_OPENING = 2  # words before the date with which a sentence opens: "Court: On 3 May 2019, ..."
_AHEAD = frozenset(("until", "before"))  # bounds of what may still go on


def years_in(text: str) -> frozenset[int]:
    """Whatever looks like a year, to ask quickly whether a text has any."""
    return frozenset(int(found) for found in _YEAR.findall(text))


def looked_back(code: str, text: str, *, opening: bool = False, published: date | None = None) -> Iterator[date]:
    """Yield each day that is given with its year; those with which a sentence opens alone where `opening` is asked.

    A month and a day without a year are the last ones before the day of publication, where that is known.
    """
    language, closed = get(code), closed_words(code)
    ahead = _ahead(closed)
    for sentence in language.sentences(text):
        words = text[sentence.start : sentence.end]
        if published is None and not years_in(words):
            continue
        folded = language.fold(words)
        for one in language.dates(words):
            day = _day(one) or _last(one, published)
            if opening and len(_WORD.findall(folded[: one.span.start])) > _OPENING:
                continue
            if day is not None and one.bound not in _AHEAD and not _to_come(language, folded, one.span, ahead):
                yield day


def _day(one: DateExpression) -> date | None:
    if one.form != "absolute" or not (one.year and one.month and one.day) or one.calendar != "gregorian":
        return None
    try:
        return date(one.year, one.month, one.day)
    except ValueError:
        return None


def _last(one: DateExpression, published: date | None) -> date | None:
    """The last such day of a month before the publication."""
    if published is None or one.form != "yearless" or not (one.month and one.day) or one.shift or one.year:
        return None
    for year in (published.year, published.year - 1):
        try:
            day = date(year, one.month, one.day)
        except ValueError:
            continue
        if day <= published:
            return day
    return None


def _ahead(closed: Words) -> frozenset[str]:
    return closed.future | closed.modals | closed.possible | closed.appointed | closed.expected


def _to_come(language: Language, folded: str, at: Span, ahead: frozenset[str]) -> bool:
    """A word before the date, in its sentence, tells what will or may be."""
    return any(not ahead.isdisjoint(language.lemmas(word)) for word in _WORD.findall(folded[: at.start]))
