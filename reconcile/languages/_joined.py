"""Two numerals that say one value: "more than 10 and less than 20", "three dollars and 50 cents"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reconcile.model import Bound, Numeral, Quantity, Span

_FROM = (Bound.AT_LEAST, Bound.MORE_THAN)
_TO = (Bound.AT_MOST, Bound.LESS_THAN)


def joined(first: Numeral, second: Numeral, text: str, also: frozenset[str]) -> Numeral | None:
    """The numeral that two make, where nothing but a blank or a word of `also` stands between them."""
    gap = text[first.span.end : second.span.start]
    word = gap.strip().casefold()
    if len(gap) > 8 or (word and word not in also):
        return None
    a, b = first.value, second.value
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return None
    value = _between(a, b) if word else None
    value = value or (_with_cents(a, b) if first.kind == second.kind == "money" else None)
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
    if b.unit not in ("cent", "pence") or a.unit in ("cent", "pence") or b.bound is not Bound.EXACT:
        return None
    if a.bound is not Bound.EXACT or a.number is None or b.number is None or not 0 < b.number < 100:
        return None
    number = a.number + b.number / 100
    return replace(a, number=number, low=number, high=number, step=Decimal("0.01"))
