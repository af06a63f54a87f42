"""How English writes units and money."""

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
cup: cup, cups
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
MW: megawatt, megawatts
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
MB: megabyte, megabytes
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
MW: mw
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
_NAMES = {
    "us american united states": {"dollar": "USD"}, "canadian": {"dollar": "CAD"}, "australian": {"dollar": "AUD"},
    "hong kong": {"dollar": "HKD"}, "new zealand": {"dollar": "NZD"}, "singapore": {"dollar": "SGD"},
    "taiwan new taiwan": {"dollar": "TWD"},
    "british sterling uk": {"pound": "GBP"}, "egyptian": {"pound": "EGP"}, "lebanese": {"pound": "LBP", "lira": "LBP"},
    "syrian": {"pound": "SYP"}, "sudanese": {"pound": "SDG"}, "indian": {"rupee": "INR"}, "pakistani": {"rupee": "PKR"},
    "sri lankan": {"rupee": "LKR"}, "nepali nepalese": {"rupee": "NPR"}, "indonesian": {"rupiah": "IDR"},
    "japanese": {"yen": "JPY"},
    "chinese": {"yuan": "CNY"}, "turkish": {"lira": "TRY"}, "swiss": {"franc": "CHF"}, "mexican": {"peso": "MXN"},
    "philippine": {"peso": "PHP"}, "argentine": {"peso": "ARS"}, "chilean": {"peso": "CLP"},
    "colombian": {"peso": "COP"},
    "russian": {"ruble": "RUB", "rouble": "RUB"}, "iraqi": {"dinar": "IQD"}, "kuwaiti": {"dinar": "KWD"},
    "jordanian": {"dinar": "JOD"},
    "algerian": {"dinar": "DZD"}, "tunisian": {"dinar": "TND"}, "libyan": {"dinar": "LYD"},
    "bahraini": {"dinar": "BHD"},
    "serbian": {"dinar": "RSD"}, "saudi": {"riyal": "SAR"}, "qatari": {"riyal": "QAR"}, "omani": {"rial": "OMR"},
    "iranian": {"rial": "IRR"},
    "yemeni": {"rial": "YER", "riyal": "YER"}, "emirati uae": {"dirham": "AED"}, "moroccan": {"dirham": "MAD"},
    "danish": {"krone": "DKK", "kroner": "DKK"},
    "norwegian": {"krone": "NOK", "kroner": "NOK"}, "swedish": {"krona": "SEK", "kronor": "SEK"},
    "czech": {"koruna": "CZK", "crown": "CZK"},
    "brazilian": {"real": "BRL", "reais": "BRL"}, "south african": {"rand": "ZAR"}, "israeli": {"shekel": "ILS"},
    "south korean": {"won": "KRW"},
    "malaysian": {"ringgit": "MYR"}, "nigerian": {"naira": "NGN"}, "kenyan": {"shilling": "KES"},
    "ugandan": {"shilling": "UGX"},
    "bangladeshi": {"taka": "BDT"}, "ukrainian": {"hryvnia": "UAH"}, "polish": {"zloty": "PLN"},
    "ethiopian": {"birr": "ETB"},
}  # fmt: skip
_WORDS = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupiah": "IDR",
    "ringgit": "MYR", "zloty": "PLN",
    "shekel": "ILS", "rand": "ZAR", "naira": "NGN", "taka": "BDT", "hryvnia": "UAH", "bitcoin": "BTC",
    "rouble": "RUB", "ruble": "RUB",
    "rupee": "rupee", "dinar": "dinar", "riyal": "riyal", "rial": "rial", "dirham": "dirham", "peso": "peso",
    "franc": "franc",
    "lira": "lira", "krona": "SEK", "krone": "krone", "cent": "cent", "penny": "pence", "pence": "pence",
    "shilling": "shilling",
    "pound sterling": "GBP", "pounds sterling": "GBP", "baht": "THB", "dong": "VND", "forint": "HUF", "leu": "RON",
    "tenge": "KZT", "birr": "ETB",
}  # fmt: skip
CODES = (
    "USD EUR GBP JPY CNY CHF CAD AUD NZD HKD SGD INR PKR IDR MYR THB PHP KRW TWD VND BDT LKR NPR RUB "
    "UAH PLN CZK HUF RON TRY "
    "ILS SAR AED QAR KWD BHD OMR IQD IRR JOD LBP SYP EGP SDG LYD TND DZD MAD YER ZAR NGN KES UGX GHS "
    "ETB BRL MXN ARS CLP COP "
    "PEN SEK NOK DKK BTC RMB KZT AFN"
).split()
_SIGNS = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "us $": "USD", "u.s. $": "USD", "c$": "CAD", "ca$": "CAD", "a$": "AUD",
    "au$": "AUD", "nz$": "NZD", "hk$": "HKD",
    "s$": "SGD", "r$": "BRL", "mex$": "MXN", "nt$": "TWD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₪": "ILS",
    "₽": "RUB", "₺": "TRY",
    "₩": "KRW", "฿": "THB", "₦": "NGN", "₱": "PHP", "₫": "VND", "rs": "rupee", "rs.": "rupee", "₴": "UAH",
}  # fmt: skip


def _table(rows: str) -> list[tuple[str, Unit]]:
    pairs: list[tuple[str, Unit]] = []
    for row in rows.strip().splitlines():
        name, _, forms = row.partition(": ")
        pairs.extend((form.strip(), known(name)) for form in forms.split(","))
    return pairs


def _plural(word: str) -> tuple[str, ...]:
    if word in ("yen", "yuan", "baht", "won", "rand", "kroner", "kronor", "reais", "pence", "pounds sterling", "lira"):
        return (word, "liras") if word == "lira" else (word,)
    return word, word[:-1] + "ies" if word.endswith("y") and word != "penny" else word + "s"


def _money_words() -> dict[str, Unit]:
    found = {form: money(code) for word, code in _WORDS.items() for form in _plural(word)}
    for names, coins in _NAMES.items():
        groups = (
            names.split()
            if names not in ("hong kong", "new zealand", "sri lankan", "south african", "south korean")
            else [names]
        )
        if names == "us american united states":
            groups = ["us", "u.s.", "american", "united states"]
        if names == "taiwan new taiwan":
            groups = ["taiwan", "new taiwan"]
        found |= {
            f"{name} {form}": money(code) for name in groups for coin, code in coins.items() for form in _plural(coin)
        }
    return (
        found
        | {code.lower(): money("CNY" if code == "RMB" else code) for code in CODES}
        | {sign: money(code) for sign, code in _SIGNS.items() if len(sign) == 1}
    )


UNITS: Phrases[Unit] = Phrases(
    [
        *_table(_FORMS),
        *((form, DURATIONS[name]) for name, forms in _TIMES.items() for form in forms.split()),
        *((form, PERCENT) for form in ("%", "percent", "per cent", "pct", "percentage")),
        *((form, POINT) for form in ("percentage point", "percentage points")),
        *((form, TIMES) for form in ("times", "fold")),
    ]
)
GLUED: Phrases[Unit] = Phrases([*_table(_GLUED), ("x", TIMES)])
MONEY_AFTER: Phrases[Unit] = Phrases(_money_words())
MONEY_BEFORE: Phrases[Unit] = Phrases(
    {sign: money(code) for sign, code in _SIGNS.items()}
    | {code.lower(): money("CNY" if code == "RMB" else code) for code in CODES}
)
