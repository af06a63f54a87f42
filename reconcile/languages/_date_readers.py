"""Which readers of dates a word can begin, so that no other is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from reconcile.languages._date_pieces import Found
from reconcile.languages._date_words import DateWords
from reconcile.languages._page import Page

Reader = Callable[[Page, int], Found | None]


class _Table(Protocol):
    def firsts(self) -> frozenset[str]: ...


def _of(*tables: _Table) -> frozenset[str]:
    return frozenset[str]().union(*(table.firsts() for table in tables))


def openings(words: DateWords) -> tuple[tuple[str, frozenset[str]], ...]:
    """The names of the readers of words, first to be asked first, with the words each can begin with."""
    w = words
    counts = _of(w.counts)
    behind = _of(w.units, w.duals) if w.window_after.firsts() else frozenset()  # the unit stands before its number
    return (
        ("_nth", _of(w.days, w.shifts)),
        ("_nth_behind", _of(w.weekdays) | behind),
        ("_week_of", _of(w.weeks_of)),
        ("_running", _of(w.running)),
        ("_part", _of(w.parts)),
        ("_century", _of(w.days) | w.century_before),
        ("_named_decade", _of(w.decades) | counts),
        ("_window", _of(w.windows)),
        ("_window_of_unit", behind),
        ("_counted", counts | frozenset(w.steps_before)),
        ("_week_then_day", _of(w.deictics)),
        ("_deictic", _of(w.deictics)),
        ("_offset", _of(w.offsets)),
        ("_shifted", _of(w.shifts)),
        ("_other_calendar", _of(w.other_months, w.days)),
        ("_from_now_until", w.now),
        ("_with_weekday", _of(w.weekdays)),
        ("_shared_month", _of(w.days)),
        ("_day_first", _of(w.days)),
        ("_day_of_month", _of(w.days)),
        ("_quarter", _of(w.quarters)),
        ("_half", _of(w.halves)),
        ("_month_first", _of(w.months)),
        ("_season", _of(w.seasons)),
        ("_day_alone", _of(w.day_only)),
        ("_said_year", counts),
    )


def by_first_word(named: Iterable[tuple[Reader, frozenset[str]]]) -> dict[str, tuple[Reader, ...]]:
    """The readers a word can begin, in order."""
    found: dict[str, tuple[Reader, ...]] = {}
    for reader, firsts in named:
        for word in firsts:
            found[word] = (*found.get(word, ()), reader)
    return found
