"""Units by canonical id, with the kind of numeral they make and their dimension."""

from __future__ import annotations

from decimal import Decimal

from reconcile.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written, under one canonical id."""

    id: str
    kind: str
    dimension: str


_TABLE = {
    "length": "km mile m ft inch yard cm mm nautical_mile light_year micrometer nanometer picometer decimeter",
    "area": "km2 m2 sq_mile sq_ft hectare acre cm2 sq_yard dunam",
    "volume": "litre ml gallon barrel m3 cubic_ft km3 pint tablespoon teaspoon cm3 quart acre_ft bushel",
    "mass": "kg g mg tonne pound ounce ton carat microgram stone quintal",
    "speed": "km/h mph m/s knot ft/s",
    "power": "MW kW GW W TW horsepower",
    "energy": "kWh MWh GWh TWh joule calorie kilocalorie megajoule kiloton megaton",
    "temperature": "celsius fahrenheit kelvin degree",
    "flow": "barrel/day litre/day",
    "information": "GB MB KB TB PB Gbps Mbps kbps bit byte megabit gigabit",
    "frequency": "Hz kHz MHz GHz",
    "pressure": "bar psi pascal hectopascal millibar",
    "voltage": "volt kilovolt",
    "current": "ampere",
    "magnitude": "magnitude",
    "rate": "basis_point",
    "angle": "radian turn arcminute",
    "fuel_use": "mpg",
    "concentration": "ppm ppb",
    "sound": "decibel",
    "dose": "sievert millisievert microsievert",
}
_DURATIONS = (
    "second minute hour day night week fortnight month quarter year decade century millennium "
    "millisecond weekend season"
)

MEASURES: dict[str, Unit] = {
    name: Unit(name, "measure", dimension) for dimension, names in _TABLE.items() for name in names.split()
}
DURATIONS: dict[str, Unit] = {name: Unit(name, "duration", "time") for name in _DURATIONS.split()}
SMALLER: dict[str, tuple[int, str]] = {
    "millennium": (1000, "year"), "century": (100, "year"), "decade": (10, "year"), "year": (12, "month"),
    "day": (24, "hour"), "hour": (60, "minute"), "minute": (60, "second"),
}  # fmt: skip
PERCENT = Unit("percent", "percent", "share")
POINT = Unit("point", "percent", "share")
TIMES = Unit("times", "multiple", "factor")
AGE = Unit("year", "age", "time")


def money(code: str) -> Unit:
    """The unit of a currency: an ISO 4217 code, or a word where several states share it."""
    return Unit(code, "money", "money")


def part_of_time(part: Decimal, name: str) -> tuple[Decimal, Decimal, str] | None:
    """Half a century as 50 years, with its precision; None where that is no whole number of the smaller unit."""
    many, smaller = SMALLER.get(name, (0, ""))
    number = (part * many).quantize(Decimal("0.001"))
    return (Decimal(int(number)), Decimal(many) / 10, smaller) if many and number == int(number) else None


def known(name: str) -> Unit:
    """The measure or duration of that id; KeyError where there is none."""
    return MEASURES.get(name) or DURATIONS[name]
