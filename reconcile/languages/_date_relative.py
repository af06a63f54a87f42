"""Dates that lean on another day: Sunday, Friday of next week, last March, today, the next day, on the 13th."""

from __future__ import annotations

from reconcile.frozen import replace
from reconcile.languages._date_absolute import AbsoluteDates
from reconcile.languages._date_names import in_name, other_day
from reconcile.languages._date_pieces import Found
from reconcile.languages._page import Page
from reconcile.model import DateExpression

NEXT = "the coming one may be meant, or that of the week after"


class RelativeDates(AbsoluteDates):
    """Reads weekdays, and days named by what they are to the publication or to an event."""

    def _bracketed_day(self, page: Page, i: int, j: int, weekday: int) -> Found | None:
        """The (13) behind a weekday: the day of the month."""
        inner = self._day(page, j + 1) if page.word[j] == "(" else None
        if inner is None or page.word[inner[1]] != ")":
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
        if page.word[i] in self._w.doubtful or in_name(self._w, page, i, j):
            return None
        return (
            self._bracketed_day(page, i, j, value)
            or self._numbered_weekday(page, i, j, value)
            or self._weekday_of(page, i, j, value)
        )

    def _numbered_weekday(self, page: Page, i: int, j: int, weekday: int) -> Found | None:
        """Friday the 13th; behind a comma or an article."""
        k = self._skip(page, self._skip(page, j, frozenset(",")), self._w.the)
        if k == j or page.word[k - 1] not in self._w.the:
            return None
        day = self._day(page, k) or self._spoken_day(page, k)
        if day is None or (page.word[day[1] - 1] not in self._w.day_endings and page.word[k][:1].isdecimal()):
            return None
        if page.word[day[1]].isalpha() and (page.word[k - 2] == "," or not page.word[k][:1].isdecimal()):
            return None  # "on Thursday, the third base"
        return DateExpression(page.span(i, day[1]), "dayonly", day=day[0], weekday=weekday), day[1]

    def _weekday_of(self, page: Page, i: int, j: int, weekday: int) -> Found:
        """Sunday of next week; Sunday last; Sunday."""
        found = DateExpression(page.span(i, j), "weekday", weekday=weekday)
        k = self._skip(page, j, self._w.of)
        week = self._deictic(page, k)
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
        if weekday and page.word[j] not in self._w.doubtful:
            bracketed = self._bracketed_day(page, i, weekday[1], weekday[0])
            if bracketed:
                return bracketed
            next_week = page.word[i] in self._w.next_week
            made = DateExpression(
                page.span(i, weekday[1]),
                "weekday",
                weekday=weekday[0],
                shift=value,
                unit="week" if value == 0 or next_week else None,
                unsure=NEXT if next_week else None,
            )
            return made, weekday[1]
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
        onward = page.word[j] in self._w.onward and self._weekday(page, j + 1) is None
        if page.word[j] in self._w.relatives or onward or page.word[i - 1] in self._w.this:
            return None  # "the day that ...", "from this day forward"
        if self._described(page, i, j) or other_day(self._w, page, i, j) or self._opens_noun(page, i, j, at.part):
            return None
        same = self._weekday(page, j) if at.unit == "day" and at.part is None else None
        j = same[1] if same and page.word[j] not in self._w.doubtful else j  # "yesterday Friday": one day, said twice
        return DateExpression(page.span(i, j), "deictic", shift=at.shift, unit=at.unit, part=at.part), j

    def _opens_noun(self, page: Page, i: int, j: int, part: str | None) -> bool:
        """Whether "the weekend" or "this day" stands where it is no time: "the weekend edition", "this day was"."""
        weekend = part == "last" and page.word[i] in self._w.the
        day = page.word[i] in self._w.other_day_before and page.word[j - 1] in self._w.day_words
        if not (weekend or day):
            return False
        return page.word[j] == "'" or not (self._plain_after(page, j) or page.word[j] in self._w.date_neighbours)

    def _described(self, page: Page, i: int, j: int) -> bool:
        """Whether an adjective follows "this day": "on this historic day", of which nobody counts the date."""
        after = page.word[j]
        this = page.word[i] in self._w.this and bool(self._w.described) and after.startswith(self._w.described)
        return this and self._weekday(page, j) is None

    def _offset(self, page: Page, i: int) -> Found | None:
        """The next day; the following week."""
        found = self._w.offsets.at(page, i)
        if found is None:
            return None
        at, j = found
        before = page.word[i - 1]
        if at.shift == 1 and page.word[i + 1] in self._w.next_week and before in self._w.ahead_in and at.unit != "day":
            if page.word[i - 2] not in ("", ".", "\n"):  # "In the next week, they took ..." tells of an earlier time
                part = self._w.ahead_in[before]
                return DateExpression(page.span(i, j), "deictic", shift=1, unit=at.unit, part=part), j
        part = "unit" if at.shift == 0 else None
        return DateExpression(page.span(i, j), "offset", shift=at.shift, unit=at.unit, part=part), j

    def _day_alone(self, page: Page, i: int) -> Found | None:
        """On the 13th."""
        found = self._w.day_only.at(page, i)
        if found is None:
            return None
        day = self._day(page, found[1])
        bare = page.word[day[1] - 1] if day else ""
        if day is None or bare.isdecimal() or page.word[day[1]].isalpha() or page.word[day[1]] == "-":
            return None
        if found[0] and found[0] > day[0] and bare not in self._w.day_endings:
            return None  # "for the second": an ordinal, not a day
        return DateExpression(page.span(found[1], day[1]), "dayonly", day=day[0]), day[1]
