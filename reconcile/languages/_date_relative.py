"""Dates that lean on another day: Sunday, last week, today, three years ago, two days later."""

from __future__ import annotations

from dataclasses import replace

from reconcile.languages._date_absolute import AbsoluteDates
from reconcile.languages._date_pieces import Found
from reconcile.languages._page import Page
from reconcile.model import DateExpression


class RelativeDates(AbsoluteDates):
    """Reads weekdays, and steps from the publication or from an event named before."""

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
        if page.word(j) in self._w.relatives | self._w.onward or page.word(i - 1) in self._w.this:
            return None  # "the day that ...", "from this day forward"
        if self._described(page, i, j):
            return None
        return DateExpression(page.span(i, j), "deictic", shift=at.shift, unit=at.unit, part=at.part), j

    def _described(self, page: Page, i: int, j: int) -> bool:
        """Whether an adjective follows "this day": "on this historic day", of which nobody counts the date."""
        after = page.word(j)
        this = page.word(i) in self._w.this and bool(self._w.described) and after.startswith(self._w.described)
        return this and self._weekday(page, j) is None

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
        if after in self._w.steps_between:
            return self._from_date(page, i, unit[1] + 1, value * self._w.steps_between[after], unit[0])
        return None

    def _from_date(self, page: Page, i: int, j: int, shift: int, unit: str) -> Found | None:
        """A step from the day written behind it: "two days after 3 January", "a week before Saturday"."""
        if j >= len(page.atoms):
            return None
        base = self._with_weekday(page, j) or self._day_first(page, j) or self._month_first(page, j)
        base = base or self._numeric(page, j)
        if base is None or (base[0].day is None and base[0].form != "weekday") or base[0].last_day:
            return None
        told = base[0].form != "weekday" and base[0].shift is None
        weekday = base[0].form == "weekday" and base[0].shift is None and page.word(base[1]) != "'"
        if not (told or weekday):
            return None
        return replace(base[0], span=page.span(i, base[1]), form="offset", shift=shift, unit=unit), base[1]

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
        if page.word(j) in self._w.of:  # "two days after the attack": how long, not when
            return self._from_date(page, i, self._skip(page, j + 1, self._w.the), sign * shift, name or "day")
        part = "ago" if form == "deictic" else None
        return DateExpression(page.span(i, j), form, shift=sign * shift, unit=name, part=part), j

    def _starts_date(self, page: Page, i: int) -> bool:
        """Whether atom `i` begins a weekday, a month or a number: "before the day of Sunday"."""
        found = self._weekday(page, i) or self._month(page, i) or self._w.shifts_after.at(page, i)
        return found is not None or page.word(i)[:1].isdecimal()

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
