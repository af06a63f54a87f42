"""Two quantities as sets of values: how they stand to each other, and how one is shown."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from reconcile.claims import _convert as units
from reconcile.claims._amounts import ABOUT, Amount, Values, allowed, amount, show
from reconcile.model import Bound, Claim, Polarity, Quantity, Relation

__all__ = ["plainly_apart", "relate", "show"]

HALF_AN_HOUR, HOUR, HALF_A_DAY = Decimal(30), Decimal(60), Decimal(720)  # minutes
TWICE = Decimal("0.03")  # part by which a measure may be off that was rounded in one unit and in another
BROKEN = frozenset(map(Decimal, (-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765)))  # minutes ahead of UTC
DAY = 1440  # minutes
WORD = 3  # letters of a word that tells an hour, longer than "am" and "h"
OPEN = frozenset({Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN, Bound.RANGE, Bound.VAGUE})
EQUAL = Relation(True, "equal", "the same value")
SAME_NUMBER = Relation(True, "equal", "the same number")


def relate(a: Claim, b: Claim) -> Relation:
    """How two quantities stand to each other as sets; units of one dimension are compared by factor."""
    x, y = a.value, b.value
    assert isinstance(x, Quantity) and isinstance(y, Quantity)
    if a.polarity is Polarity.SILENT or b.polarity is Polarity.SILENT:
        return Relation(None, "silent", "one of the two is silent")
    one, other = amount(x), amount(y)
    if (one.share or other.share) and _untold(a, one) is not _untold(b, other) and x.unit is y.unit is None:
        return Relation(None, "share", f"{one.shown} and {other.shown}: one is a share, and of how many is not told")
    return _compared(one, other)


@lru_cache(maxsize=1 << 15)
def _compared(one: Amount, other: Amount) -> Relation:
    """How two quantities stand to each other, whatever is told with them."""
    if one.plain and other.plain:  # most pairs: two plain counts
        return EQUAL if one.quantity.number == other.quantity.number else _apart(one, other)
    return _as_sets(one, other)


def plainly_apart(a: Claim, b: Claim) -> bool:
    """Two plain whole counts that are not the same: most pairs, told without words for it."""
    x, y = a.value, b.value
    return (
        isinstance(x, Quantity)
        and isinstance(y, Quantity)
        and x.unit is y.unit is None
        and x.bound is y.bound is Bound.EXACT
        and x.step <= 1
        and y.step <= 1
        and x.number is not None
        and y.number is not None
        and x.number >= 1 <= y.number  # no shares
        and x.number != y.number
        and a.kind == b.kind
        and Polarity.SILENT not in (a.polarity, b.polarity)
    )


def _untold(claim: Claim, told: Amount) -> bool:
    """A part told in words whose base its sentence does not give in a number."""
    return told.share and claim.part_of is None


def _apart(one: Amount, other: Amount) -> Relation:
    return Relation(False, "apart", f"{one.shown} and {other.shown} have no value in common")


def _as_sets(one: Amount, other: Amount) -> Relation:
    """How two quantities stand to each other of which one is no plain count."""
    x, y = one.quantity, other.quantity
    zoned = _zoned(x, y)  # else both clocks are taken as of one place
    left, right = (allowed(x, x.zone), allowed(y, y.zone)) if zoned else (one.values, other.values)
    if left is None or right is None or one.dimension != other.dimension:
        return Relation(None, "unit", f"{x.unit or 'a count'} and {y.unit or 'a count'} cannot be compared")
    if _written_alike(x, y) and not (zoned and x.zone != y.zone):
        return EQUAL
    if _meet(left, right) and _rounds(x, y, left, right):
        if x.number is not None and x.number == y.number and x.unit == y.unit:
            one_side = _nearly(x) is not _nearly(y) and Bound.EXACT in (x.bound, y.bound)
            return _hardly_less(x, y) if one_side else SAME_NUMBER
        return _both_hold(x, y)
    return _half_told(one, other, left, right, zoned=zoned) if x.unit == "clock" else _apart(one, other)


def _half_told(one: Amount, other: Amount, left: Values, right: Values, *, zoned: bool) -> Relation:
    """Two clock times that do not meet: one may not tell its zone, or which half of the day it means."""
    x, y = one.quantity, other.quantity
    if x.zone == y.zone and _around_midnight(x, y):
        return _both_hold(x, y)
    if not zoned and x.zone != y.zone:
        if _hours_apart(x, y):
            return Relation(True, "unit", f"{one.shown} and {other.shown} may be one moment in two time zones")
        return Relation(None, "zone", f"{one.shown} and {other.shown}: one does not tell its time zone")
    if (_half_untold(x) or _half_untold(y)) and _half_a_day_apart(left, right):
        return Relation(
            None, "zone", f"{one.shown} and {other.shown}: one does not tell which half of the day it means"
        )
    return _apart(one, other)


def _around_midnight(x: Quantity, y: Quantity) -> bool:
    """The two meet where one is told of the night before: 23:50, and shortly before midnight."""
    if x.low is None or x.high is None or y.low is None or y.high is None:
        return False
    return any(x.low + day <= y.high and y.low <= x.high + day for day in (DAY, -DAY))


def _hours_apart(x: Quantity, y: Quantity) -> bool:
    """Two clocks of which only one tells its zone may show one moment: at the same minute, or broken hours apart.

    That of a full hour tells little.
    """
    if x.bound is not Bound.EXACT or y.bound is not Bound.EXACT or x.number is None or y.number is None:
        return False
    if {x.zone, y.zone}.isdisjoint(units.ZONES) or None not in (x.zone, y.zone):
        return False
    apart = abs(x.number - y.number)
    return (apart % HOUR == 0 and apart != HALF_A_DAY and x.number % HOUR != 0) or _broken_hours_apart(x, y)


def _broken_hours_apart(x: Quantity, y: Quantity) -> bool:
    """The clock without a zone is as far from UTC as a zone whose hours are broken: 07:08 UTC is 12:38 in one."""
    told, untold = (x, y) if x.zone in units.ZONES else (y, x)
    assert told.number is not None and untold.number is not None
    if told.number % HALF_AN_HOUR == 0:
        return False
    ahead = untold.number - told.number + units.ZONES[told.zone or ""]
    return ahead in BROKEN or ahead + 2 * HALF_A_DAY in BROKEN or ahead - 2 * HALF_A_DAY in BROKEN


def _half_untold(q: Quantity) -> bool:
    """The hour is told in words: "twenty to eleven" is in the morning or at night."""
    words = q.written.replace(".", " ").replace(":", " ").split()
    told = q.number is not None and q.number % HALF_A_DAY != 0 and q.number < HALF_A_DAY + HOUR
    return told and any(word.isalpha() and len(word) >= WORD for word in words)


def _half_a_day_apart(left: Values, right: Values) -> bool:
    early, late = sorted((left, right))
    return _meet((early[0] + HALF_A_DAY, early[1] + HALF_A_DAY), late)


def _zoned(x: Quantity, y: Quantity) -> bool:
    return x.zone in units.ZONES and y.zone in units.ZONES


def _written_alike(x: Quantity, y: Quantity) -> bool:
    return x.number == y.number and x.low == y.low and x.high == y.high and x.unit == y.unit


def _meet(left: Values, right: Values) -> bool:
    """The two ranges share more than an edge, or one of them is a single value."""
    low, high = max(left[0], right[0]), min(left[1], right[1])
    wide = left[0] < left[1] and right[0] < right[1]
    return low < high or (low == high and not wide)


def _rounds(x: Quantity, y: Quantity, left: Values, right: Values) -> bool:
    """Of two plain numbers one lies in the other's range: 5.7 is no rounding of 5, although 5.5 could be of both.

    In two units each was rounded by itself: 44 miles and 72 km may be one distance.
    """
    if x.bound in OPEN or y.bound in OPEN:
        return True
    one, other = (left[0] + left[1]) / 2, (right[0] + right[1]) / 2
    if x.unit != y.unit and None not in (x.unit, y.unit) and abs(one - other) <= TWICE * max(abs(one), abs(other)):
        return True
    return left[0] <= other <= left[1] or right[0] <= one <= right[1]


def _both_hold(x: Quantity, y: Quantity) -> Relation:
    """Why two values that meet are not the same number: another unit, a bound, or rounding."""
    pair = f"{amount(x).shown} and {amount(y).shown}"
    if (x.unit != y.unit and not _only_bounded(x, y)) or (x.zone != y.zone and _zoned(x, y)):
        return Relation(True, "unit", f"{pair} are the same in one unit")
    if x.bound in OPEN or y.bound in OPEN:
        return Relation(True, "bound", f"{pair} can both hold")
    return Relation(True, "rounding", f"{pair} are the same within what is printed")


def _nearly(q: Quantity) -> bool:
    """Hardly less than it is written: "nearly five"."""
    return q.bound is Bound.ABOUT and q.number is not None and q.high == q.number != q.low


def _hardly_less(x: Quantity, y: Quantity) -> Relation:
    return Relation(True, "bound", f"{amount(y if _nearly(x) else x).shown} and hardly less can both hold")


def _only_bounded(x: Quantity, y: Quantity) -> bool:
    """A bound alone lets the two meet: more than five weeks, and at most 70 days."""
    if x.bound not in OPEN and y.bound not in OPEN:
        return False
    p, q = (v.number if v.number is not None else v.low if v.low is not None else v.high for v in (x, y))
    if not p or not q:
        return True
    p, q = p * units.factor(x.unit, None)[0], q * units.factor(y.unit, None)[0]
    return abs(p - q) > ABOUT * max(abs(p), abs(q))
