"""A value of a claim as cells: numbers and days that SQL can compare."""

from __future__ import annotations

import math
from decimal import Decimal
from functools import singledispatch

from reconcile.model import DateValue, Enumeration, Ordinal, Quantity, Value
from reconcile.store._index import Cell, Row, day

EMPTY: Row = dict.fromkeys(("number", "low", "high", "bound", "unit", "from_day", "to_day"))
_LARGEST = 2**63 - 1


def cells(value: Value) -> Row:
    """The columns number, low, high, bound, unit, from_day and to_day; empty where the value has none."""
    return {**EMPTY, **_filled(value)}


@singledispatch
def _filled(_value: object) -> Row:
    return {}


@_filled.register
def _(value: Quantity) -> Row:
    limits = {"number": value.number, "low": value.low, "high": value.high}
    return {**{k: number(v) for k, v in limits.items()}, "bound": value.bound.value, "unit": value.unit}


@_filled.register
def _(value: Ordinal) -> Row:
    return dict.fromkeys(("number", "low", "high"), number(Decimal(value.position)))


@_filled.register
def _(value: Enumeration) -> Row:
    return {"number": value.count}


@_filled.register
def _(value: DateValue) -> Row:
    return {"from_day": day(value.days, "earliest"), "to_day": day(value.days, "latest")}


def number(value: Decimal | None) -> Cell:
    """An integer where the number is whole and fits SQLite, else a float; `None` for no number."""
    if value is None or value.is_nan():
        return None
    if value.is_infinite() or abs(value) > _LARGEST:
        return float(value) if abs(float(value)) < math.inf else math.copysign(math.inf, value)
    return int(value) if value == value.to_integral_value() else float(value)
