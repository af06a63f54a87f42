"""Degrees that only a letter names: 42C (108F), where the words before speak of heat or cold."""

from __future__ import annotations

from reconcile.frozen import replace
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page

_SCALES = {"C": "celsius", "F": "fahrenheit"}
_NEAR = 10  # words before the number
_WEATHER: frozenset[str] = frozenset(
    "temperature temperatures heat hot cold mercury thermometer thermometers degrees warm warming freezing frost high "
    "highs low lows chill fever heatwave celsius fahrenheit".split()
)


def read_degrees(page: Page, i: int, core: Core | None) -> Core | None:
    """A number with the letter of a temperature scale glued to it."""
    if core is None or not page.glued(core.end) or core.kind != "cardinal" or core.number is None:
        return None
    scale = _SCALES.get(page.raw(core.end))
    if scale is None or (page.glued(core.end + 1) and page.word[core.end + 1].isalnum()):
        return None
    if not _WEATHER.intersection(page.words[max(0, i - _NEAR) : i]):
        return None
    return replace(core, end=core.end + 1, kind="measure", unit=scale)
