"""Finding dates in the atoms of a page; what differs between languages is a table of words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from reconcile.languages._page import Page, Phrases
from reconcile.model import DateExpression, Span

_INTEGER = re.compile(r"\d{1,2}")
_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)")
_YEAR_FIRST = re.compile(r"(\d{4})\.(\d{1,2})\.(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Relative:
    """What "last", "today" or "three weeks ago" point to: `shift` units from the publication."""

    shift: int | None
    unit: str | None = None
    part: str | None = None


@dataclass(frozen=True)
class DateWords:
    """The words of one language that dates are made of.

    `doubtful` months and weekdays are other words too: they need a neighbour that makes them a date. `days` are day
    numbers in words. `shifts` stand before (or, `shifts_after`, behind) a month, weekday, season or unit. `bounds`
    stand before a date. `steps_before` ("before", "after" in front of "two days") give form and direction; `duals` are
    "two days" in one word, `one_of_unit` are units that alone mean one; `dotted` abbreviations take a full stop.
    `year_words` make a bare four-digit number a year, `date_neighbours` make a doubtful month one; `counted` after a
    four-digit number make it a count. `weak` first words are so common that the word behind is looked at first. After
    `relatives` "today" is "the day that". `month_first`: 4/7/2020 is the 7th of April.
    """

    months: Phrases[int]
    weekdays: Phrases[int]
    units: Phrases[str]
    days: Phrases[int]
    doubtful: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    the: frozenset[str] = frozenset()
    day_endings: frozenset[str] = frozenset()
    parts: Phrases[str] = field(default_factory=lambda: Phrases({}))
    shifts: Phrases[int] = field(default_factory=lambda: Phrases({}))
    shifts_after: Phrases[int] = field(default_factory=lambda: Phrases({}))
    deictics: Phrases[Relative] = field(default_factory=lambda: Phrases({}))
    offsets: Phrases[Relative] = field(default_factory=lambda: Phrases({}))
    steps_before: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    one_of_unit: frozenset[str] = frozenset()
    duals: Phrases[Relative] = field(default_factory=lambda: Phrases({}))
    dotted: frozenset[str] = frozenset()
    ago_after: Mapping[str, int] = field(default_factory=dict)
    later_after: Mapping[str, int] = field(default_factory=dict)
    counts: Phrases[int] = field(default_factory=lambda: Phrases({}))
    seasons: Phrases[str] = field(default_factory=lambda: Phrases({}))
    bounds: Phrases[str] = field(default_factory=lambda: Phrases({}))
    day_words: frozenset[str] = frozenset()
    year_words: frozenset[str] = frozenset()
    month_words: frozenset[str] = frozenset()
    date_neighbours: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    decade_endings: frozenset[str] = frozenset()
    decades: Phrases[int] = field(default_factory=lambda: Phrases({}))
    last_century: Phrases[int] = field(default_factory=lambda: Phrases({}))
    century_before: frozenset[str] = frozenset()
    century_after: frozenset[str] = frozenset()
    range_before: frozenset[str] = frozenset()
    quarters: Phrases[int] = field(default_factory=lambda: Phrases({}))
    halves: Phrases[int] = field(default_factory=lambda: Phrases({}))
    day_only: Phrases[int] = field(default_factory=lambda: Phrases({}))
    counted: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    after_years: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    month_first: bool = False


Found = tuple[DateExpression, int]  # the expression with its span, and the atom after it


class Dates:
    """Reads the dates of a page with the words of one language."""

    def __init__(self, words: DateWords) -> None:
        self._w = words
        self._triggers = self.triggers()
        self._seconds = {first: self._after(first) for first in words.weak}

    # ---- small pieces: each gives a value and the atom after it, or None ---------------------------------------------

    def _day(self, page: Page, i: int) -> tuple[int, int] | None:
        word = page.word(i)
        if _INTEGER.fullmatch(word) and 1 <= int(word) <= 31:
            j = i + 1
            if page.word(j) in self._w.day_endings and page.glued(j):
                return int(word), j + 1
            if page.glued(j) and page.word(j).isalpha():
                return None
            return int(word), j
        return self._w.days.at(page, i)

    def _year(self, page: Page, i: int) -> tuple[int, int] | None:
        word = page.word(i)
        if not _YEAR.fullmatch(word):
            return None
        glued = page.glued(i + 1)
        following = page.word(i + 1)
        if glued and (following.isalpha() or following in "%°$€£/"):
            return None
        if glued and following == "-" and page.glued(i + 2):
            return None if not page.word(i + 2).isdecimal() else (int(word), i + 1)
        return int(word), i + 1

    def _month(self, page: Page, i: int) -> tuple[int, int] | None:
        found = self._w.months.at(page, i)
        if found is None:
            return None
        month, j = found
        if page.word(j) == "." and page.glued(j) and page.word(j - 1) in self._w.dotted:
            j += 1
        slash = j + 1 if page.word(j) in ("/", "(", "-") else j
        again = self._w.months.at(page, slash)  # "January / kanun al-thani": one month by two names
        if again and again[0] == month and (slash > j or not page.glued(j)):
            j = again[1] + (page.word(j) == "(" and page.word(again[1]) == ")")
        return month, j

    def _weekday(self, page: Page, i: int) -> tuple[int, int] | None:
        found = self._w.weekdays.at(page, i)
        if found is None:
            return None
        weekday, j = found
        if page.word(j) == "." and page.glued(j) and page.word(j - 1) in self._w.dotted:
            j += 1
        return weekday, j

    def _skip(self, page: Page, i: int, words: frozenset[str]) -> int:
        return i + 1 if page.word(i) in words else i

    def _tail_year(self, page: Page, i: int) -> tuple[int | None, int]:
        """A year after a month or day, with a comma or "of" before it; the place stays where there is none."""
        for j in (i, i + 1 if page.word(i) == "," or page.word(i) in self._w.of else i):
            k = self._skip(page, j, self._w.year_words - self._w.date_neighbours)
            found = self._year(page, k)
            if found and not (found[0] >= 2000 and found[0] % 100 == 0 and page.word(found[1]) in self._w.counted):
                return found
        return None, i

    # ---- whole dates -------------------------------------------------------------------------------------------------

    def _day_first(self, page: Page, i: int) -> Found | None:
        """14 September 2020, 14th of September, 3-5 May, 3 and 5 May."""
        first = self._day(page, i)
        if first is None:
            return None
        day, j = first
        last = None
        joint = page.word(j)
        if joint == "-" or joint in self._w.to:
            second = self._day(page, j + 1)
            if second and second[0] > day:
                last, j = second
        j = self._skip(page, j, frozenset(".-/")) if self._month(page, j) is None else j
        k = self._skip(page, self._skip(page, j, self._w.of), self._w.month_words)
        month = self._month(page, k)
        if month is None:
            return None
        year, end = self._tail_year(page, month[1])
        if year is None and page.word(k) in self._w.doubtful and not page.capital(k):
            return None  # "of the 5 may be"
        return self._make(page, i, end, year, month[0], day, (None, None, last)), end

    def _month_first(self, page: Page, i: int) -> Found | None:
        """September 14, 2020; Sept. 14-16; September 2020; September."""
        month = self._month(page, i)
        if month is None:
            return None
        value, j = month
        k = self._skip(page, self._skip(page, j, frozenset("-")), self._w.the)
        day = self._day(page, k)
        if day and not self._counts_something(page, i, k, day[1]):
            return self._month_day(page, i, value, day)
        year, end = self._tail_year(page, j)
        after = self._w.shifts_after.at(page, j)
        if year is None and after:
            return DateExpression(page.span(i, after[1]), "yearless", month=value, shift=after[0]), after[1]
        if year is None and not self._sure_month(page, i, j):
            return None
        if year is None:
            other = self._month(page, j + 1) if page.word(j) == "-" or page.word(j) in self._w.to else None
            if other and other[0] != value:
                last_year, stop = self._tail_year(page, other[1])
                return self._make(page, i, stop, last_year, value, None, (last_year, other[0], None)), stop
        return self._make(page, i, end, year, value, None), end

    def _counts_something(self, page: Page, month: int, day: int, after: int) -> bool:
        """Whether "in March 20 people" means 20 people: a month after "in" takes no day."""
        if page.word(after) in (":", "%") and page.glued(after):
            return True
        if page.word(month - 1) not in self._w.month_words or after > day + 1:
            return False
        return page.word(after).isalpha() and not self._year(page, after)

    def _month_day(self, page: Page, i: int, month: int, day: tuple[int, int]) -> Found:
        value, j = day
        joint = page.word(j)
        if joint == "-" or joint in self._w.to:
            second = self._day(page, j + 1)
            other = self._month(page, j + 1)
            if second and second[0] > value and not page.word(second[1]).startswith(":"):
                year, end = self._tail_year(page, second[1])
                return self._make(page, i, end, year, month, value, (None, None, second[0])), end
            last = self._day(page, other[1]) if other else None
            if other and last:
                year, end = self._tail_year(page, last[1])
                return (
                    self._make(page, i, end, year, month, value, (year, other[0], last[0])),
                    end,
                )
        if joint in self._w.also:
            second = self._day(page, j + 1)
            ahead = self._tail_year(page, second[1])[0] if second else None
            if ahead:  # "April 1 and 2, 2020": the year serves both days
                return self._make(page, i, j, ahead, month, value), j
        year, end = self._tail_year(page, j)
        return self._make(page, i, end, year, month, value), end

    def _second_day(self, page: Page, j: int, before: DateExpression) -> Found | None:
        """The 2 of "April 1 and 2, 2020", after the expression that ended at atom `j`."""
        if before.month is None or before.day is None or page.word(j) not in self._w.also:
            return None
        day = self._day(page, j + 1)
        if day is None or day[0] <= before.day or self._month(page, day[1]):
            return None
        year, end = self._tail_year(page, day[1])
        if year is None and page.word(day[1]).isalpha():
            return None
        return self._make(page, j + 1, end, year or before.year, before.month, day[0]), end

    def _sure_month(self, page: Page, i: int, j: int) -> bool:
        """A bare month that is no other word: "may" and "march" need a capital and a word that goes before dates."""
        word, before = page.word(i), page.word(i - 1)
        if word not in self._w.doubtful:
            return True
        return before in self._w.date_neighbours or self._w.shifts.before(page, i) is not None

    def _numeric(self, page: Page, i: int) -> Found | None:
        """2020-04-07, 29/2/2020, 23.08.2020."""
        dotted = _DOTTED.fullmatch(page.word(i))
        if dotted:
            day, month, year = (int(part) for part in dotted.groups())
            year += 2000 if year < 70 else 1900 if year < 100 else 0
            return (self._make(page, i, i + 1, year, month, day), i + 1) if _fits(month, day) else None
        dotted = _YEAR_FIRST.fullmatch(page.word(i))
        if dotted:
            year, month, day = (int(part) for part in dotted.groups())
            return (self._make(page, i, i + 1, year, month, day), i + 1) if _fits(month, day) else None
        sign = page.word(i + 1)
        if sign not in ("/", "-") or page.word(i + 3) != sign or not all(page.glued(k) for k in range(i + 1, i + 5)):
            return None
        if page.word(i + 5) == sign and page.glued(i + 5):
            return None
        parts = [page.word(i), page.word(i + 2), page.word(i + 4)]
        if not all(part.isdecimal() and len(part) in (1, 2, 4) for part in parts):
            return None
        a, b, c = (int(part) for part in parts)
        if len(parts[0]) == 4:
            year, month, day = a, b, c
        elif len(parts[2]) in (2, 4) and len(parts[0]) <= 2:
            year = c + (0 if len(parts[2]) == 4 else 2000 if c < 70 else 1900)
            month, day = (a, b) if (self._w.month_first and a <= 12) or b > 12 else (b, a)
        else:
            return None
        return (self._make(page, i, i + 5, year, month, day), i + 5) if _fits(month, day) else None

    def _bracketed_day(self, page: Page, i: int, j: int, weekday: int) -> Found | None:
        """The (13) behind a weekday: the day of the month."""
        inner = self._day(page, j + 1) if page.word(j) == "(" else None
        if inner is None or page.word(inner[1]) != ")":
            return None
        end = inner[1] + 1
        return DateExpression(page.span(i, end), "dayonly", day=inner[0], weekday=weekday), end

    def _with_weekday(self, page: Page, i: int) -> Found | None:
        """Saturday, July 25, 2020; last Friday; Sunday."""
        weekday = self._weekday(page, i)
        if weekday is None:
            return None
        value, j = weekday
        k = self._skip(page, self._skip(page, j, frozenset(",")), self._w.the)
        full = self._day_first(page, k) or self._month_first(page, k) or self._numeric(page, k)
        if full and full[0].day is not None:
            return replace(full[0], span=page.span(i, full[1]), weekday=value), full[1]
        if page.word(i) in self._w.doubtful:
            return None
        bracketed = self._bracketed_day(page, i, j, value)
        if bracketed:
            return bracketed
        day = self._day(page, k) if k > j else None
        if (
            day
            and (page.word(day[1] - 1) in self._w.day_endings or not page.word(k)[:1].isdecimal())
            and page.word(k - 1) in self._w.the
        ):
            return DateExpression(page.span(i, day[1]), "dayonly", day=day[0], weekday=value), day[1]
        found = DateExpression(page.span(i, j), "weekday", weekday=value)
        week = self._deictic(page, j)
        if week and week[0].unit == "week" and week[0].part is None:
            return replace(found, span=page.span(i, week[1]), shift=week[0].shift, unit="week"), week[1]
        after = self._w.shifts_after.at(page, j)
        if after:
            return replace(found, span=page.span(i, after[1]), shift=after[0]), after[1]
        return found, j

    def _shifted(self, page: Page, i: int) -> Found | None:
        """Last week, next Friday, this March, the past month."""
        shift = self._w.shifts.at(page, i)
        if shift is None:
            return None
        value, j = shift
        weekday = self._weekday(page, j)
        if weekday and page.word(j) not in self._w.doubtful:
            bracketed = self._bracketed_day(page, i, weekday[1], weekday[0])
            if bracketed:
                return bracketed
            unit = "week" if value == 0 else None
            return DateExpression(
                page.span(i, weekday[1]), "weekday", weekday=weekday[0], shift=value, unit=unit
            ), weekday[1]
        month = self._month(page, j)
        if month and self._day(page, month[1]) is None:
            made = DateExpression(page.span(i, month[1]), "yearless", month=month[0], shift=value)
            return made, month[1]
        season = self._w.seasons.at(page, j)
        if season:
            return DateExpression(page.span(i, season[1]), "season", part=season[0], shift=value), season[1]
        return None

    def _deictic(self, page: Page, i: int) -> Found | None:
        """Today, this week, last year; "in recent months"."""
        found = self._w.deictics.at(page, i)
        if found is None:
            return None
        at, j = found
        if page.word(j) in self._w.relatives:
            return None  # "the day that ..." is not today
        return DateExpression(page.span(i, j), "deictic", shift=at.shift, unit=at.unit, part=at.part), j

    def _offset(self, page: Page, i: int) -> Found | None:
        """The next day; the following week."""
        found = self._w.offsets.at(page, i)
        if found is None:
            return None
        at, j = found
        return DateExpression(page.span(i, j), "offset", shift=at.shift, unit=at.unit), j

    def _counted(self, page: Page, i: int) -> Found | None:
        """Three years ago; two days later; a week earlier."""
        step = self._w.steps_before.get(page.word(i))
        if step:
            return self._stepped(page, i, *step)
        count = self._count(page, i)
        if count is None:
            return None
        value, j = count
        unit = self._w.units.at(page, j) if page.word(j) != "-" else None
        if unit is None:
            return None
        after = page.word(unit[1])
        if after in self._w.ago_after:
            shift = value * self._w.ago_after[after]
            made = DateExpression(page.span(i, unit[1] + 1), "deictic", shift=shift, unit=unit[0], part="ago")
            return made, unit[1] + 1
        if after in self._w.later_after:
            shift = value * self._w.later_after[after]
            return DateExpression(page.span(i, unit[1] + 1), "offset", shift=shift, unit=unit[0]), unit[1] + 1
        return None

    def _stepped(self, page: Page, i: int, form: str, sign: int) -> Found | None:
        """A count with its direction before it: "before two years", "after a week"."""
        dual = self._w.duals.at(page, i + 1)
        count = self._count(page, i + 1)
        unit = self._w.units.at(page, count[1]) if count else self._w.units.at(page, i + 1)
        if dual:
            shift, name, j = dual[0].shift or 0, dual[0].unit, dual[1]
        elif unit and (count or (page.word(i + 1) in self._w.one_of_unit and not self._starts_date(page, unit[1]))):
            shift, name, j = count[0] if count else 1, unit[0], unit[1]
        else:
            return None
        if form == "offset" and page.word(j) in self._w.of:
            return None  # "two days after the attack": how long, not when
        part = "ago" if form == "deictic" else None
        return DateExpression(page.span(i, j), form, shift=sign * shift, unit=name, part=part), j

    def _starts_date(self, page: Page, i: int) -> bool:
        """Whether atom `i` begins a weekday, a month or a number: "before the day of Sunday"."""
        found = self._weekday(page, i) or self._month(page, i) or self._w.shifts_after.at(page, i)
        return found is not None or page.word(i)[:1].isdecimal()

    def _count(self, page: Page, i: int) -> tuple[int, int] | None:
        word = page.word(i)
        if word.isdecimal() and len(word) <= 4 and not page.glued(i + 1):
            return int(word), i + 1
        return self._w.counts.at(page, i)

    def _part(self, page: Page, i: int) -> Found | None:
        """Early May, mid-April, late 2019, the end of 2021, early this year."""
        part = self._w.parts.at(page, i)
        if part is None:
            return None
        value, j = part
        j = self._skip(page, j, frozenset("-"))
        j = self._skip(page, j, self._w.of)
        inner = (
            self._shifted(page, j)
            or self._month_first(page, j)
            or self._decade(page, j)
            or self._bare_year(page, j, True)
        )
        inner = inner or self._season(page, j, sure=True)
        if inner is None or inner[0].day is not None or inner[0].form in ("weekday", "deictic"):
            return None
        kept = inner[0].part if inner[0].form == "season" else value
        return replace(inner[0], span=page.span(i, inner[1]), part=kept), inner[1]

    def _season(self, page: Page, i: int, sure: bool = False) -> Found | None:
        season = self._w.seasons.at(page, i)
        if season is None:
            return None
        year, end = self._tail_year(page, season[1])
        before = page.word(i - 1)
        the = before in self._w.the and page.word(i - 2) in self._w.date_neighbours
        if year is None and not (sure or before in self._w.date_neighbours or the):
            return None
        return DateExpression(page.span(i, end), "season", year=year, part=season[0]), end

    def _quarter(self, page: Page, i: int) -> Found | None:
        """Q2 2020, the second quarter of 2020, the first half of 2020."""
        for phrases, months in ((self._w.quarters, 3), (self._w.halves, 6)):
            found = phrases.at(page, i)
            if found is None:
                continue
            number, j = found
            year, end = self._tail_year(page, j)
            if year is None and months == 6:
                return None
            low = (number - 1) * months + 1
            return self._make(page, i, end, year, low, None, (None, low + months - 1, None)), end
        return None

    def _decade(self, page: Page, i: int) -> Found | None:
        word = page.word(i)
        if not (word.isdecimal() and len(word) == 4 and word.endswith("0") and "1000" < word < "2100"):
            return None
        j = i + 1
        if page.word(j) == "'" and page.glued(j):
            j += 1
        if not (page.word(j) in self._w.decade_endings and page.glued(j)):
            return None
        return DateExpression(page.span(i, j + 1), "decade", year=int(word)), j + 1

    def _century(self, page: Page, i: int) -> Found | None:
        """The 19th century; in Arabic the number follows the noun."""
        after = page.word(i) in self._w.century_before
        day = self._day(page, i + 1 if after else i)
        if day is None or not 1 <= day[0] <= 30:
            return None
        end = day[1]
        if not after:
            end += page.word(end) == "-"
            if page.word(end) not in self._w.century_after or page.capital(end):
                return None
            end += 1
        first = max(1, (day[0] - 1) * 100)
        return DateExpression(page.span(i, end), "absolute", year=first, last_year=(day[0] - 1) * 100 + 99), end

    def _named_decade(self, page: Page, i: int) -> Found | None:
        """The eighties, with or without their century."""
        found = self._w.decades.at(page, i)
        if found is None:
            return None
        tens, j = found
        century = self._century(page, j)
        named = self._w.last_century.at(page, j)
        base = (century[0].year or 0) if century else 1900
        end = century[1] if century else named[1] if named else j
        return DateExpression(page.span(i, end), "decade", year=base + tens), end

    def _bare_year(self, page: Page, i: int, sure: bool = False) -> Found | None:
        """A year after a word that takes years, in brackets, or right after a name."""
        found = self._year(page, i)
        if found is None or "," in page.word(i):
            return None
        year, j = found
        before = page.word(i - 1)
        if not sure and before not in self._w.year_words and not self._stands_as_year(page, i, j):
            return None
        if page.word(j) in self._w.counted or page.word(j) in "%°":
            if not sure and page.word(j) not in (",", "", "."):
                return None
        joint = page.word(j)
        if (
            joint == "-"
            or joint in self._w.to
            or (joint in self._w.also and before in ("between", "\u0628\u064a\u0646"))
        ):
            last = self._year(page, j + 1)
            short = page.word(j + 1)
            if last and last[0] > year:
                return DateExpression(page.span(i, last[1]), "absolute", year=year, last_year=last[0]), last[1]
            if joint == "-" and len(short) == 2 and short.isdecimal() and year % 100 < int(short) and page.glued(j + 1):
                whole = year - year % 100 + int(short)
                return DateExpression(page.span(i, j + 2), "absolute", year=year, last_year=whole), j + 2
        return DateExpression(page.span(i, j), "absolute", year=year), j

    def _stands_as_year(self, page: Page, i: int, j: int) -> bool:
        word, before, after = page.word(i), page.word(i - 1), page.word(j)
        if not "1800" <= word <= "2099":
            return False
        if before == "(" and after in (")", "-"):
            return True
        if after == "-" and self._year(page, j + 1) and page.glued(j):
            return True
        name = page.capital(i - 1) and before.isalpha() and before not in self._w.bounds.firsts() and not page.glued(i)
        ends = (
            after in self._w.after_years
            or (after == "-" and not page.glued(j))
            or after in ("", ".", ",", ";", ")", "\n", ":", "?", "!")
            or (after in self._w.also and bool(self._year(page, j + 1)))
        )
        return name and ends and page.word(i - 2) not in ("",)

    def _day_alone(self, page: Page, i: int) -> Found | None:
        """On the 13th."""
        found = self._w.day_only.at(page, i)
        if found is None:
            return None
        day = self._day(page, found[1])
        bare = page.word(day[1] - 1) if day else ""
        if day is None or bare.isdecimal() or page.word(day[1]).isalpha() or page.word(day[1]) == "-":
            return None
        return DateExpression(page.span(found[1], day[1]), "dayonly", day=day[0]), day[1]

    # ---- putting together ------------------------------------------------------------------------------------------

    def _make(
        self,
        page: Page,
        start: int,
        end: int,
        year: int | None,
        month: int,
        day: int | None,
        last: tuple[int | None, int | None, int | None] = (None, None, None),
    ) -> DateExpression:
        """The expression over the atoms `start` to `end`; `last` is the year, month and day a period ends with."""
        form = "yearless" if year is None else "absolute"
        span = page.span(start, end)
        return DateExpression(span, form, year, month, day, *last)

    def _bounded(self, page: Page, i: int, found: DateExpression) -> DateExpression:
        """The expression with the bound of the words before it."""
        start = i
        while page.word(start - 1) in self._w.the:
            start -= 1
        bound = self._w.bounds.before(page, start)
        return replace(found, bound=bound[0]) if bound else found

    def _at(self, page: Page, i: int) -> Found | None:
        word = page.words[i]
        if word[0].isdecimal():
            if page.glued(i) and (page.word(i - 1).isalnum() or page.word(i - 1) in "/$€£#@"):
                return None
            return (
                self._numeric(page, i)
                or self._century(page, i)
                or self._day_first(page, i)
                or self._counted(page, i)
                or self._decade(page, i)
                or self._bare_year(page, i)
            )
        return (
            self._part(page, i)
            or self._century(page, i)
            or self._named_decade(page, i)
            or self._counted(page, i)
            or self._deictic(page, i)
            or self._offset(page, i)
            or self._shifted(page, i)
            or self._with_weekday(page, i)
            or self._day_first(page, i)
            or self._quarter(page, i)
            or self._month_first(page, i)
            or self._season(page, i)
            or self._day_alone(page, i)
        )

    def _after(self, first: str) -> frozenset[str]:
        """The words that make a date of a very common first word."""
        units = self._w.units.firsts() if self._w.counts.firsts() & {first} else frozenset()
        return units.union(*(table.seconds(first) for table in self._tables()))

    def _tables(self) -> tuple[Phrases[int] | Phrases[str] | Phrases[Relative], ...]:
        w = self._w
        return (
            w.months, w.weekdays, w.days, w.parts, w.shifts, w.deictics, w.offsets, w.counts, w.seasons, w.quarters,
            w.halves, w.day_only, w.decades,
        )  # fmt: skip

    def triggers(self) -> frozenset[str]:
        """The words a date can begin with, digits apart."""
        words = frozenset(self._w.steps_before) | self._w.century_before
        return words.union(*(table.firsts() for table in self._tables()))

    def find(self, page: Page) -> tuple[DateExpression, ...]:
        """The dates of a page in text order, none overlapping another."""
        triggers, found, i = self._triggers, [], 0
        for at in [k for k, word in enumerate(page.words) if word in triggers or word[:1].isdecimal()]:
            if at < i or page.word(at + 1) not in self._seconds.get(page.words[at], (page.word(at + 1),)):
                continue
            hit = self._at(page, at)
            while hit:
                hit = self._period(page, at, hit) or hit
                found.append(self._bounded(page, at, hit[0]))
                i = hit[1]
                hit, at = self._second_day(page, i, hit[0]), i
        return tuple(found)

    def _period(self, page: Page, i: int, first: Found) -> Found | None:
        """From March 3 to April 5; between 2014 and June 2015: one period, where both ends are of one form."""
        a, j = first
        opened = page.word(i - 1) in self._w.range_before
        if not (page.word(j) in self._w.to or page.word(j) == "-" or (page.word(j) in self._w.also and opened)):
            return None
        if (
            a.last_day
            or a.last_month
            or a.last_year
            or a.form not in ("absolute", "yearless")
            or j + 1 >= len(page.words)
        ):
            return None
        k = self._skip(page, j + 1, self._w.the)
        second = self._at(page, k) if page.word(j) != "\n" and k < len(page.words) else None
        if second is None:
            return None
        b, end = second
        if (
            b.form not in ("absolute", "yearless")
            or b.part
            or b.last_day
            or b.last_month
            or b.last_year
            or b.shift is not None
        ):
            return None
        if (a.day is None) != (b.day is None) or (a.month is None) != (b.month is None):
            return None
        year = a.year or (b.year if (a.month or 0, a.day or 0) <= (b.month or 0, b.day or 0) else b.year and b.year - 1)
        form = "absolute" if year else "yearless"
        period = replace(
            a, span=page.span(i, end), form=form, year=year, last_year=b.year, last_month=b.month, last_day=b.day
        )
        return period, end


def _fits(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def covered(page: Page, expressions: tuple[DateExpression, ...]) -> list[bool]:
    """For every atom, whether it lies in one of the expressions."""
    inside = [False] * len(page.atoms)
    k = 0
    for i, atom in enumerate(page.atoms):
        while k < len(expressions) and expressions[k].span.end <= atom.start:
            k += 1
        if k == len(expressions):
            break
        inside[i] = expressions[k].span.meets(Span(atom.start, atom.end))
    return inside
