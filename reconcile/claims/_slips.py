"""What a slip of the pen makes of a number: digits that changed places, one wrong digit, a zero too many."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeGuard

from reconcile.model import Claim, Quantity

SWAPPED, DIGIT, TENS = "swapped", "digit", "tens"
LONGEST = 24  # digits on either side of the point, beyond which nobody writes them
LONG = 3  # digits but for the zeros at the end, of which one alone may be wrong


def numbers(a: Claim, b: Claim) -> tuple[Decimal, Decimal] | None:
    """The smaller and the larger number of two claims, of one unit, neither 0 or below it; no time of day."""
    x, y = a.value, b.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.unit != y.unit or x.unit == "clock":
        return None
    if not _written_out(x.number) or not _written_out(y.number):
        return None
    return min(x.number, y.number), max(x.number, y.number)


def slip(a: Claim, b: Claim) -> str | None:
    """Which slip would make one number of the other: `SWAPPED`, `DIGIT`, `TENS`, or none."""
    pair = numbers(a, b)
    if pair is None or pair[0] == pair[1]:
        return None
    one, other = _digits(pair)
    if len(one) != len(other):
        return TENS if one.rstrip("0") == other.rstrip("0") else None
    places = [at for at, (p, q) in enumerate(zip(one, other, strict=True)) if p != q]
    if len(places) == 1:
        return DIGIT if max(len(one.rstrip("0")), len(other.rstrip("0"))) >= LONG else None
    if len(places) != 2 or places[1] - places[0] != 1:
        return None
    i, j = places
    return SWAPPED if (one[i], one[j]) == (other[j], other[i]) else None


def digits(claim: Claim) -> str:
    """The digits of a number above 0, but for zeros before them; empty where nobody would write them all."""
    number = claim.value.number if isinstance(claim.value, Quantity) else None
    return f"{number:f}".replace(".", "").lstrip("0") if _written_out(number) else ""


def _written_out(number: Decimal | None) -> TypeGuard[Decimal]:
    """The number is above 0, and of so few digits that somebody may have written them."""
    if number is None or not number.is_finite() or number <= 0:
        return False
    return number.adjusted() <= LONGEST and int(number.as_tuple().exponent) >= -LONGEST


def _digits(pair: tuple[Decimal, Decimal]) -> tuple[str, str]:
    """The digits of the two without a point, down to the last place that either has."""
    places = max(0, *(-int(number.as_tuple().exponent) for number in pair))
    smaller, larger = (f"{number:.{places}f}".replace(".", "") for number in pair)
    return smaller.lstrip("0"), larger.lstrip("0")
