"""What comparing asks of a quantity by itself, told once: the values it allows, how it is shown."""

from __future__ import annotations

from decimal import Decimal

from reconcile.claims import _convert as units
from reconcile.model import Bound, Quantity

ABOUT = Decimal("0.1")  # share of a number: behind "about", half of it where more than one digit is told
TENS, HUNDRED = Decimal(10), Decimal(100)
ROUGHLY = ("km", "mile")  # a few tens of which are seldom meant to the last one: "60 miles" are 94 km
QUARTER = Decimal(15)  # minutes that "about" leaves a clock time
DECIMALS = ".,٫·"  # marks in a number smaller than one that counts or measures: "0.8"
KEPT = 1 << 15  # quantities of which it is kept
WORDS = {
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.MORE_THAN: "more than ",
    Bound.AT_MOST: "at most ",
    Bound.LESS_THAN: "less than ",
}

Values = tuple[Decimal, Decimal]


class Amount:
    """A quantity with what comparing asks of it.

    `plain`: an exact count without a unit, printed in full. `share`: a part told in words, "three quarters of the
    drivers". `shown` is the value as a reader would write it, `values` what it allows whatever its time zone.
    """

    __slots__ = ("_values", "dimension", "plain", "quantity", "share", "shown")

    def __init__(self, quantity: Quantity) -> None:
        self.quantity = quantity
        self.plain = quantity.unit is None and quantity.bound is Bound.EXACT and not scaled(quantity)
        self.share = _share(quantity)
        self.dimension = units.dimension(quantity.unit)
        self.shown = show(quantity)
        self._values: tuple[Values | None] | None = None

    @property
    def values(self) -> Values | None:
        """The values it allows; `None` where it tells none."""
        if self._values is None:
            self._values = (allowed(self.quantity, None),)
        return self._values[0]


class _Kept:
    """The amounts of quantities, one of all that are equal; a quantity is hashed once, then known by its identity."""

    def __init__(self) -> None:
        self.known: dict[int, tuple[Amount, Quantity]] = {}  # with the quantity, which no other takes the place of
        self.alike: dict[Quantity, Amount] = {}

    def __call__(self, quantity: Quantity) -> Amount:
        """What comparing asks of a quantity."""
        known = self.known.get(id(quantity))
        return known[0] if known is not None else self._told(quantity)

    def _told(self, quantity: Quantity) -> Amount:
        if len(self.known) >= KEPT:
            self.known.clear()
            self.alike.clear()
        found = self.alike.get(quantity) or self.alike.setdefault(quantity, Amount(quantity))
        self.known[id(quantity)] = found, quantity
        return found


amount = _Kept()


def _share(q: Quantity) -> bool:
    """A part told in words, "three quarters of the drivers"."""
    if q.number is None or not 0 < q.number < 1:
        return False
    return not any(mark in q.written for mark in DECIMALS)


def allowed(q: Quantity, zone: str | None) -> tuple[Decimal, Decimal] | None:
    """The values a quantity allows, in the base unit of its dimension; printed precision gives the width."""
    low, high = q.low, q.high
    if q.number is not None and q.bound in (Bound.EXACT, Bound.ABOUT):
        widen = _width(q, q.number)
        low, high = q.number - widen, q.number + widen
    if low is None and high is None:
        return None
    factor, shift = units.factor(q.unit, zone)
    start = low * factor + shift if low is not None else Decimal("-Infinity")
    end = high * factor + shift if high is not None else Decimal("Infinity")
    return start, end


def _width(q: Quantity, number: Decimal) -> Decimal:
    """How far the true value may lie from the written one: printed precision for measures, more behind "about"."""
    half, size = q.step / 2, abs(number)
    if q.unit == "clock":
        in_words = number % QUARTER == 0 and not any(c.isdigit() for c in q.written)
        return max(half, QUARTER) if q.bound is Bound.ABOUT or in_words else half
    if q.bound is Bound.ABOUT:
        round_number = len(number.normalize().as_tuple().digits) == 1
        return max(min(half, size * 2 * ABOUT), size * ABOUT / (1 if round_number else 2))
    if q.unit is None:
        return min(half, size * ABOUT / 2) if scaled(q) else Decimal(0)
    if size < HUNDRED and number % TENS == 0 and q.unit in ROUGHLY:
        half = max(half, size * ABOUT / 2)
    return min(half, size * ABOUT) if q.unit != "times" else Decimal(0)


def scaled(q: Quantity) -> bool:
    """A count in figures with a word for its size: "1.2 million" is printed to a hundred thousand."""
    return q.step > 1 and any(c.isdigit() for c in q.written) and any(c.isalpha() for c in q.written)


def show(q: Quantity) -> str:
    """The value as a reader would write it: "more than 55000 km2", "10 to 12"."""
    if q.unit == "clock" and q.number is not None:
        return f"{int(q.number) // 60:02}:{int(q.number) % 60:02}" + (f" {q.zone}" if q.zone else "")
    unit = f" {q.unit}" if q.unit and q.unit != "clock" else ""
    if q.bound is Bound.RANGE and q.low is not None and q.high is not None:
        return f"{_plain(q.low)} to {_plain(q.high)}{unit}"
    if q.number is None:
        return q.written
    return f"{WORDS.get(q.bound, '')}{_plain(q.number)}{unit}"


def _plain(n: Decimal) -> str:
    text = f"{n:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
