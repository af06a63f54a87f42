"""Values of claims as JSON: numbers as int or float, days in ISO form, `None` where open."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING, cast

from reconcile.model import Attribution, DateValue, Days, Enumeration, Location, Ordinal, Quantity, Status

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

Plain = dict[str, object]


@singledispatch
def plain_value(value: object) -> Plain:
    """The value of a claim; its shape depends on its kind."""
    raise TypeError(value)


@plain_value.register
def _(value: Quantity) -> Plain:
    limits = {"number": number(value.number), "low": number(value.low), "high": number(value.high)}
    found: Plain = {**limits, "bound": value.bound.value, "unit": value.unit, "written": value.written}
    if value.unit == "clock":
        found |= {"clock": None if value.number is None else _clock(value.number), "zone": value.zone}
    return found


@plain_value.register
def _(value: Ordinal) -> Plain:
    return {"position": value.position}


@plain_value.register
def _(value: DateValue) -> Plain:
    return {**cast("Plain", plain_days(value.days)), "text": value.text, "how": value.how.value}


@plain_value.register
def _(value: Enumeration) -> Plain:
    return {"members": list(value.members), "count": value.count}


@plain_value.register
def _(value: Status) -> Plain:
    return {"state": value.state.value, "text": value.text}


@plain_value.register
def _(value: Attribution) -> Plain:
    return {"actor": value.actor, "text": value.text}


@plain_value.register
def _(value: Location) -> Plain:
    return {"text": value.text}


def plain_days(days: Days | None) -> Plain | None:
    """Earliest and latest day with their precision; `None` for unknown."""
    if days is None:
        return None
    return {"earliest": _iso(days.earliest), "latest": _iso(days.latest), "precision": days.precision}


def number(value: Decimal | None) -> int | float | None:
    """An int where the number is whole, else a float; `None` for none, and for what JSON cannot write."""
    if value is None or not value.is_finite():
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _clock(minutes: Decimal) -> str:
    return f"{int(minutes) // 60 % 24:02d}:{int(minutes) % 60:02d}"
