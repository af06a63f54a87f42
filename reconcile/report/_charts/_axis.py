"""Where numbers and days lie along an axis, and round ticks for it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.report._days import whole_day

if TYPE_CHECKING:
    from collections.abc import Sequence

APART = 50
"""From this many times the least number on, an axis has equal steps for equal factors."""

HUGE = 60
"""Powers of ten, up and down, that an axis is made for."""

_STEPS = tuple(map(Decimal, ("1", "2", "2.5", "5", "10")))
_NAMES = ((12, "trillion"), (9, "billion"), (6, "million"))


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis with its words."""

    at: float
    told: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """An axis of numbers from `low` to `high`, which lie at `start` and `end`; `by_factors` where it is logarithmic."""

    low: Decimal
    high: Decimal
    start: float
    end: float
    by_factors: bool
    rungs: tuple[Decimal, ...]

    def at(self, value: Decimal) -> float:
        """The place of a number; ends of the axis for what lies beyond them."""
        value = min(max(value, self.low), self.high)
        if self.by_factors:
            share = (value.log10() - self.low.log10()) / (self.high.log10() - self.low.log10())
        else:
            share = (value - self.low) / (self.high - self.low)
        return self.start + float(share) * (self.end - self.start)

    def ticks(self) -> list[Tick]:
        """Round numbers, lowest first."""
        return [Tick(self.at(value), figure(value)) for value in self.rungs]


def fits(value: Decimal | None) -> bool:
    """A number that an axis can hold."""
    return value is not None and value.is_finite() and (not value or abs(value.adjusted()) <= HUGE)


def numbers(values: Sequence[Decimal], start: float, end: float, most: int = 5) -> Numbers:
    """The axis of these numbers, at least one, with round ends and about `most` ticks."""
    low, high = min(values), max(values)
    if low > 0 and high / low > APART:
        return _by_factors(low, high, start, end, most)
    if low == high:
        spare = max(abs(low) / 10, Decimal(1))
        low, high = low - spare if low - spare >= 0 or low < 0 else Decimal(0), high + spare
    whole = all(value == value.to_integral_value() for value in values)
    step = _step((high - low) / (most - 1), whole=whole)
    first, last = (low / step).to_integral_value("ROUND_FLOOR"), (high / step).to_integral_value("ROUND_CEILING")
    rungs = tuple(step * n for n in range(int(first), int(last) + 1))
    return Numbers(rungs[0], rungs[-1], start, end, by_factors=False, rungs=rungs)


def _by_factors(low: Decimal, high: Decimal, start: float, end: float, most: int) -> Numbers:
    first, last = low.adjusted(), high.adjusted() + (high != Decimal(10) ** high.adjusted())
    every = -(-(last - first) // (most - 1))
    rungs = tuple(Decimal(10) ** power for power in range(first, last + 1, every))
    return Numbers(rungs[0], Decimal(10) ** last, start, end, by_factors=True, rungs=rungs)


def _step(least: Decimal, *, whole: bool) -> Decimal:
    """The smallest of 1, 2, 2.5, 5 times a power of ten that is not under `least`; of `whole` numbers a whole one."""
    least = max(least, Decimal(1)) if whole else least
    power = Decimal(10) ** least.adjusted()
    steps = (power * one for one in _STEPS)
    return next(step for step in steps if step >= least and (not whole or step == step.to_integral_value()))


def figure(value: Decimal) -> str:
    """ "1,200", "2.5 million", "0.05"; a power of ten where it is out of all bounds."""
    value = value.normalize()
    size = value.adjusted() if value else 0
    if not -6 < size < 15:
        return f"{value:E}".replace("E+", "e").replace("E", "e")
    for power, name in _NAMES:
        if size >= power and len(value.as_tuple().digits) <= 4:
            return f"{(value / Decimal(10) ** power).normalize():,f} {name}"
    return f"{value:,f}"


@dataclass(frozen=True, slots=True)
class Calendar:
    """An axis of days from `first` to `last`, which lie at `start` and `end`; one day alone lies in the middle."""

    first: date
    last: date
    start: float
    end: float

    def at(self, day: date) -> float:
        """The place of a day."""
        if self.first == self.last:
            return (self.start + self.end) / 2
        day = min(max(day, self.first), self.last)
        share = (day - self.first).days / (self.last - self.first).days
        return self.start + share * (self.end - self.start)

    def ticks(self, most: int = 3) -> list[Tick]:
        """Years, months or days in equal steps; the first and last day where no round ones lie between."""
        for find in (_years, _months, _each_day):
            found = find(self)
            if len(found) > 1:
                every = -(-len(found) // most)
                return [Tick(self.at(day), told) for day, told in found[::every]]
        return [Tick(self.at(day), whole_day(day)) for day in sorted({self.first, self.last})]


def _years(axis: Calendar) -> list[tuple[date, str]]:
    return [(date(y, 1, 1), str(y)) for y in range(axis.first.year, axis.last.year + 1) if date(y, 1, 1) >= axis.first]


def _months(axis: Calendar) -> list[tuple[date, str]]:
    first, last = (day.year * 12 + day.month - 1 for day in (axis.first, axis.last))
    firsts = [date(month // 12, month % 12 + 1, 1) for month in range(first, last + 1)]
    return [(day, whole_day(day).partition(" ")[2]) for day in firsts if day >= axis.first]


def _each_day(axis: Calendar) -> list[tuple[date, str]]:
    span = (axis.last - axis.first).days
    days = [axis.first + timedelta(n) for n in range(span + 1)] if 0 < span < 62 else []
    return [(day, whole_day(day)) for day in days]
