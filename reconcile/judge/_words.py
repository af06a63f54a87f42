"""How the judge writes: dates, values and sides, in the articles' own words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from reconcile.judge._case import Case, Moment
from reconcile.languages import get
from reconcile.model import Claim, Days

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
LONGEST = 160
LONGEST_NAME = 40
ARTICLES = ("a", "an", "the", "his", "her", "its", "their", "one", "two", "some", "local")
MOST = 3
MARKS = ".,;:!?()\"'“”‘’«»،؛؟"


def day_words(days: Days | Moment | None) -> str:
    """A day, a month, a year or a range, as in "7 April 2020", "2020" or "between 1 March and 4 May 2020".

    Of a moment also its time: "7 April 2020, 06:30 UTC".
    """
    if days is None:
        return "undated"
    first, last = (days.first, days.last) if isinstance(days, Moment) else (days.earliest, days.latest)
    if first is None or last is None:
        return f"since {_day(first)}" if first else f"until {_day(last)}" if last else "undated"
    told = _whole(first, last) or f"between {between_words(first, last)}"
    hour = days.hour if isinstance(days, Moment) else None
    return told if hour is None else f"{told}, {hour.minute // 60:02}:{hour.minute % 60:02} {hour.zone}".rstrip()


def between_words(first: date, last: date) -> str:
    """Two days with the year told once where it is one, as in "7 April and 25 July 2020"."""
    begins = _day(first).removesuffix(f" {first.year}") if first.year == last.year else _day(first)
    return f"{begins} and {_day(last)}"


@lru_cache(maxsize=4096)
def _whole(first: date, last: date) -> str | None:
    """The name of a set of days that has one: a day, a month, a year."""
    if first == last:
        return _day(first)
    if first.day != 1 or (last + timedelta(1)).day != 1:
        return None
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    return str(first.year) if (first.year, first.month, last.month) == (last.year, 1, 12) else None


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def value_words(case: Case, claim: Claim) -> str:
    """The words of the value itself, as the article has them."""
    return case.article(claim).words(claim.field, claim.core) or claim.quote


def quote_words(claim: Claim) -> str:
    """The quote, cut at a word where it is very long."""
    quote = " ".join(claim.quote.split())
    return quote if len(quote) <= LONGEST else quote[:LONGEST].rsplit(" ", 1)[0] + " …"


def outlet_words(case: Case, claim: Claim) -> str:
    """The outlet; the file's name where the article does not say."""
    article = case.article(claim)
    return article.source or article.file.replace("\\", "/").rsplit("/", 1)[-1]


def source_words(case: Case, claim: Claim) -> str:
    """The outlet with the speaker it quotes, where the speaker's words read as a name or a title."""
    speaker = speaker_words(claim.speaker)
    outlet = outlet_words(case, claim)
    return f"{outlet}, quoting {speaker}" if speaker else outlet


def speaker_words(speaker: str | None) -> str | None:
    """A speaker as a sentence may name it, as in "the energy minister"; `None` for a lone word, half a name."""
    words = (speaker or "").split()
    told = " ".join(words)
    if not words or len(told) > LONGEST_NAME or not told.isascii():
        return None
    if len(words) == 1:
        return told if told.isupper() and len(told) > 2 else None
    return told if words[0][0].isupper() or words[0] in ARTICLES else f"the {told}"


def date_words(case: Case, claim: Claim) -> str:
    """The day of the article; says so when it is inferred."""
    article = case.article(claim)
    return day_words(article.published) + (", inferred" if article.published_from == "inferred" else "")


def side_words(case: Case, side: Sequence[Claim]) -> str:
    """One side: who says it, when, and the words."""
    told = list(dict.fromkeys(f"{source_words(case, c)} ({date_words(case, c)})" for c in side))
    more = f" and {len(told) - MOST} more" if len(told) > MOST else ""
    values = list(dict.fromkeys(f"“{value_words(case, c)}”" for c in side))[:MOST]
    first = side[0]
    quoted = "" if quote_words(first) == value_words(case, first) else f", as in “{quote_words(first)}”"
    return f"{', '.join(told[:MOST])}{more}: {', '.join(values)}{quoted}"


def scope_words(claim: Claim) -> str:
    """What was counted, whose, where and over which time, as far as the article says."""
    scope = claim.scope
    words = (scope.whose, claim.counted, scope.part, scope.place, scope.direction, scope.window)
    return ", ".join(word for word in words if word)


def window_words(case: Case, side: Sequence[Claim]) -> str | None:
    """The time a side counts over, in an article's own words; those of an original before those of its translation."""
    said = sorted((c for c in side if c.scope.window), key=lambda c: case.article(c).translation_of is not None)
    return as_written(case, said[0], said[0].scope.window or "") if said else None


def as_written(case: Case, claim: Claim, folded: str) -> str:
    """Words of a claim's scope as its sentence has them; as they are where they are not found again."""
    fold = get(case.article(claim).language).fold
    words, wanted = claim.sentence.split(), fold(folded).split()
    for at in range(len(words) - len(wanted) + 1):
        found = words[at : at + len(wanted)]
        if [fold(word).strip(MARKS) for word in found] == wanted:
            return " ".join(found).strip(MARKS)
    return folded
