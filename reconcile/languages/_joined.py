"""Two numerals that say one value: "more than 10 and less than 20", "three dollars and 50 cents", "5 feet 2 inches"."""

from __future__ import annotations

from decimal import Decimal

from reconcile.frozen import replace
from reconcile.languages._units import SMALLER
from reconcile.languages._values import spread
from reconcile.model import Bound, Numeral, Quantity, Span

_FROM = (Bound.AT_LEAST, Bound.MORE_THAN)
_TO = (Bound.AT_MOST, Bound.LESS_THAN)
GAP = 8  # code points between two numerals that may be one
_COINS: frozenset[str] = frozenset({"cent", "pence"})
_PARTS = {
    ("ft", "inch"): 12, ("pound", "ounce"): 16, ("stone", "pound"): 14, ("m", "cm"): 100, ("m", "decimeter"): 10,
    ("km", "m"): 1000, ("kg", "g"): 1000,
}  # fmt: skip


def joined(first: Numeral, second: Numeral, text: str, also: frozenset[str]) -> Numeral | None:
    """The numeral that two make, where nothing but a blank, a comma or a word of `also` stands between them."""
    gap = text[first.span.end : second.span.start]
    word = gap.strip().casefold()
    if len(gap) > GAP or "\n" in gap:
        return None
    link = word.lstrip(",").lstrip()
    if link and link not in also:
        return None
    a, b = first.value, second.value
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return None
    value = _between(a, b) if word else None
    if value is None and first.kind == second.kind == "money":
        value = _with_cents(a, b)
    if value is None and first.kind == "money" and second.kind == "cardinal":
        value = _with_bare_cents(a, b, text, first, second) if "," not in word else None
    if value is None and first.kind == second.kind:
        value = _with_smaller(a, b)
    if value is None:
        return None
    core = Span(first.core.start, second.core.end)
    kind = "range" if value.bound is Bound.RANGE else first.kind
    span = Span(first.span.start, second.span.end)
    return Numeral(span, core, kind, replace(value, written=text[core.start : core.end]))


def _between(a: Quantity, b: Quantity) -> Quantity | None:
    """Both ends, one said as "more than", the other as "less than"."""
    low, high = (a, b) if a.bound in _FROM else (b, a)
    if low.bound not in _FROM or high.bound not in _TO or low.number is None or high.number is None:
        return None
    if (a.unit and b.unit and a.unit != b.unit) or low.number >= high.number:
        return None
    return Quantity(None, low.number, high.number, Bound.RANGE, a.unit or b.unit, "", min(a.step, b.step))


def _with_cents(a: Quantity, b: Quantity) -> Quantity | None:
    """A sum with its hundredths."""
    if b.unit not in _COINS or b.bound is not Bound.EXACT:
        return None
    return _with_hundredths(a, b.number)


def _with_bare_cents(a: Quantity, b: Quantity, text: str, first: Numeral, second: Numeral) -> Quantity | None:
    """A sum whose hundredths are named by their number alone: "15 dollars 50", where nothing follows that it counts."""
    behind = text[second.span.end : second.span.end + 2]
    if not text[first.span.end - 1].isalpha() or behind.strip()[:1].isalnum() or b.unit or b.bound is not Bound.EXACT:
        return None
    return _with_hundredths(a, b.number) if b.number and b.number >= 10 else None


def _with_hundredths(a: Quantity, part: Decimal | None) -> Quantity | None:
    if a.unit in _COINS or a.bound is not Bound.EXACT or a.number is None or a.number != int(a.number):
        return None
    if part is None or not 0 < part < 100 or part != int(part):
        return None
    number = a.number + part / 100
    return replace(a, number=number, low=number, high=number, step=Decimal("0.01"))


def _with_smaller(a: Quantity, b: Quantity) -> Quantity | None:
    """A measure in two units, in its greater one; a time in its smaller one, where that is exact."""
    if a.number is None or b.number is None or b.bound is not Bound.EXACT or b.number <= 0 or b.step > 1:
        return None
    many, smaller = SMALLER.get(a.unit or "", (0, ""))
    if many and smaller == b.unit and b.number < many:
        return _set(a, a.number * many + b.number, b.step, smaller)
    parts = _PARTS.get((a.unit or "", b.unit or ""))
    if parts and b.number < parts:
        return _set(a, a.number + b.number / parts, b.step / parts, a.unit)
    return None


def _set(a: Quantity, number: Decimal, step: Decimal, unit: str | None) -> Quantity:
    low, high = spread(number, a.bound, step)
    return replace(a, number=number, low=low, high=high, step=step, unit=unit)
