"""What a reviewer wrote, read by the grammars that read articles: values of claims, and days."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from reconcile.claims._convert import dimension
from reconcile.languages import get
from reconcile.languages._calendar import place
from reconcile.model import (
    Attribution,
    Claim,
    DateValue,
    Days,
    Enumeration,
    Location,
    Numeral,
    Ordinal,
    Quantity,
    State,
    Status,
    Value,
)

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_BETWEEN = re.compile(r"[,;،؛]")
_LETTERS = re.compile(r"[^\W\d_]{2}")
LONGEST = 40
"""Characters of a number; what is longer is none."""
SIGNED = frozenset({"percent", "point", "temperature", "angle", "money"})
"""Dimensions of which a value may lie below zero."""
NOBODY = frozenset({"nobody", "no one", "none"})
LIKE = {
    "quantity": "14, at least 14, 5,000 km",
    "ordinal": "sixth, 6th, 6",
    "date": "2031-05-03, 3 May 2031, 2031-05",
    "status": "planned, decided, in progress, done",
    "enumeration": "Aldmoor, Brigg, Carrow",
    "attribution": "the ministry of health, nobody",
    "location": "Aldmoor",
}
ANY = "a name"


def days_of(written: str, language: str = "en") -> Days | None:
    """The day, month, year or period that the words name by themselves; `None` where they name none."""
    found = _ISO.fullmatch(written.strip())
    if found:
        return _iso(*(int(part) if part else None for part in found.groups()))
    for code in dict.fromkeys((language, "en")):
        text = written.strip()
        dates = get(code).dates(text)
        if len(dates) == 1 and dates[0].span.start == 0 and dates[0].span.end == len(text):
            return place(dates[0], published=None)
    return None


def value_of(written: str, claim: Claim, language: str) -> Value | None:
    """The value of a claim of this kind that the words tell; `None` where they tell none.

    All the words are to be the value. A number without a unit has that of the claim, one with a unit measures the same.
    """
    text = " ".join(written.split())
    reader = _READERS.get(claim.kind)
    return reader(text, claim, language) if reader and text else None


def like_of(claim: Claim) -> str:
    """How the value of a claim of this kind is written."""
    if claim.attribute == "role":
        return "deputy governor"
    return LIKE.get(claim.kind, ANY)


def _iso(year: int | None, month: int | None = None, day: int | None = None) -> Days | None:
    try:
        if year is None or (month is not None and not 1 <= month <= 12):
            return None
        if day is not None and month is not None:
            return Days(date(year, month, day), date(year, month, day))
        if month is None:
            return Days(date(year, 1, 1), date(year, 12, 31), 5)
        return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]), 4)
    except ValueError:
        return None


def _numerals(text: str, language: str, counted: str | None = None) -> Iterator[Numeral]:
    """The numeral that the words are, as each grammar that may be meant reads it; a day is none.

    What it counts may stand behind it.
    """
    if len(text) > LONGEST or _DAY.fullmatch(text):
        return
    for code in dict.fromkeys((language, "en", "und")):
        found = get(code).numerals(text)
        if len(found) == 1 and found[0].span.start == 0 and text[found[0].span.end :].strip() in ("", counted):
            yield found[0]


def _quantity(text: str, claim: Claim, language: str) -> Value | None:
    found = next((n.value for n in _numerals(text, language, claim.counted) if isinstance(n.value, Quantity)), None)
    was = claim.value
    if found is None or not isinstance(was, Quantity):
        return found
    if found.unit is None:
        found = replace(found, unit=was.unit, zone=was.zone)
    return found if _dimension(found) == _dimension(was) and (_signed(found) or not _negative(found)) else None


def _dimension(value: Quantity) -> str | None:
    """What it measures; all money is of one dimension."""
    return (dimension(value.unit) or "").split(" ")[0] or None


def _signed(value: Quantity) -> bool:
    return _dimension(value) in SIGNED


def _negative(value: Quantity) -> bool:
    return any(one is not None and one < 0 for one in (value.number, value.low, value.high))


def _ordinal(text: str, claim: Claim, language: str) -> Value | None:
    for value in (n.value for n in _numerals(text, language, claim.counted)):
        if isinstance(value, Ordinal):
            return value
        whole = value.number is not None and value.number == value.number.to_integral_value() and value.unit is None
        if whole and value.number is not None and value.number > 0 and value.low == value.high == value.number:
            return Ordinal(int(value.number))
    return None


def _date(text: str, _claim: Claim, language: str) -> Value | None:
    days = days_of(text, language)
    return DateValue(days, text) if days else None


def _status(text: str, claim: Claim, _language: str) -> Value | None:
    if isinstance(claim.value, Status) and claim.attribute == "role":
        return replace(claim.value, text=text) if _is_name(text) else None
    named = text.lower().replace(" ", "_")
    return next((Status(state, text) for state in State if state.value == named), None)


def _enumeration(text: str, _claim: Claim, _language: str) -> Value | None:
    members = tuple(part for one in _BETWEEN.split(text) if (part := one.strip()))
    return Enumeration(members, len(members)) if members and all(map(_is_name, members)) else None


def _attribution(text: str, _claim: Claim, _language: str) -> Value | None:
    if not _is_name(text):
        return None
    return Attribution(None if text.lower() in NOBODY else text, text)


def _location(text: str, _claim: Claim, _language: str) -> Value | None:
    return Location(text) if _is_name(text) else None


def _is_name(text: str) -> bool:
    """Words that may name somebody or something: letters stand together in them, and they are no number."""
    return _LETTERS.search(text) is not None and not any(_numerals(text, "en"))


_READERS: dict[str, Callable[[str, Claim, str], Value | None]] = {
    "quantity": _quantity,
    "ordinal": _ordinal,
    "date": _date,
    "status": _status,
    "enumeration": _enumeration,
    "attribution": _attribution,
    "location": _location,
}
