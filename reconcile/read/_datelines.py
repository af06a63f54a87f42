"""Full dates as page heads write them: in words or figures, in four languages, always with their year."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from reconcile.frozen import dataclass
from reconcile.model import Days, Span

_ENGLISH = (
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|"
    "november nov|december dec"
)
_ARABIC = (
    "يناير,كانون الثاني,جانفي|فبراير,شباط,فيفري|مارس,اذار|ابريل,نيسان,افريل|مايو,ايار,ماي|يونيو,حزيران,جوان|"
    "يوليو,تموز,جويلية,يوليوز|اغسطس,اب,اوت,غشت|سبتمبر,ايلول,شتنبر|"
    "اكتوبر,تشرين الاول|نوفمبر,تشرين الثاني,نونبر|ديسمبر,كانون الاول,دجنبر"
)
_FRENCH = "janvier janv|février fevrier|mars|avril|mai|juin|juillet juil|août aout|septembre|octobre|novembre|décembre"
_SPANISH = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|noviembre|diciembre"
_ENGLISH_DAYS = "monday mon|tuesday tues tue|wednesday wed|thursday thurs thur thu|friday fri|saturday sat|sunday sun"
_ARABIC_DAYS = "الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|السبت|الاحد"
_FRENCH_DAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_SPANISH_DAYS = "lunes|martes|miércoles miercoles|jueves|viernes|sábado sabado|domingo"
_FOLD = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹أإآٱ\u00a0\u202f", "01234567890123456789اااا  ")


def _table(*groups: tuple[str, str]) -> dict[str, int]:
    return {
        word: number
        for words, separator in groups
        for number, names in enumerate(words.split("|"), start=1)
        for word in names.split(separator)
    }


MONTHS = _table((_ENGLISH, " "), (_ARABIC, ","), (_FRENCH, " "), (_SPANISH, " "))
WEEKDAYS = _table((_ENGLISH_DAYS, " "), (_ARABIC_DAYS, ","), (_FRENCH_DAYS, " "), (_SPANISH_DAYS, " "))
_CAPITAL = frozenset(_table((_ENGLISH_DAYS, " ")))  # written with a capital; "sat" and "sun" are other words


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_MONTH = rf"(?P<month>(?<![^\W\d_])(?:{_any(MONTHS)})(?![^\W\d_]))"
_DAY = r"(?<!\d)(?P<day>\d{1,2})"
_YEAR = r"(?P<year>(?:1[789]|20)\d\d)(?!\d)"
_TWIN = rf"(?:\s?/\s?(?:{_any(MONTHS)}))?"  # Arabic outlets print both names of a month
_WORDED = rf"{_DAY}(?:st|nd|rd|th|er|º)?(?:\s+of|\s+من|\s+de)?[\s-]{{1,3}}{_MONTH}\.?{_TWIN}\s?,?(?:\s+del?)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR[:-6]}(?P<s>[-/.])(?P<month>\d{{1,2}})(?P=s)(?P<day>\d{{1,2}})(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
        rf"{_WORDED}[\s-]{{1,3}}{_YEAR}",
        rf"{_MONTH}\.?\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?,\s?|\s{{1,3}}){_YEAR}",
        rf"{_MONTH}\.?\s{{1,3}}(?P<day>\d\d){_YEAR}",  # "Apr 092017": a blank lost in scraping
    )
)
_FIGURES = re.compile(r"(?<![\d.,])(\d{1,2})(\s?[-/.]\s?)(\d{1,2})\2((?:19|20)\d\d|\d\d)(?!\d|[.,]\d)")
_MONTH_YEAR = re.compile(rf"{_MONTH}\.?,?\s{{1,3}}{_YEAR}", re.IGNORECASE)
_AMERICAN = re.compile(r"\b(?:[ap]\.?m\b|E[SD]?T\b|P[SD]?T\b|C[SD]T\b|M[SD]T\b)", re.IGNORECASE)
_WEEKDAY = re.compile(rf"(?<![^\W\d_])(?:{_any(WEEKDAYS)})(?![^\W\d_])\.?", re.IGNORECASE)


_NAME = 6  # the most words of a name in capitals


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """A date with its year, where it stands in a text."""

    span: Span
    day: date

    @property
    def days(self) -> Days:
        """The one day as a set."""
        return Days(self.day, self.day, 1)


def fold(text: str) -> str:
    """A copy to search in: plain digits, blanks and alefs, of the same length."""
    return text.translate(_FOLD)


def stamps(text: str) -> tuple[Stamp, ...]:
    """Every full date in text order; dates that no calendar has are left out.

    Day.month.year is read before month.day.year, unless only the other makes a date or an American clock stands beside.
    """
    folded = fold(text)
    found: list[Stamp] = []
    for stamp in sorted((*_worded(folded), *_figured(folded)), key=lambda s: (s.span.start, -s.span.end)):
        if not found or not found[-1].span.meets(stamp.span):
            found.append(stamp)
    return tuple(found)


def weekdays(text: str) -> tuple[tuple[Span, int], ...]:
    """Every name of a weekday with its number, Monday 0."""
    named = ((m, m[0].lower().rstrip(".")) for m in _WEEKDAY.finditer(fold(text)))
    return tuple((Span(*m.span()), WEEKDAYS[day] - 1) for m, day in named if day not in _CAPITAL or m[0][0].isupper())


def month(text: str) -> Days | None:
    """The month that a text names with its year, when no full date stands in it."""
    found = _MONTH_YEAR.search(fold(text))
    return whole_month(int(found["year"]), MONTHS[found["month"].lower()]) if found else None


def issue(text: str) -> tuple[str, Days, str] | None:
    """What a masthead in capitals names before a month with its year, that month, and its words: "REVIEW, May 2014"."""
    found = _MONTH_YEAR.search(fold(text))
    if found is None or stamps(text) or re.search(r"[^\W\d_]", text[found.end() :]):
        return None
    before = text[: found.start()].rstrip()
    name = before.rstrip(" ,|/–—-")
    if before == name or not name.isupper() or any(c.isdigit() for c in name) or not 1 < len(name.split()) <= _NAME:
        return None
    return name, whole_month(int(found["year"]), MONTHS[found["month"].lower()]), found[0]


def whole_month(year: int, number: int) -> Days:
    """All days of a month."""
    last = calendar.monthrange(year, number)[1]
    return Days(date(year, number, 1), date(year, number, last), 4)


def _worded(folded: str) -> Iterator[Stamp]:
    for form in _FORMS:
        for match in form.finditer(folded):
            name = match["month"].lower()
            day = _day(int(match["year"]), MONTHS.get(name) or int(name), int(match["day"]))
            if day:
                yield Stamp(Span(*match.span()), day)


def _figured(folded: str) -> Iterator[Stamp]:
    for match in _FIGURES.finditer(folded):
        first, second, year = int(match[1]), int(match[3]), match[4]
        if len(year) == 2 and match[2].strip() == "-":
            continue  # "10-12-13" is more often a score or a list than a date
        whole = int(year) if len(year) == 4 else 2000 + int(year) if int(year) < 70 else 1900 + int(year)
        american = match[2].strip() == "/" and _AMERICAN.search(folded)
        orders = ((second, first), (first, second)) if not american else ((first, second), (second, first))
        day = next((d for m, n in orders if (d := _day(whole, m, n))), None)
        if day:
            yield Stamp(Span(*match.span()), day)


def _day(year: int, number: int, day: int) -> date | None:
    try:
        return date(year, number, day)
    except ValueError:
        return None
