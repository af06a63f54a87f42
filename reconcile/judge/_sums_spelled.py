"""A sum in figures: what is told of each of its numbers, and what they make."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from reconcile.judge._laws import Law

Range = tuple[Fraction | None, Fraction | None]


def spelled(law: Law, told: Mapping[str, Law]) -> str:
    """The sum with what is told of its numbers: "9 + 4 = 13, and 14 is told"; "?" for a number of which nothing is."""
    parts = [name for name, factor in law.terms if factor > 0]
    whole = next(name for name, factor in law.terms if factor < 0)
    ranges = [_range(told.get(name)) for name in parts]
    known = [one for one in ranges if one is not None]
    sum_ = " + ".join(_written(one) for one in ranges)
    if whole not in told or len(known) < len(ranges):
        return f"{sum_} = {_written(_range(told.get(whole)))}"
    more = " or more" if law.low is None else ""
    return f"{sum_} = {_written(_added(known))}{more}, and {_written(_range(told[whole]))} is told"


def _range(law: Law | None) -> Range | None:
    return (law.low, law.high) if law is not None else None


def _added(ranges: list[Range]) -> Range:
    lows, highs = [low or Fraction(0) for low, _ in ranges], [high for _, high in ranges if high is not None]
    return sum(lows, Fraction(0)), sum(highs, Fraction(0)) if len(highs) == len(ranges) else None


def _written(one: Range | None) -> str:
    low, high = one or (None, None)
    if low is not None and high is not None:
        return _figures(low) if low == high else f"{_figures(low)} to {_figures(high)}"
    if low is not None:
        return f"at least {_figures(low)}"
    return f"at most {_figures(high)}" if high is not None else "?"


def _figures(number: Fraction) -> str:
    exact = number.denominator == 1
    return f"{number.numerator:,}" if exact else f"{number.numerator / number.denominator:,.10g}"
