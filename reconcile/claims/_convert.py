"""Comparing units: the dimension of a unit and the factor to its base unit; no stored value is converted."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages import _units as units
from reconcile.model import Numeral

FACTORS = {
    name: Decimal(text)
    for name, text in (
        pair.split("=")
        for pair in (
            "m=1 km=1000 mile=1609.344 ft=0.3048 inch=0.0254 yard=0.9144 cm=0.01 mm=0.001 nautical_mile=1852 m2=1 "
            "km2=1000000 sq_mile=2589988.11 sq_ft=0.09290304 hectare=10000 acre=4046.8564 cm2=0.0001 "
            "sq_yard=0.83612736 dunam=1000 litre=1 ml=0.001 gallon=3.785411784 barrel=158.987295 m3=1000 "
            "cubic_ft=28.316846592 km3=1000000000000 kg=1 g=0.001 mg=0.000001 tonne=1000 pound=0.45359237 "
            "ounce=0.028349523 ton=907.18474 carat=0.0002 stone=6.35029318 quintal=100 km/h=1 mph=1.609344 m/s=3.6 "
            "knot=1.852 ft/s=1.09728 W=1 kW=1000 MW=1000000 GW=1000000000 TW=1000000000000 second=1 minute=60 "
            "hour=3600 day=86400 night=86400 week=604800 fortnight=1209600 month=2629746 quarter=7889238 year=31556952 "
            "decade=315569520 century=3155695200 millennium=31556952000 millisecond=0.001 barrel/day=158.987295 "
            "litre/day=1"
        ).split()
    )
}
ZONES = {
    name: Decimal(minutes)
    for name, minutes in {
        "UTC": 0, "GMT": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "IST": 330,
        "PKT": 300, "JST": 540, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360,
        "PST": -480, "PDT": -420, "AEST": 600, "AEDT": 660, "WIB": 420, "HKT": 480, "SGT": 480, "KST": 540,
    }.items()
}  # fmt: skip
UNWRITTEN = frozenset({"magnitude"})  # dimensions whose one unit is often not written ("a magnitude 6.1 quake")


def dimension(unit: str | None) -> str | None:
    """What a unit measures; each currency is a dimension of its own, a plain count has none."""
    if unit is None:
        return None
    if unit in ("clock", "percent", "times", "point"):
        return unit
    known = units.MEASURES.get(unit) or units.DURATIONS.get(unit)
    return known.dimension if known else f"money {unit}"


def dimension_of(numeral: Numeral, unit: str | None) -> str | None:
    """The dimension of a numeral; an age is no duration, and all money is of one dimension."""
    if numeral.kind == "age":
        return "age"
    found = dimension(unit)
    return "money" if found and found.startswith("money") else found


def factor(unit: str | None, zone: str | None) -> tuple[Decimal, Decimal]:
    """(factor, shift) to the base unit; a clock time shifts to UTC where its zone is known."""
    if unit == "clock":
        return Decimal(1), -ZONES.get(zone or "", Decimal(0))
    return FACTORS.get(unit or "", Decimal(1)), Decimal(0)
