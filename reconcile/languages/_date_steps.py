"""Times counted from another: three years ago, two days later, in three weeks, the past six years."""

from __future__ import annotations

from typing import NamedTuple

from reconcile.frozen import replace
from reconcile.languages._date_pieces import Found
from reconcile.languages._date_relative import RelativeDates
from reconcile.languages._page import Page
from reconcile.model import DateExpression

_COUNTED_OFF: frozenset[str] = frozenset({"ago", "from_now", "exact"})
_REACH = 10  # words before "in three weeks" among which a word of the future may stand


class Amount(NamedTuple):
    """A count of units, what is added to it, and the atom after it: two years, a month and 21 days."""

    number: int
    unit: str
    more: tuple[tuple[int, str], ...]
    end: int


class Steps(RelativeDates):
    """Reads steps from the publication, from an event named before, or from the date they are written with."""

    def _one_amount(self, page: Page, i: int, bare: bool = False) -> Amount | None:
        """Two days; with `bare` also a dual or a unit alone, which mean two and one."""
        count = self._count(page, i)
        if count and page.word[count[1]] != "-":
            unit = self._w.units.at(page, count[1])
            return Amount(count[0], unit[0], (), unit[1]) if unit else None
        dual = self._w.duals.at(page, i) if bare else None
        if dual:
            return Amount(dual[0].shift or 0, dual[0].unit or "day", (), dual[1])
        unit = self._w.units.at(page, i) if bare and page.word[i] in self._w.one_of_unit else None
        if unit is None or self._starts_date(page, unit[1]):
            return None
        if unit[1] == i + 1 and page.word[i] in self._w.nouns_too and not self._plain_after(page, unit[1]):
            return None  # Arabic "after holding a meeting", in which "holding" looks like "a decade"
        return Amount(1, unit[0], (), unit[1])

    def _amount(self, page: Page, i: int, bare: bool = False) -> Amount | None:
        """A time in one unit or several: 2 years, 1 month and 21 days."""
        first = self._one_amount(page, i, bare)
        while first is not None:
            joint = page.word[first.end]
            j = first.end + (joint == "," or joint in self._w.also)
            second = self._one_amount(page, j, bare and j > first.end)
            units = {first.unit, *(unit for _, unit in first.more)}
            if second is None or second.unit in units:
                return first
            first = Amount(first.number, first.unit, (*first.more, (second.number, second.unit)), second.end)
        return None

    def _step(self, page: Page, i: int, amount: Amount, end: int, sign: int, form: str, part: str | None) -> Found:
        more = tuple((sign * count, unit) for count, unit in amount.more)
        made = DateExpression(
            page.span(i, end), form, shift=sign * amount.number, unit=amount.unit, part=part, more=more
        )
        return made, end

    def _counted(self, page: Page, i: int) -> Found | None:
        """Three years ago; two days later; a week earlier; in three weeks."""
        before = self._w.steps_before.get(page.word[i])
        if before:
            return self._stepped(page, i, *before)
        amount = self._amount(page, i)
        if amount is None:
            return self._counted_weekday(page, i)
        found = self._behind(page, i, amount) or self._lasting(page, i, amount) or self._between(page, i, amount)
        return self._one_sided(page, i, found) if found else None

    def _one_sided(self, page: Page, i: int, found: Found) -> Found:
        """More than two years ago, less than two weeks from today: on one side of the day that is counted off."""
        date, end = found
        before = tuple(page.word[k] for k in range(i - 2, i))
        if date.form != "deictic" or date.shift is None or date.part not in _COUNTED_OFF:
            return found
        if before in self._w.more_than or before[1:] in self._w.more_than:
            return replace(date, bound="until" if date.shift < 0 else "since"), end
        if (before in self._w.less_than or before[1:] in self._w.less_than) and not any(n for n, _ in date.more):
            return replace(date, part="within", more=()), end
        return found

    def _counted_weekday(self, page: Page, i: int) -> Found | None:
        """Two Sundays from now; two Mondays ago."""
        count = self._count(page, i)
        name = self._w.weekdays_counted.at(page, count[1]) if count else None
        if count is None or name is None:
            return None
        after = page.word[name[1]]
        sign, end = self._w.ago_after.get(after) or self._w.later_after.get(after), name[1] + 1
        now = self._w.from_now.at(page, name[1])
        if now:
            sign, end = now
        if not sign:
            return None
        return DateExpression(page.span(i, end), "weekday", weekday=name[0], shift=sign * count[0]), end

    def _behind(self, page: Page, i: int, amount: Amount) -> Found | None:
        """What stands behind a time and tells from where it is counted: ago, later, from now, the past."""
        after, j = page.word[amount.end], amount.end + 1
        if after in self._w.ago_after:
            now = self._deictic(page, j)
            if now and now[0].unit == "day" and now[0].part is None and page.word[now[1]] != "'":
                return self._counted_from(page, i, amount, self._w.ago_after[after], now)
            return self._step(page, i, amount, j, self._w.ago_after[after], "deictic", "ago")
        if after in self._w.later_after:
            return self._step(page, i, amount, j, self._w.later_after[after], "offset", None)
        for table, part in ((self._w.from_now, "from_now"), (self._w.window_after, "window")):
            found = table.at(page, amount.end)
            if found:
                return self._step(page, i, amount, found[1], found[0], "deictic", part)
        return None

    def _counted_from(self, page: Page, i: int, amount: Amount, sign: int, now: Found) -> Found:
        """Ten years ago today, two weeks ago yesterday: that very day."""
        more = (*((sign * count, unit) for count, unit in amount.more), (now[0].shift or 0, "day"))
        made = replace(now[0], span=page.span(i, now[1]), shift=sign * amount.number, unit=amount.unit, more=more)
        return replace(made, part="exact"), now[1]

    def _between(self, page: Page, i: int, amount: Amount) -> Found | None:
        """Two days after 3 May; or, with no day behind it, a time to come."""
        sign = self._w.steps_between.get(page.word[amount.end])
        if sign and not amount.more and page.word[i - 1] not in self._w.the:  # "the three days after" are a time
            return self._from_date(page, i, amount.end + 1, sign * amount.number, amount.unit)
        return self._ahead(page, i, amount)

    def _lasting(self, page: Page, i: int, amount: Amount) -> Found | None:
        """For three days from Monday; two weeks starting on 20 May."""
        j = self._skip(page, amount.end, frozenset(","))
        opened = self._w.spans_from.at(page, j)
        if opened is None or amount.more or not (opened[0] or page.word[i - 1] in self._w.lasting):
            return None
        k = self._skip(page, opened[1], self._w.the)
        if k >= len(page.words):
            return None
        base = self._deictic(page, k) or self._shifted(page, k) or self._with_weekday(page, k)
        base = base or self._day_first(page, k) or self._month_first(page, k) or self._numeric(page, k)
        if base is None or base[0].part or base[0].more or base[0].last_day or base[0].until:
            return None
        more = ((amount.number, amount.unit),)
        return replace(base[0], span=page.span(i, base[1]), part="span", more=more), base[1]

    def _ahead(self, page: Page, i: int, amount: Amount) -> Found | None:
        """In three weeks, within five days: a time to come where the sentence speaks of what will be."""
        kind = self._w.ahead.get(page.word[i - 1])
        before = page.words[max(0, i - _REACH) : i]
        ahead = self._w.future.intersection(before)
        if kind is None or not ahead or (ahead <= self._w.infinitive and not self._w.ranks.isdisjoint(before)):
            return None  # "the third mill to burn in six years" burned in the last of them
        return self._step(page, i - 1, amount, amount.end, 1, "deictic", kind)

    def _window(self, page: Page, i: int) -> Found | None:
        """The past six years; the next three days."""
        opened = self._w.windows.at(page, i)
        amount = self._amount(page, opened[1], True) if opened else None
        if opened is None or amount is None or (amount.end == opened[1] + 1 and not self._is_dual(page, opened[1])):
            return None
        after = page.word[amount.end]
        if after in self._w.of or after in self._w.steps_between:
            return None  # "the last three days of the siege"
        within = opened[0] > 0 and self._w.ahead.get(page.word[i - 1]) == "within"
        return self._step(page, i - within, amount, amount.end, opened[0], "deictic", "within" if within else "window")

    def _is_dual(self, page: Page, i: int) -> bool:
        return self._w.duals.at(page, i) is not None

    def _window_of_unit(self, page: Page, i: int) -> Found | None:
        """The unit before its number, both before the adjective: "the years the six the past"."""
        unit = self._w.units.at(page, i)
        if unit is None or not self._w.window_after.firsts():
            return self._dual_window(page, i)
        count = self._w.number(page, unit[1]) or self._count(page, unit[1])
        behind = self._w.window_after.at(page, count[1]) if count else None
        if count is None or behind is None:
            return self._dual_window(page, i)
        return self._step(page, i, Amount(count[0], unit[0], (), behind[1]), behind[1], behind[0], "deictic", "window")

    def _dual_window(self, page: Page, i: int) -> Found | None:
        dual = self._w.duals.at(page, i)
        behind = self._w.window_after.at(page, dual[1]) if dual else None
        if dual is None or behind is None:
            return None
        amount = Amount(dual[0].shift or 0, dual[0].unit or "day", (), behind[1])
        return self._step(page, i, amount, behind[1], behind[0], "deictic", "window")

    def _from_date(self, page: Page, i: int, j: int, shift: int, unit: str) -> Found | None:
        """A step from the day written behind it: "two days after 3 January", "a week before Saturday"."""
        if j >= len(page.words):
            return None
        now = self._deictic(page, j)
        if now and now[0].unit == "day" and now[0].part is None:
            if self._w.ahead.get(page.word[i - 1]) == "within" and not now[0].shift and shift > 0:
                return replace(now[0], span=page.span(i - 1, now[1]), shift=shift, unit=unit, part="within"), now[1]
            more = ((now[0].shift or 0, "day"),)
            return replace(now[0], span=page.span(i, now[1]), shift=shift, unit=unit, part="exact", more=more), now[1]
        base = self._with_weekday(page, j) or self._day_first(page, j) or self._month_first(page, j)
        base = base or self._numeric(page, j)
        if base is None or (base[0].day is None and base[0].form != "weekday") or base[0].last_day:
            return None
        told = base[0].form != "weekday" and base[0].shift is None
        weekday = base[0].form == "weekday" and base[0].shift is None and page.word[base[1]] != "'"
        if not (told or weekday):
            return None
        return replace(base[0], span=page.span(i, base[1]), form="offset", shift=shift, unit=unit), base[1]

    def _stepped(self, page: Page, i: int, form: str, sign: int) -> Found | None:
        """A count with its direction before it: "before two years", "after a week", "two days after that"."""
        that = self._w.after_that.at(page, i)
        if that:
            later = self._amount(page, that[1], True)
            return self._step(page, i, later, later.end, that[0], "offset", None) if later else None
        amount = self._amount(page, i + 1, True)
        if amount is None:
            return None
        now = self._w.from_now.at(page, amount.end)
        if now:
            return self._step(page, i, amount, now[1], sign, "deictic", "from_now")
        k = self._skip(page, amount.end, self._w.hedges)
        if page.word[k] in self._w.event_after or (k > amount.end and page.word[k] in self._w.of):
            return None  # "after just a month of the war"
        if page.word[amount.end] in self._w.of:  # "two days after the attack": how long, not when
            j = self._skip(page, amount.end + 1, self._w.the)
            return None if amount.more else self._from_date(page, i, j, sign * amount.number, amount.unit)
        return self._step(page, i, amount, amount.end, sign, form, "ago" if form == "deictic" else None)

    def _starts_date(self, page: Page, i: int) -> bool:
        """Whether atom `i` begins a weekday, a month or a number: "before the day of Sunday"."""
        found = self._weekday(page, i) or self._month(page, i) or self._w.shifts_after.at(page, i)
        return found is not None or page.word[i][:1].isdecimal()
