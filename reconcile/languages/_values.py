"""What a number, its bound and its precision make: a set of values."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._digits import TENTH
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.model import Bound, Numeral, Ordinal, Quantity, Span

CLOSE = Decimal("0.2")  # share of a number that "just over" and "just under" leave
_EXACT, _RANGE, _VAGUE = Bound.EXACT, Bound.RANGE, Bound.VAGUE  # named here, since an enum looks each up anew
CLOCK_WIDTH = Decimal(30)  # minutes either side of "around 5.30pm"


def spread(
    number: Decimal, bound: Bound, step: Decimal, *, close: bool = False
) -> tuple[Decimal | None, Decimal | None]:
    """The set a bound makes of a number: its low and high end, None where open; a `close` bound leaves little room."""
    if bound is _EXACT:
        return number, number
    room = abs(number) * CLOSE
    if bound is Bound.ABOUT:
        width = max(abs(number) * TENTH, step / 2)
        return number - width, number if close else number + width
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return number, number + room if close else None
    if bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return number - room if close else None, number
    return number, number


def make_numeral(page: Page, made: Core, span: Span, core: Span, *, close: bool = False) -> Numeral:
    """The numeral a core makes, with its set of values."""
    if made.kind == "ordinal":
        return Numeral(span, core, "ordinal", Ordinal(int(made.number or 0)))
    low, high = made.low, made.high
    if made.number is not None and made.bound is not _VAGUE:
        low, high = spread(made.number, made.bound, made.step, close=close)
        if made.unit == "clock" and made.bound is Bound.ABOUT:
            low, high = made.number - CLOCK_WIDTH, made.number + CLOCK_WIDTH
    number = None if made.bound is _RANGE or made.bound is _VAGUE else made.number
    written = page.text[core.start : core.end]
    return Numeral(
        span, core, made.kind, Quantity(number, low, high, made.bound, made.unit, written, made.step, made.zone)
    )
