"""What has to stand behind a number that begins a date, so that most numbers are told at once to be none."""

from __future__ import annotations

from reconcile.languages._date_readers import openings
from reconcile.languages._date_words import DateWords
from reconcile.languages._page import Page

_OF_COUNTS: frozenset[str] = frozenset({"_named_decade", "_counted", "_said_year"})  # readers of what a count begins
_JOINTS: frozenset[str] = frozenset({"-", "/", ".", "'"})
_YEAR, _EARLY = 4, 3  # digits of a year; those of an early one stand behind "year"


class Gates:
    """Tells which numbers can begin no date, by the words beside them."""

    def __init__(self, words: DateWords) -> None:
        w = words
        self._year_words, self._year_nouns = w.year_words, w.year_nouns
        self._behind_figures: frozenset[str] = _JOINTS.union(
            w.of, w.to, w.also, w.month_words, w.day_endings, w.century_after, w.decade_endings, w.months.firsts(),
            w.other_months.firsts(), w.eras.firsts(), w.units.firsts(), w.weekdays_counted.firsts(),
            w.quarters.firsts(), w.halves.firsts(),
        )  # fmt: skip
        opening = w.days.firsts() | w.counts.firsts() | w.other_months.firsts() | w.century_before | set(w.steps_before)
        self._figured = frozenset(word for word in opening if word[0].isdecimal())  # "1" of French "1 er"
        others = (firsts for name, firsts in openings(w) if name not in _OF_COUNTS)
        alone = w.counts.firsts().difference(w.decades.firsts(), w.steps_before, *others)
        self._counts: frozenset[str] = alone if w.number_words else frozenset()
        self._behind_counts: frozenset[str] = w.number_words.union(
            w.units.firsts(), w.weekdays_counted.firsts(), w.decades.firsts(),
            *(w.counts.seconds(word) for word in alone),
        )  # fmt: skip

    def no_figures(self, page: Page, i: int) -> bool:
        """Whether the digits at atom `i` surely begin no date: "5 people", "1,200"."""
        word = page.words[i]
        if page.word[i + 1] in self._behind_figures or len(word) == _YEAR or "." in word or word in self._figured:
            return False
        return not (len(word) == _EARLY and page.word[i - 1] in self._year_nouns)

    def no_count(self, page: Page, i: int) -> bool:
        """Whether the number word at atom `i` surely begins no date: "two people", but "in twenty twenty"."""
        if page.words[i] not in self._counts or page.word[i - 1] in self._year_words:
            return False
        return page.word[i + 1] not in self._behind_counts
