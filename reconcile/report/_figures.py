"""What the evidence supports, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.languages._en_plurals import plural
from reconcile.languages._units import DURATIONS, MEASURES
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Estimate

_LONGEST = 30
_SIGN = 3
"""Letters of the longest sign of a unit ("mph")."""

_SCALES = frozenset("celsius fahrenheit kelvin magnitude horsepower stone hertz cubic_ft acre_ft sq_ft".split())
"""Units of more letters that have no plural."""


def supports(estimate: Estimate) -> str:
    """The best value and the range about it: "6 (5 to 6)", "940 (900 or more) soldiers", "undecided, 5 to 6".

    A policy may choose none ("pending, 5 to 6"), or another than all the evidence supports ("5, the evidence has 6").
    """
    low, best, high = (line(text) if text else None for text in (estimate.low, estimate.best, estimate.high))
    shown = _clock if estimate.unit == "clock" else _grouped
    low, high = (shown(end) if end else None for end in (low, high))
    around = _range(low, high)
    unit = _unit(line(estimate.unit or ""), best)
    if best is None:
        word = "pending" if estimate.policy else "undecided"
        return f"{word}, {around}{unit}" if around else word
    if estimate.policy and low == high != best and around:
        return f"{best}{unit}, the evidence has {around}"
    best = _told_with(best, estimate.unit)
    alone = low == high and around in (best, best.partition(" ")[0])
    return f"{best}{unit}" if not around or alone else f"{best} ({around}){unit}"


def _told_with(best: str, unit: str | None) -> str:
    """A best value that tells its own unit, in the plural where it is more than one: "5 days"."""
    number, _, told = best.rpartition(" ")
    return f"{number} {_many(line(told))}" if number and number != "1" and told == unit else best


def low_best_high(estimate: Estimate, *, decided: bool) -> str:
    """ "low 900, best 940, high open"; empty where there is no range; without the best where that is not `decided`."""
    told = {"low": estimate.low, "best": estimate.best, "high": estimate.high}
    if not decided:
        del told["best"]
    if estimate.low == estimate.high:
        return ""
    none = {"low": "open", "best": "undecided", "high": "open"}
    return ", ".join(f"{name} {end_in_words(end, estimate) if end else none[name]}" for name, end in told.items())


def end_in_words(end: str, estimate: Estimate) -> str:
    """An end of an estimate, or its best value, without the unit: "1,200", "14:30"."""
    return _clock(line(end)) if estimate.unit == "clock" else _grouped(line(end))


def _unit(unit: str, best: str | None) -> str:
    """The unit, where the best value does not already tell one."""
    told = not unit or unit == "clock" or (best is not None and best[-1:].isalpha())
    return "" if told else f" {unit if best == '1' else _many(unit)}"


def _many(unit: str) -> str:
    """The plural of a unit that is an English word, of its first part in "barrel/day"; signs and names stay."""
    head, slash, rest = unit.partition("/")
    counted = head in MEASURES or head in DURATIONS
    word = counted and head.islower() and (len(head) > _SIGN or head in DURATIONS) and head not in _SCALES
    return f"{plural(head.replace('_', ' ')) if word else head}{slash}{rest}"


def _grouped(number: str) -> str:
    return f"{int(number):,}" if number.isdecimal() and len(number) < _LONGEST else number


def _clock(minutes: str) -> str:
    whole = minutes.partition(".")[0]
    return f"{int(whole) // 60 % 24:02d}:{int(whole) % 60:02d}" if whole.isdecimal() else minutes


def _range(low: str | None, high: str | None) -> str:
    if low is None or high is None:
        return f"{low} or more" if low else f"{high} or less" if high else ""
    return low if low == high else f"{low} to {high}"
