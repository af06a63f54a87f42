"""Values of claims in words: what was read, and the set of values that it leaves room for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from typing import TYPE_CHECKING

from reconcile.desk._plain import plain
from reconcile.model import (
    Attribution,
    Bound,
    DateValue,
    Dating,
    Enumeration,
    Location,
    Ordinal,
    Quantity,
    State,
    Status,
)
from reconcile.report._days import days
from reconcile.report._lookup import count
from reconcile.report._visible import line

if TYPE_CHECKING:
    from decimal import Decimal

Told = tuple[str, str]
"""A name and what is told under it."""

_BOUNDS = {
    Bound.EXACT: "the number itself",
    Bound.ABOUT: "about this number",
    Bound.AT_LEAST: "this number or more",
    Bound.MORE_THAN: "more than this number",
    Bound.AT_MOST: "this number or less",
    Bound.LESS_THAN: "less than this number",
    Bound.RANGE: "between two numbers",
    Bound.VAGUE: "no number; a word for many or few",
}
_STATES = {
    State.DONE: "it is done",
    State.IN_PROGRESS: "it is under way",
    State.PLANNED: "it is planned",
    State.DECIDED: "it is decided",
    State.STATED: "only the act is named, as in headlines",
}
_DATINGS = {
    Dating.WRITTEN: "as it stands written",
    Dating.PUBLISHED: "counted from the day of publication",
    Dating.EVENT: "counted from an event named before it",
    Dating.ARTICLE: "the year is that of another date of the article",
    Dating.NOWHERE: "month and day alone; nobody wrote the year",
}
PRECISIONS = {1: "to the day", 2: "within some days", 3: "within a week or so", 4: "to the month", 5: "longer, or open"}
"""UCDP's date_prec in words."""

_DIGITS = 24
_DAY = 1_440


@singledispatch
def value_told(value: object) -> Iterator[Told]:
    """What is told of the value of a claim."""
    raise TypeError(value)


@value_told.register
def _(value: Quantity) -> Iterator[Told]:
    yield "As a set", as_set(value)
    yield "Bound", _BOUNDS[value.bound]
    if value.unit == "clock":
        yield "Unit", "time of day" + (f", {line(value.zone)}" if value.zone else "")
    elif value.unit:
        yield "Unit", plain(value.unit)
    if value.step not in (0, 1) and value.number is not None:
        yield "Printed to", f"the nearest {number(value.step)}"


@value_told.register
def _(_value: Ordinal) -> Iterator[Told]:
    yield from ()


@value_told.register
def _(value: DateValue) -> Iterator[Told]:
    yield "Days", days(value.days)
    yield "Known", PRECISIONS.get(value.days.precision, str(value.days.precision))
    yield "Found", _DATINGS[value.how]


@value_told.register
def _(value: Enumeration) -> Iterator[Told]:
    yield "Listed", f"{count(value.count, 'member')}: {', '.join(map(line, value.members))}"


@value_told.register
def _(value: Status) -> Iterator[Told]:
    yield "How far", _STATES[value.state]


@value_told.register
def _(value: Attribution) -> Iterator[Told]:
    yield "Who", line(value.actor) if value.actor else "nobody"


@value_told.register
def _(value: Location) -> Iterator[Told]:
    yield "Where", line(value.text)


def as_set(value: Quantity) -> str:
    """ "846 to 1,034", "900 or more", "more than 900", "any number" where neither end is known."""
    shown = _clock if value.unit == "clock" else number
    low, high = (None if end is None else shown(end) for end in (value.low, value.high))
    if low is None and high is None:
        return "any number"
    if high is None:
        return f"more than {low}" if value.bound is Bound.MORE_THAN else f"{low} or more"
    if low is None:
        return f"less than {high}" if value.bound is Bound.LESS_THAN else f"{high} or less"
    return low if low == high else f"{low} to {high}"


def number(found: Decimal) -> str:
    """A number with its thousands apart; one of very many digits in powers of ten."""
    written = f"{found:,f}"
    return written if len(written) <= _DIGITS else f"{found:.3e}"


def _clock(minutes: Decimal) -> str:
    if not minutes.is_finite():
        return str(minutes)
    whole = int(minutes) % _DAY
    return f"{whole // 60:02d}:{whole % 60:02d}"
