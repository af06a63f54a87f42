"""The sides of a finding in the order of what they say: the lower number, the earlier date first."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import singledispatch

from reconcile.model import Claim, DateValue, Ordinal, Quantity

Sides = tuple[tuple[Claim, ...], ...]
Measure = tuple[str, Decimal]


def by_value(sides: Sides) -> Sides:
    """The sides by the value of their first claim; as they were where values have no common measure."""
    measured = [(_measure(side[0].value), side) for side in sides]
    if len({measure[0] for measure, _ in measured if measure}) != 1 or not all(measure for measure, _ in measured):
        return sides
    return tuple(side for _, side in sorted(measured, key=lambda one: one[0] or ("", Decimal(0))))


@singledispatch
def _measure(value: object) -> Measure | None:
    """What a value is measured in, and how much it is; `None` for what has no size."""
    return None


@_measure.register
def _(value: Ordinal) -> Measure | None:
    return "place", Decimal(value.position)


@_measure.register
def _(value: Quantity) -> Measure | None:
    size = next((end for end in (value.number, value.low, value.high) if end is not None), None)
    return None if size is None else (value.unit or "things", size)


@_measure.register
def _(value: DateValue) -> Measure | None:
    day: date | None = value.days.earliest or value.days.latest
    return None if day is None else ("day", Decimal(day.toordinal()))
