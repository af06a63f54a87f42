"""Whether one value follows from another: sets of numbers or days, one inside the other, overlapping, or apart."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

from reconcile.claims import _convert as units
from reconcile.frozen import dataclass
from reconcile.model import Bound, DateValue, Ordinal, Quantity

Value = Quantity | Ordinal | DateValue

ABOUT = Decimal("0.1")  # share of a number by which the true one may miss it behind "about"
PRINTED = Decimal("0.05")  # share of a number that its printed precision may stand for at most
ENDLESS = Decimal("Infinity")
PLAIN = (Bound.EXACT, Bound.ABOUT)


class Stand(Enum):
    """How what a second text says of a value stands to what the first says of it."""

    FOLLOWS = "follows"
    MORE = "more"  # both can hold, and the second says more than the first
    FINER = "finer"  # the same within what is printed, the second with more digits
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The numbers from `low` to `high`; the ends belong to it unless they are open."""

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False

    def holds(self, other: Stretch) -> bool:
        """Every number of the other is one of this."""
        below = other.low > self.low or (other.low == self.low and (other.low_open or not self.low_open))
        above = other.high < self.high or (other.high == self.high and (other.high_open or not self.high_open))
        return below and above

    def meets(self, other: Stretch) -> bool:
        """At least one number belongs to both."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        return low < high or (low == high and not self._open_at(low) and not other._open_at(low))

    def _open_at(self, edge: Decimal) -> bool:
        return (self.low_open and self.low == edge) or (self.high_open and self.high == edge)


def comparable(a: Value, b: Value) -> bool:
    """The two are of one sort: numbers of one dimension, places in a count, or days."""
    a, b = _years(a, b)
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return units.dimension(a.unit) == units.dimension(b.unit)
    return type(a) is type(b)


def stand(a: Value, b: Value) -> Stand:
    """How `b` stands to `a`; both answer one question."""
    a, b = _years(a, b)
    given, asked = stretch(a), stretch(b)
    if given is None or asked is None:
        return Stand.MORE
    if asked.holds(given):
        return Stand.FOLLOWS
    if asked.meets(given) or _undated(a) or _undated(b):
        return Stand.MORE
    return _rounded(a, b, abs(given.low - asked.low))


def stretch(value: Value) -> Stretch | None:
    """The numbers that a value allows, in the base unit of its dimension; days are counted from the first of all."""
    if isinstance(value, Ordinal):
        return Stretch(Decimal(value.position), Decimal(value.position))
    if isinstance(value, DateValue):
        first, last = value.days.earliest or date.min, value.days.latest or date.max
        return Stretch(Decimal(first.toordinal()), Decimal(last.toordinal()))
    return _numbers(value)


def _undated(value: Value) -> bool:
    """Words such as "today", whose day hangs on when they were written."""
    return isinstance(value, DateValue) and not any(map(str.isdigit, value.text))


def _years(a: Value, b: Value) -> tuple[Value, Value]:
    """A year that stands against a plain number is a number itself."""
    return (_year(a), b) if isinstance(b, Quantity) else (a, _year(b)) if isinstance(a, Quantity) else (a, b)


def _year(value: Value) -> Value:
    if not isinstance(value, DateValue) or not value.text.isdecimal():
        return value
    number = Decimal(value.text)
    return Quantity(number, number, number, Bound.EXACT, None, value.text)


def _numbers(q: Quantity) -> Stretch | None:
    low, high = q.low, q.high
    if q.number is not None and q.bound in PLAIN:
        wide = abs(q.number) * ABOUT if q.bound is Bound.ABOUT else Decimal(0)
        low, high = q.number - wide, q.number + wide
    if low is None and high is None:
        return None
    factor, shift = units.factor(q.unit, q.zone)
    return Stretch(
        low * factor + shift if low is not None else -ENDLESS,
        high * factor + shift if high is not None else ENDLESS,
        q.bound is Bound.MORE_THAN,
        q.bound is Bound.LESS_THAN,
    )


def _rounded(a: Value, b: Value, apart: Decimal) -> Stand:
    """Two plain numbers of which one may be the other with fewer digits, or in another unit."""
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.bound not in PLAIN or b.bound not in PLAIN:
        return Stand.APART
    if apart <= _printed(b):
        return Stand.FOLLOWS
    return Stand.FINER if apart <= _printed(a) else Stand.APART


def _printed(q: Quantity) -> Decimal:
    """How far the true value may lie from the digits that are printed."""
    factor, _ = units.factor(q.unit, q.zone)
    return min(q.step / 2, abs(q.number or Decimal(0)) * PRINTED) * factor
