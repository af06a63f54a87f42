"""The days that a text looks back at: those it gives with their year, and does not tell as still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reconcile.languages import Language, get
from reconcile.languages._calendar import in_some_year, place
from reconcile.languages._words import Words, closed_words
from reconcile.model import DateExpression, Days, Span

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_CALENDAR = frozenset(("absolute", "yearless"))  # forms of a date that name a day of the calendar
_OPENING = 2  # words before the date with which a sentence opens: "Court: On 3 May 2019, ..."
_AHEAD = frozenset(("until", "before"))  # bounds of what may still go on


def years_in(text: str) -> frozenset[int]:
    """Whatever looks like a year, to ask quickly whether a text has any."""
    return frozenset(int(found) for found in _YEAR.findall(text))


def looked_back(code: str, text: str, *, opening: bool = False, published: Days | None = None) -> Iterator[date]:
    """Yield each day that is given with its year; those with which a sentence opens alone where `opening` is asked.

    A day without its year is the last such one before the publication, where that is known.
    """
    language, closed = get(code), closed_words(code)
    ahead = _ahead(closed)
    for sentence in language.sentences(text):
        words = text[sentence.start : sentence.end]
        if _FIGURE.search(words) is None or (published is None and not years_in(words)):
            continue
        folded = language.fold(words)
        for one in language.dates(words):
            if one.form not in _CALENDAR or one.bound in _AHEAD or not one.day:
                continue
            day = _day(one, published.earliest if published is not None else None)
            late = opening and len(_WORD.findall(folded[: one.span.start])) > _OPENING
            if day is not None and not late and not _to_come(language, folded, one.span, ahead):
                yield day


def _day(one: DateExpression, published: date | None) -> date | None:
    """Its first day; without a year, the last such day that is not behind the publication."""
    if one.form == "absolute":
        told = place(one, published=None)
        return told.earliest if told is not None else None
    years = (published.year, published.year - 1) if published is not None else ()
    found = (in_some_year(one, year) for year in years)
    days = (told.earliest for told in found if told is not None and told.earliest is not None)
    return next((day for day in days if published is not None and day <= published), None)


def _ahead(closed: Words) -> frozenset[str]:
    return closed.future | closed.modals | closed.possible | closed.appointed | closed.expected


def _to_come(language: Language, folded: str, at: Span, ahead: frozenset[str]) -> bool:
    """A word before the date, in its sentence, tells what will or may be."""
    return any(not ahead.isdisjoint(language.lemmas(word)) for word in _WORD.findall(folded[: at.start]))
