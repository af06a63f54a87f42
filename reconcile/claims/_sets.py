"""Two quantities as sets of values: how they stand to each other, and how one is shown."""

from __future__ import annotations

from decimal import Decimal

from reconcile.claims import _convert as units
from reconcile.model import Bound, Claim, Polarity, Quantity, Relation

ABOUT = Decimal("0.1")  # share of a number: behind "about", half of it where more than one digit is told
QUARTER = Decimal(15)  # minutes that "about" leaves a clock time
HOUR, HALF_A_DAY = Decimal(60), Decimal(720)  # minutes
DECIMALS = ".,٫·"  # marks in a number smaller than one that counts or measures: "0.8"
WORD = 3  # letters of a word that tells an hour, longer than "am" and "h"
OPEN = frozenset({Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN, Bound.RANGE, Bound.VAGUE})
WORDS = {
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.MORE_THAN: "more than ",
    Bound.AT_MOST: "at most ",
    Bound.LESS_THAN: "less than ",
}


def relate(a: Claim, b: Claim) -> Relation:
    """How two quantities stand to each other as sets; units of one dimension are compared by factor."""
    x, y = a.value, b.value
    assert isinstance(x, Quantity) and isinstance(y, Quantity)
    if a.polarity is Polarity.SILENT or b.polarity is Polarity.SILENT:
        return Relation(None, "silent", "one of the two is silent")
    if _share(a, x) is not _share(b, y) and x.unit is y.unit is None:
        return Relation(None, "share", f"{show(x)} and {show(y)}: one is a share, and of how many is not told")
    plain = x.unit is y.unit is None and x.bound is y.bound is Bound.EXACT
    if plain and not (_scaled(x) or _scaled(y)):  # most pairs: two plain counts
        return Relation(True, "equal", "the same value") if x.number == y.number else _apart(x, y)
    return _as_sets(x, y)


def _share(claim: Claim, q: Quantity) -> bool:
    """A part told in words, "three quarters of the drivers", whose base its sentence does not give in a number."""
    if q.number is None or not 0 < q.number < 1 or claim.part_of is not None:
        return False
    return not any(mark in q.written for mark in DECIMALS)


def _apart(x: Quantity, y: Quantity) -> Relation:
    return Relation(False, "apart", f"{show(x)} and {show(y)} have no value in common")


def _as_sets(x: Quantity, y: Quantity) -> Relation:
    """How two quantities stand to each other of which one is no plain count."""
    zoned = _zoned(x, y)  # else both clocks are taken as of one place
    left, right = _set(x, x.zone if zoned else None), _set(y, y.zone if zoned else None)
    if left is None or right is None or units.dimension(x.unit) != units.dimension(y.unit):
        return Relation(None, "unit", f"{x.unit or 'a count'} and {y.unit or 'a count'} cannot be compared")
    if _written(x, zoned) == _written(y, zoned):
        return Relation(True, "equal", "the same value")
    if _meet(left, right) and _rounds(x, y, left, right):
        if x.number is not None and x.number == y.number and x.unit == y.unit:
            one_side = _nearly(x) is not _nearly(y) and Bound.EXACT in (x.bound, y.bound)
            return _hardly_less(x, y) if one_side else Relation(True, "equal", "the same number")
        return _both_hold(x, y)
    if x.unit == "clock" and not zoned and x.zone != y.zone:
        return Relation(None, "zone", f"{show(x)} and {show(y)}: one does not tell its time zone")
    if x.unit == "clock" and (_half_untold(x) or _half_untold(y)) and _half_a_day_apart(left, right):
        return Relation(None, "zone", f"{show(x)} and {show(y)}: one does not tell which half of the day it means")
    return _apart(x, y)


def _half_untold(q: Quantity) -> bool:
    """The hour is told in words: "twenty to eleven" is in the morning or at night."""
    words = q.written.replace(".", " ").replace(":", " ").split()
    told = q.number is not None and q.number % HALF_A_DAY != 0 and q.number < HALF_A_DAY + HOUR
    return told and any(word.isalpha() and len(word) >= WORD for word in words)


def _half_a_day_apart(left: tuple[Decimal, Decimal], right: tuple[Decimal, Decimal]) -> bool:
    early, late = sorted((left, right))
    return _meet((early[0] + HALF_A_DAY, early[1] + HALF_A_DAY), late)


def _zoned(x: Quantity, y: Quantity) -> bool:
    return x.zone in units.ZONES and y.zone in units.ZONES


def _written(q: Quantity, zoned: bool) -> tuple[object, ...]:
    return (q.number, q.low, q.high, q.unit, q.zone if zoned else None)


def _meet(left: tuple[Decimal, Decimal], right: tuple[Decimal, Decimal]) -> bool:
    """The two ranges share more than an edge, or one of them is a single value."""
    low, high = max(left[0], right[0]), min(left[1], right[1])
    wide = left[0] < left[1] and right[0] < right[1]
    return low < high or (low == high and not wide)


def _rounds(x: Quantity, y: Quantity, left: tuple[Decimal, Decimal], right: tuple[Decimal, Decimal]) -> bool:
    """Of two plain numbers one lies in the other's range: 5.7 is no rounding of 5, although 5.5 could be of both."""
    if x.bound in OPEN or y.bound in OPEN:
        return True
    one, other = (left[0] + left[1]) / 2, (right[0] + right[1]) / 2
    return left[0] <= other <= left[1] or right[0] <= one <= right[1]


def _both_hold(x: Quantity, y: Quantity) -> Relation:
    """Why two values that meet are not the same number: another unit, a bound, or rounding."""
    pair = f"{show(x)} and {show(y)}"
    if (x.unit != y.unit and not _only_bounded(x, y)) or (x.zone != y.zone and _zoned(x, y)):
        return Relation(True, "unit", f"{pair} are the same in one unit")
    if x.bound in OPEN or y.bound in OPEN:
        return Relation(True, "bound", f"{pair} can both hold")
    return Relation(True, "rounding", f"{pair} are the same within what is printed")


def _nearly(q: Quantity) -> bool:
    """Hardly less than it is written: "nearly five"."""
    return q.bound is Bound.ABOUT and q.number is not None and q.high == q.number != q.low


def _hardly_less(x: Quantity, y: Quantity) -> Relation:
    return Relation(True, "bound", f"{show(y if _nearly(x) else x)} and hardly less can both hold")


def _only_bounded(x: Quantity, y: Quantity) -> bool:
    """A bound alone lets the two meet: more than five weeks, and at most 70 days."""
    if x.bound not in OPEN and y.bound not in OPEN:
        return False
    p, q = (v.number if v.number is not None else v.low if v.low is not None else v.high for v in (x, y))
    if not p or not q:
        return True
    p, q = p * units.factor(x.unit, None)[0], q * units.factor(y.unit, None)[0]
    return abs(p - q) > ABOUT * max(abs(p), abs(q))


def _set(q: Quantity, zone: str | None) -> tuple[Decimal, Decimal] | None:
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
        return min(half, size * ABOUT / 2) if _scaled(q) else Decimal(0)
    return min(half, size * ABOUT) if q.unit != "times" else Decimal(0)


def _scaled(q: Quantity) -> bool:
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
