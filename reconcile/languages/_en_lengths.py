"""Lengths that look alike to other words: 5 ft 2 in, 5' 2", six foot three, 12 m."""

from __future__ import annotations

from decimal import Decimal

from reconcile.frozen import replace
from reconcile.languages._en_cardinals import read
from reconcile.languages._en_money import MONEY_BEFORE
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page

_INCHES = 12
_FEET: frozenset[str] = frozenset({"'", "ft", "foot", "feet"})
AROUND: frozenset[str] = _FEET | {"m"}


def read_feet(page: Page, i: int, core: Core | None) -> Core | None:
    """A length in feet with the inches behind it, in feet."""
    foot = page.word[core.end] if core is not None else ""
    if core is None or foot not in _FEET or core.kind != "cardinal":
        return None
    sign = foot == "'"
    if core.number is None or core.number != int(core.number) or (sign and not page.glued(core.end)):
        return None
    k = core.end + 1 + (not sign and page.word[core.end + 1] in ("and", ",", "."))
    inches = read(page, k)
    if inches is None or inches.kind != "cardinal" or inches.number is None or not 0 < inches.number < _INCHES:
        return None
    end = inches.end
    named = page.word[end] in (("inch", "inches", "in", '"') if not sign else ('"', "in", "inches"))
    if not named and not (foot == "foot" and k == core.end + 1 and not page.word[end].isalpha()):
        return None
    return Core(i, end + named, core.number + inches.number / _INCHES, Decimal(1) / _INCHES, "measure", unit="ft")


_BEHIND_METRES: frozenset[str] = frozenset(
    "x × , . ; ) \n long high wide deep tall away above below from of to and in at under by".split(" ")
)


def read_metres(page: Page, i: int, core: Core | None) -> Core | None:
    """12 m long: a lone m behind a blank, where no money and nothing counted makes it a million."""
    j = core.end if core else i
    if core is None or page.word[j] != "m" or core.kind != "cardinal" or core.unit:
        return None
    if page.raw(j) != "m" or page.glued(j):
        return None
    behind = page.word[j + 1]
    if page.glued(i) or (page.glued(j + 1) and behind.isalnum()):
        return None
    if MONEY_BEFORE.before(page, i) or not (behind == "" or behind in _BEHIND_METRES or behind[0].isdecimal()):
        return None
    return replace(core, end=j + 1, kind="measure", unit="m")
