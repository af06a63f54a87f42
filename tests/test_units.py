"""The unit table against pint, an independent one: each unit is of the dimension we say, its factor the same."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reconcile.claims._convert import FACTORS
from reconcile.languages._units import DURATIONS, MEASURES

pint = pytest.importorskip("pint", reason="pint is of the development tools")

# ids of ours that pint spells in another way
PINT = {
    "ft": "foot", "m2": "m**2", "km2": "km**2", "cm2": "cm**2", "sq_mile": "mile**2", "sq_ft": "foot**2",
    "sq_yard": "yard**2", "m3": "m**3", "km3": "km**3", "cm3": "cm**3", "cubic_ft": "foot**3", "acre_ft": "acre * foot",
    "barrel": "oil_barrel", "barrel/day": "oil_barrel / day", "litre/day": "litre / day", "tonne": "metric_ton",
    "ton": "short_ton", "stone": "stone", "quintal": "quintal", "km/h": "km / hour", "mph": "mile / hour",
    "m/s": "m / s", "ft/s": "foot / s", "celsius": "degC", "fahrenheit": "degF", "TB": "terabyte", "GB": "gigabyte",
    "MB": "megabyte", "KB": "kilobyte", "PB": "petabyte", "Gbps": "gigabit / s", "Mbps": "megabit / s",
    "kbps": "kilobit / s", "mpg": "mile / gallon", "decade": "ten_years",
    "megaton": "megaton_TNT", "kiloton": "kiloton_TNT",
}  # fmt: skip
# a dunam is 1,000 m2 by law; the rest are scales and shares, of which pint knows none, or no units of measure
OURS = {"dunam", "magnitude", "basis_point", "ppb", "point", "weekend", "season", "night", "quarter", "carat"}
# to pint bits are shares but bits a second are none, and what is a share has no dimension
LOOSE = {"information", "angle", "concentration", "sound"}


@pytest.fixture(scope="module")
def registry():
    found = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
    found.define("ten_years = 10 * year")
    found.define("quintal = 100 * kilogram")
    found.define("kiloton_TNT = 4.184e12 * joule")
    found.define("megaton_TNT = 4.184e15 * joule")
    return found


UNITS = {**MEASURES, **DURATIONS}
KNOWN = sorted(set(UNITS) - OURS)


@pytest.mark.parametrize("name", KNOWN)
def test_pint_knows_every_unit_by_its_id(name, registry):
    assert registry.Unit(PINT.get(name, name)) is not None


@pytest.mark.parametrize("dimension", sorted({unit.dimension for unit in UNITS.values()} - LOOSE))
def test_units_of_one_dimension_are_of_one_dimension_to_pint(dimension, registry):
    names = [name for name in KNOWN if UNITS[name].dimension == dimension and name != "degree"]
    found = {frozenset(registry.Unit(PINT.get(name, name)).dimensionality.items()) for name in names}
    assert len(found) <= 1


@pytest.mark.parametrize("name", sorted(set(FACTORS) & set(KNOWN)))
def test_factors_are_those_of_pint(name, registry):
    base = next(other for other, factor in FACTORS.items() if factor == 1 and _alike(other, name))
    ratio = registry.Quantity(1, PINT.get(name, name)).to(PINT.get(base, base)).magnitude
    assert abs(Decimal(ratio) / FACTORS[name] - 1) < Decimal("0.002")  # a month is 30.44 days, pint's is 30.4375


def _alike(a: str, b: str) -> bool:
    return a in UNITS and b in UNITS and UNITS[a].dimension == UNITS[b].dimension
