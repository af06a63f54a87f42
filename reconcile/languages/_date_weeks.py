"""Days and weeks of a month, week or year that is named: the first Friday of July, the 20th of next month."""

from __future__ import annotations

from reconcile.frozen import replace
from reconcile.languages._date_pieces import Found
from reconcile.languages._date_steps import Steps
from reconcile.languages._page import Page
from reconcile.model import DateExpression


class Weeks(Steps):
    """Reads the nth weekday or week of something, weekdays of a week, and weeks named by a day."""

    def _nth(self, page: Page, i: int) -> Found | None:
        """The first Friday of July, the third week of May, the last week of 2019."""
        place = self._w.days.at(page, i) or self._w.shifts.at(page, i)
        if place is None or place[0] not in (-1, 1, 2, 3, 4, 5) or place[1] != i + 1:
            return None
        weekday = self._weekday(page, place[1])
        unit = self._w.units.at(page, place[1])
        if weekday is None and (unit is None or unit[0] != "week"):
            return None
        return self._nth_of(page, i, weekday[1] if weekday else place[1] + 1, place[0], weekday and weekday[0])

    def _nth_behind(self, page: Page, i: int) -> Found | None:
        """The same with the noun first: "the week the third of May"."""
        weekday = self._weekday(page, i)
        unit = self._w.units.at(page, i)
        if weekday is None and (unit is None or unit[0] != "week"):
            return None
        j = weekday[1] if weekday else i + 1
        place = self._w.days.at(page, j)
        if place is None or not 1 <= place[0] <= 5:
            return None
        return self._nth_of(page, i, place[1], place[0], weekday and weekday[0])

    def _nth_of(self, page: Page, i: int, j: int, nth: int, weekday: int | None) -> Found | None:
        """The month or year whose nth weekday or week is named."""
        linked = page.word[j] in self._w.of
        k = self._skip(page, j, self._w.of)
        now = self._deictic(page, k) or ((self._shifted_unit(page, k) or self._this_unit(page, k)) if linked else None)
        if now and now[0].part is None and now[0].shift is not None and now[0].unit in ("month", "year"):
            return replace(now[0], span=page.span(i, now[1]), weekday=weekday, nth=nth), now[1]
        if not linked:
            return None
        month = self._month_first(page, k)
        if month and not (month[0].day or month[0].last_month or month[0].shift):
            return replace(month[0], span=page.span(i, month[1]), weekday=weekday, nth=nth), month[1]
        k = self._skip(page, k, self._before_years)
        year = self._year(page, k) or self._spoken_year(page, k)
        if year is None or weekday is not None:
            return None
        return DateExpression(page.span(i, year[1]), "absolute", year[0], nth=nth), year[1]

    def _this_unit(self, page: Page, i: int) -> Found | None:
        """The unit of "the end of this year", "early last month"; "the end of the year" is the current one."""
        found = self._deictic(page, i)
        if found:
            return found if found[0].unit in ("week", "month", "year") and found[0].part is None else None
        unit = self._w.this_units.at(page, i) or (
            self._w.bare_units.at(page, i) if page.word[i - 1] in self._w.of else None
        )
        if unit is None or page.word[unit[1]] == "-" or page.word[unit[1]] in self._w.of:
            return None
        if self._year(page, unit[1]) or self._day(page, unit[1]) or self._month(page, unit[1]):
            return None
        return DateExpression(page.span(i, unit[1]), "deictic", shift=0, unit=unit[0]), unit[1]

    def _shifted_unit(self, page: Page, i: int) -> Found | None:
        """The "previous month" of "the third week of previous month"."""
        shift = self._w.windows.at(page, i)
        unit = self._w.units.at(page, shift[1]) if shift else None
        if shift is None or unit is None:
            return None
        return DateExpression(page.span(i, unit[1]), "deictic", shift=shift[0], unit=unit[0]), unit[1]

    def _day_of_month(self, page: Page, i: int) -> Found | None:
        """The 20th of next month; 4 till 23 of this month."""
        first = self._day(page, i)
        if first is None:
            return None
        day, j = first
        last = None
        between = page.word[j] in self._w.also and page.word[i - 1] in self._w.range_before
        if page.word[j] in self._w.to or page.word[j] == "-" or between:
            second = self._day(page, j + 1)
            if second and second[0] > day:
                last, j = second
        opened = last is not None and self._opens_days(page, i)
        if page.word[j] not in self._w.of and page.word[j - 1] not in self._w.day_endings and not opened:
            return None
        k = self._skip(page, j, self._w.of | self._w.month_words)
        month = self._deictic(page, k) or (self._this_unit(page, k) if k > j and self._leads_day(page, i) else None)
        if month is None or month[0].unit != "month" or month[0].part or month[0].shift is None:
            return None
        return replace(month[0], span=page.span(i, month[1]), day=day, last_day=last), month[1]

    def _leads_day(self, page: Page, i: int) -> bool:
        """Whether "on the 3rd of the month" is a day; "the win, the third of the month" is counted."""
        return page.word[i - 1 - (page.word[i - 1] in self._w.the)] in self._w.figures_after

    def _opens_days(self, page: Page, i: int) -> bool:
        """ "From 4 to 22 this month": days, unless something rose or fell so."""
        led = page.word[i - 1] in self._w.range_before | self._w.range_from
        return led and not self._w.changes.intersection(page.words[max(0, i - 8) : i])

    def _week_then_day(self, page: Page, i: int) -> Found | None:
        """Next week on Friday; this week from Tuesday to Thursday."""
        week = self._deictic(page, i)
        if week is None or week[0].unit != "week" or week[0].part or week[0].shift is None:
            return None
        j = week[1]
        k = j if self._weekday(page, j) else j + 1
        opened = page.word[j] in self._w.onward | self._w.date_neighbours | self._w.the
        day = self._weekday(page, k) if k == j or opened else None
        if day is None or page.word[k] in self._w.doubtful - self._w.dotted:
            return None
        made = replace(week[0], span=page.span(i, day[1]), form="weekday", weekday=day[0])
        last = self._weekday(page, day[1] + 1) if page.word[day[1]] in self._w.to | self._w.also and k > j else None
        if last is None:
            return made, day[1]
        end = replace(made, weekday=last[0])
        return replace(made, span=page.span(i, last[1]), until=end), last[1]

    def _week_of(self, page: Page, i: int) -> Found | None:
        """The week of 4 May; the week starting on the 18th."""
        opened = self._w.weeks_of.at(page, i)
        if opened is None:
            return None
        kind, j = opened
        k = self._skip(page, self._skip(page, j, self._w.onward), self._w.the)
        base = self._day_first(page, k) or self._month_first(page, k) or self._numeric(page, k)
        if base is None or base[0].day is None or base[0].last_day:
            day = self._day(page, k)
            if day is None or page.word[day[1] - 1] not in self._w.day_endings or page.word[day[1]].isalpha():
                return None
            base = DateExpression(page.span(k, day[1]), "dayonly", day=day[0]), day[1]
        return replace(base[0], span=page.span(i, base[1]), part=kind), base[1]
