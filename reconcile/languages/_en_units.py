"""How English writes units."""

from __future__ import annotations

from reconcile.languages._page import Phrases
from reconcile.languages._units import DURATIONS, PERCENT, POINT, TIMES, Unit, known, money

# canonical id: its forms, parted by commas
_FORMS = """
km: km, kms, kilometre, kilometres, kilometer, kilometers
mile: mile, miles
nautical_mile: nautical mile, nautical miles
light_year: light year, light years, light-year, light-years
m: metre, metres, meter, meters
ft: ft, foot, feet
inch: inch, inches
yard: yard, yards, yd, yds
cm: cm, centimetre, centimetres, centimeter, centimeters
mm: mm, millimetre, millimetres, millimeter, millimeters
micrometer: micrometer, micrometers, micrometre, micrometres, micron, microns
nanometer: nm, nanometer, nanometers, nanometre, nanometres
picometer: picometer, picometers, picometre
decimeter: decimeter, decimeters, decimetre, dm
km2: sq km, sq. km, square km, square kilometre, square kilometres, square kilometer, square kilometers, km², km2
km2: sq kms
m2: sq m, square metre, square metres, square meter, square meters, m², m2
sq_mile: square mile, square miles, sq mile, sq miles, sq mi
sq_ft: square foot, square feet, sq ft
hectare: hectare, hectares, ha
acre: acre, acres
dunam: dunam, dunams
cm2: square centimetre, square centimeters
sq_yard: square yard, square yards
litre: litre, litres, liter, liters
ml: ml, millilitre, millilitres, milliliter, milliliters
gallon: gallon, gallons
barrel: barrel, barrels, bbl
barrel/day: bpd, b/d, barrels per day, barrels a day, barrels daily, barrel per day, barrel a day, barrels-per-day
barrel/day: barrel-a-day, barrel-per-day
m3: cubic metre, cubic metres, cubic meter, cubic meters, m³
cubic_ft: cubic foot, cubic feet
km3: cubic kilometre, cubic kilometres, cubic kilometer, cubic kilometers
cm3: cc, cubic centimetre, cubic centimeters
pint: pint, pints
quart: quart, quarts
tablespoon: tablespoon, tablespoons
teaspoon: teaspoon, teaspoons
bushel: bushel, bushels
kg: kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes
g: gram, grams, gramme, grammes
mg: mg, milligram, milligrams
microgram: microgram, micrograms, microgramme, microgrammes, mcg, μg
tonne: tonne, tonnes, metric ton, metric tons, metric tonnes
ton: ton, tons
pound: lb, lbs, pound, pounds
ounce: ounce, ounces, oz
stone: stone
carat: carat, carats
km/h: km/h, kmh, kph, kmph, km/hr, kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour
km/h: km per hour, kilometer per hour, kilometer-per-hour, kilometre-per-hour
mph: mph, miles per hour, miles an hour, mile-per-hour, mile per hour, mile-an-hour
m/s: m/s, metres per second, meters per second, metres a second
knot: knot, knots
MW: mw, megawatt, megawatts
TWh: twh, terawatt hours
basis_point: basis point, basis points, bps
acre_ft: acre foot, acre feet, acre-foot, acre-feet
GW: gigawatt, gigawatts
kW: kilowatt, kilowatts, kw
W: watt, watts
kWh: kwh, kilowatt hour, kilowatt hours, kilowatt-hours
MWh: mwh, megawatt hours, megawatt-hours
GWh: gwh
horsepower: horsepower, hp
joule: joule, joules
calorie: calorie, calories
kiloton: kiloton, kilotons, kilotonnes
megaton: megaton, megatons
celsius: degrees celsius, degree celsius, ° celsius, °c, celsius, degrees c, degrees centigrade
fahrenheit: degrees fahrenheit, degree fahrenheit, ° fahrenheit, °f, fahrenheit, degrees f
degree: degree, degrees, °
kelvin: kelvin, kelvins
GB: gb, gigabyte, gigabytes
MB: mb, megabyte, megabytes
TB: tb, terabyte, terabytes
KB: kb, kilobyte, kilobytes
Gbps: gbps, gigabits per second
Mbps: mbps, megabits per second
bit: bit, bits
byte: byte, bytes
Hz: hz, hertz
kHz: khz, kilohertz
MHz: mhz, megahertz
GHz: ghz, gigahertz
bar: millibars
psi: psi
hectopascal: hpa, hectopascals
volt: volt, volts
kilovolt: kilovolt, kilovolts, kv
ampere: ampere, amperes, amp, amps
mpg: mpg, miles per gallon
ppm: ppm, parts per million
ppb: ppb, parts per billion
decibel: decibel, decibels, db
radian: rad, radian, radians
turn: turns
sievert: sievert, sieverts
millisievert: millisievert, millisieverts
microsievert: microsievert, microsieverts
magnitude: magnitude
"""
_GLUED = """
m: m
g: g
tonne: t
inch: in, "
hour: h, hr, hrs
second: sec
minute: min, mins
litre: l
barrel: bbl
mile: mi
acre: ac
"""
_TIMES = {
    "second": "second seconds sec secs", "minute": "minute minutes min mins", "hour": "hour hours hr hrs",
    "day": "day days", "night": "night nights", "week": "week weeks", "fortnight": "fortnight fortnights",
    "month": "month months", "quarter": "quarters", "year": "year years yr yrs", "decade": "decade decades",
    "century": "century centuries", "millennium": "millennia millennium", "millisecond": "millisecond milliseconds",
    "season": "seasons", "weekend": "weekends",
}  # fmt: skip


def _table(rows: str) -> list[tuple[str, Unit]]:
    pairs: list[tuple[str, Unit]] = []
    for row in rows.strip().splitlines():
        name, _, forms = row.partition(": ")
        pairs.extend((form.strip(), known(name)) for form in forms.split(","))
    return pairs


UNITS: Phrases[Unit] = Phrases(
    [
        *_table(_FORMS),
        *((form, DURATIONS[name]) for name, forms in _TIMES.items() for form in forms.split()),
        *((form, PERCENT) for form in ("%", "percent", "percents", "per cent", "pct", "percentage")),
        *((form, POINT) for form in ("percentage point", "percentage points")),
        *((form, TIMES) for form in ("times", "fold")),
    ]
)
GLUED: Phrases[Unit] = Phrases([*_table(_GLUED), ("x", TIMES), ("p", money("pence"))])
