"""Whole dates in languages without a grammar of ours: our own pattern finds them, dateparser reads the month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache, lru_cache

from reconcile.model import DateExpression, Span

_LIMIT = 40  # different words of one text that dateparser is asked for
_MOST_USED = 40  # languages to try where the article's is not known
_BLANK = r"[ \u00a0\u202f]"
_WORD = r"(?P<month>[^\s\d.,:;!?()\[\]<>«»\"'’“”/=+*%€$£_-]{3,15})"
_DAY = rf"(?P<day>\d{{1,2}})(?:\.|er|º|ª|°)?{_BLANK}"
_YEAR = r"(?P<year>[12]\d{3})(?![\w%€$£/-]|[.,]\d)"
_ALONE = r"(?<![\w.,:/$€£#+-])"
_PATTERNS = (
    re.compile(rf"{_ALONE}{_DAY}(?:de{_BLANK})?{_WORD}\.?{_BLANK}(?:del?{_BLANK})?{_YEAR}"),  # 3 de mayo de 2020
    re.compile(rf"(?<!\w){_WORD}\.?{_BLANK}(?P<day>\d{{1,2}})[.,]?{_BLANK}{_YEAR}"),  # mayo 3, 2020
    re.compile(rf"{_ALONE}(?P<year>[12]\d{{3}})\.?{_BLANK}{_WORD}{_BLANK}(?P<day>\d{{1,2}})(?!\w|[.,:]\d)"),
    re.compile(r"(?<!\d)(?P<year>\d{4})[年년](?P<month>) ?(?P<number>\d{1,2})[月월] ?(?P<day>\d{1,2})[日일]"),
)
_READ = {
    "PARSERS": ["absolute-time"],  # never "in three hours": nothing here may ask for today
    "REQUIRE_PARTS": ["day", "month", "year"],
    "STRICT_PARSING": True,
    "RELATIVE_BASE": datetime(2000, 1, 1, tzinfo=UTC),
}


@cache
def _spoken(language: str) -> tuple[str, ...]:
    """The language as dateparser names it; the most used ones where it has no such language."""
    from dateparser.data.languages_info import language_order

    return (language,) if language in language_order else tuple(language_order[:_MOST_USED])


@lru_cache(maxsize=4096)
def _month(word: str, language: str) -> int | None:
    """The month a word names."""
    import dateparser

    read = dateparser.parse(f"1 {word} 2000", languages=list(_spoken(language)), settings=_READ)
    return read.month if read and (read.year, read.day) == (2000, 1) else None


def _matches(text: str) -> list[re.Match[str]]:
    """What has the shape of a whole date, in text order."""
    found = (match for pattern in _PATTERNS for match in pattern.finditer(text))
    return sorted(found, key=lambda match: match.span())


def find(text: str, language: str) -> Iterator[DateExpression]:
    """Yield the whole dates of a text, none overlapping another: "5 avril 2020", "15. März 2021".

    `language` is an ISO code; "und" lets a month be of any widely used language. A text with very many
    words that are no month is not read to its end.
    """
    free, asked = 0, set[str]()
    for match in _matches(text):
        word, day = match["month"].casefold(), int(match["day"])
        asked.add(word)
        if match.start() < free or len(asked) > _LIMIT:
            continue
        month = _month(word, language) if word else int(match["number"])
        if month is None or not (1 <= day <= 31 and 1 <= month <= 12):
            continue
        free = match.end()
        yield DateExpression(Span(*match.span()), "absolute", int(match["year"]), month, day)
