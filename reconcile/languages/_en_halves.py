"""A unit and a half: a year and a half, two hours and a half."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._digits import TENTH
from reconcile.languages._en_units import UNITS
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page

UNITS_OF_ONE: frozenset[str] = frozenset("year month week day hour minute decade century mile".split())
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}


def read_unit_and_half(page: Page, i: int, core: Core | None) -> Core | None:
    """The number whose half stands behind its unit, in that unit."""
    if core is None and page.word[i] in ("a", "an") and page.word[i + 1] in UNITS_OF_ONE:
        core = Core(i, i + 1, Decimal(1))
    if core is None or core.kind != "cardinal" or core.number is None:
        return None
    unit = UNITS.at(page, core.end)
    if unit is None or page.word[unit[1]] != "and" or page.word[unit[1] + 1] != "a":
        return None
    part = _PARTS.get(page.word[unit[1] + 2])
    if part is None or page.word[unit[1] + 3] == "-":
        return None
    return Core(i, unit[1] + 3, core.number + part, TENTH, unit[0].kind, unit=unit[0].id)
