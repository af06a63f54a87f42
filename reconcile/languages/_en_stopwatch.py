"""English times that something took: 4:31:08, two minutes 40, an hour and ten minutes."""

from __future__ import annotations

from decimal import Decimal

from reconcile.frozen import replace
from reconcile.languages._en_cardinals import read
from reconcile.languages._en_spoken_clock import ends
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page

_CLOCK: frozenset[str] = frozenset(
    "at around about by from since until till before after nearly shortly time - (".split()
)
_SMALLER = {"hour": "minute", "hours": "minute", "minute": "second", "minutes": "second"}
AROUND: frozenset[str] = frozenset(_SMALLER)


def read_stopwatch(page: Page, i: int) -> Core | None:
    """Hours, minutes and seconds between colons, where no word makes them a time of day."""
    parts = page.word[i].split(":")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts) or page.word[i - 1] in _CLOCK:
        return None
    if len(parts[0]) > 3 or any(len(part) != 2 or int(part) > 59 for part in parts[1:]):
        return None
    hours, minutes, seconds = map(int, parts)
    return Core(i, i + 1, Decimal(hours * 3600 + minutes * 60 + seconds), kind="duration", unit="second")


def read_bare_rest(page: Page, i: int, core: Core | None) -> Core | None:
    """The seconds of "two minutes 40", the minutes of "3 hours 20", which count nothing else."""
    if core is None or core.kind != "cardinal" or core.number is None or core.number != int(core.number):
        return None
    unit, rest = _SMALLER.get(page.word[core.end]), page.word[core.end + 1]
    if unit is None or not rest.isdecimal() or len(rest) > 2 or int(rest) > 59 or not ends(page, core.end + 2):
        return None
    return replace(core, end=core.end + 2, number=core.number * 60 + int(rest), kind="duration", unit=unit)


def read_hour_and(page: Page, i: int, core: Core | None) -> Core | None:
    """An hour and ten minutes; a minute and 12 seconds."""
    smaller = _SMALLER.get(page.word[i + 1])
    if page.word[i] not in ("a", "an") or smaller is None or page.word[i + 2] != "and":
        return None
    rest = read(page, i + 3)
    if rest is None or rest.kind != "cardinal" or rest.number is None or not 0 < rest.number < 60:
        return None
    named = page.word[rest.end] in (smaller, smaller + "s")
    return Core(i, rest.end + 1, 60 + rest.number, kind="duration", unit=smaller) if named else None
