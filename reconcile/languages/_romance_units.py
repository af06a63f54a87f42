"""Units and currencies whose signs the Romance languages share, and tables of those they write in words."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.languages._page import Phrases
from reconcile.languages._romance_tables import keyed
from reconcile.languages._units import PERCENT, Unit, known, money

_SYMBOLS = """
m: m
tonne: t
km: km, kms
cm: cm
mm: mm
km2: km², km2
m2: m², m2
m3: m³, m3
kg: kg
mg: mg
ml: ml
km/h: km/h, kmh
m/s: m/s
MW: mw
GW: gw
kW: kw
kWh: kwh
celsius: °c, ° c
fahrenheit: °f
degree: °
GB: gb
hectare: ha
hour: h
minute: min
"""
_GLUED = """
m: m
g: g
tonne: t
litre: l
second: s
"""
_SIGNS = {"$": "USD", "us$": "USD", "us $": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "r$": "BRL", "mex$": "MXN"}
_CODES = "USD EUR GBP JPY CNY CHF CAD AUD BRL MXN ARS CLP COP PEN INR RUB TRY ILS SAR XOF XAF MAD DZD TND LBP".split()


def _with_of(pairs: Iterable[tuple[str, Unit]], of: str) -> Phrases[Unit]:
    """The phrases, each also behind "of": "deux millions d'euros"."""
    return Phrases([(before + form, unit) for form, unit in pairs for before in ("", f"{of} ") if form])


def units(text: str, others: Iterable[tuple[str, Unit]], of: str) -> Phrases[Unit]:
    """The units that follow a number: signs, those of `text` by canonical id, and `others`."""
    named = [(form, known(name)) for name, form in keyed(_SYMBOLS.rstrip() + "\n" + text.strip())]
    return _with_of([*named, ("%", PERCENT), *others], of)


def glued_units() -> Phrases[Unit]:
    """The units that follow a number without a blank."""
    return Phrases([(form, known(name)) for name, form in keyed(_GLUED)])


def durations(text: str) -> Phrases[Unit]:
    """The units of time among those of `text`."""
    return Phrases([(form, unit) for name, form in keyed(text) if (unit := known(name)).kind == "duration"])


def currencies(text: str, of: str) -> Phrases[Unit]:
    """The currencies that follow a number: signs, codes, and those of `text` by code."""
    signs = [(sign, money(code)) for sign, code in _SIGNS.items() if len(sign) == 1]
    codes = [(code.lower(), money(code)) for code in _CODES]
    return _with_of([*signs, *codes, *((form, money(code)) for code, form in keyed(text))], of)


MONEY_BEFORE: Phrases[Unit] = Phrases(
    {sign: money(code) for sign, code in _SIGNS.items()} | {code.lower(): money(code) for code in _CODES}
)
