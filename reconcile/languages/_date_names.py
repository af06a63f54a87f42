"""Words for days that are none where they stand: in a name, for every week, or of a day told of."""

from __future__ import annotations

from reconcile.languages._date_words import DateWords
from reconcile.languages._page import Page

_QUOTES: frozenset[str] = frozenset("\"'“”‘’«»")
_DOUBLED = "\u0651"  # the Arabic sign over a doubled letter


def in_name(words: DateWords, page: Page, i: int, j: int) -> bool:
    """Whether the weekday from atom `i` up to `j` is part of a name, or stands for every one of its kind."""
    before = page.word[i - 1]
    if before in words.repeated or (before in words.named_before and page.capital(i - 1)):
        return True
    if not page.capital(j) or not page.capital(i):
        return False
    if page.word[j] in words.named_after:
        return True
    if page.word[j] in words.day_parts:  # "Saturday Night Live"; not "On Saturday Night Thousands" of a headline
        titled = page.word[i - 1] in _QUOTES and page.word[j + 1] in _QUOTES
        return titled or (page.capital(j + 1) and not page.capital(i - 1))
    return page.word[i - 1] in words.the and not page.raw(j).isupper()  # "the Sunday Record"


def other_day(words: DateWords, page: Page, i: int, j: int) -> bool:
    """Whether a word that may mean today or yesterday means another day, or another word."""
    word = page.word[i]
    if word in words.undoubled and _DOUBLED in page.raw(i):
        return True
    longer = words.offsets.at(page, i)
    if longer is not None and longer[1] > j:
        return True
    if j > i + 1 and page.word[j - 1] not in words.day_words:
        return False
    nowhere: frozenset[str] = frozenset()
    return page.word[i - 1] in words.other_day_before.get(word, nowhere) or page.word[j] in words.other_day_after.get(
        word, nowhere
    )


def year_of_name(words: DateWords, page: Page, i: int, j: int) -> bool:
    """Whether the number from atom `i` up to `j` is the year of what a name stands for: London 2012."""
    word = page.word[i]
    if not "1900" <= word <= "2099" or word.endswith("00") or not page.word[i - 1].isalpha():
        return False
    if words.article:
        return _year_of_noun(words, page, i, j)
    after = page.word[j]
    if page.capital(i - 1) and page.word[i - 1] in words.dated_acts and page.capital(i - 2):
        return True
    if not page.capital(i - 1) or page.word[i - 1] in words.date_neighbours:
        return False
    return after in words.after_named_years or (
        page.word[i - 2] not in ("", ".", "\n") and page.capital(j) and after.isalpha()
    )


def _year_of_noun(words: DateWords, page: Page, i: int, j: int) -> bool:
    """Without capitals: "in London 2012", "at the games of London 2012"; a noun with an article takes no year."""
    headed = page.word[j] == ":" and page.word[i - 3] in ("", "\n")
    for k in (i - 1, i - 2):
        word = page.word[k]
        if not word.isalpha() or len(word) < 3 or word.startswith(words.article) or word in words.codes:
            return False
        if word in words.date_neighbours or words.units.at(page, k) or words.number(page, k):
            return False
        if page.word[k - 1] in words.names_take_years or (headed and k == i - 2):
            return True
    return False
