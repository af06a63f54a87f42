"""The sides of a finding as bars from low to high: numbers, or days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import DateValue, Dating, Quantity
from reconcile.report._charts._axis import Calendar, numbers
from reconcile.report._charts._drawn import ARROW, level, mark, notes_below, ticks_below
from reconcile.report._charts._points import told
from reconcile.report._charts._reach import reach
from reconcile.report._charts._svg import SMALL, WIDE, chart, cut, number, part, stroke, words
from reconcile.report._days import published
from reconcile.report._lookup import count
from reconcile.report._sides import voices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reconcile.model import Claim, Finding
    from reconcile.report._charts._axis import Tick
    from reconcile.report._lookup import Lookup

_VOICES, _SIDES = 3, 8
"""Origins of a side, and sides, that are drawn; the rest is counted."""

_LEFT, _RIGHT, _ROW, _SPACE = 24.0, WIDE - 24, 34.0, 8.0


@dataclass(frozen=True, slots=True)
class _Bar:
    """A bar along the axis: its mark and its ends, `None` where open."""

    at: float
    low: float | None
    high: float | None


def sides(look: Lookup, finding: Finding) -> str | None:
    """A whole `<svg>`: a bar for each origin of each side; `None` where these are no numbers of one unit, or days."""
    rows = [voices(look, side) for side in finding.sides[:_SIDES] if side]
    claims = [voice[0] for side in rows for voice in side[:_VOICES]]
    made = _of_numbers(claims) or _of_days(claims)
    if made is None or len(claims) < 2:
        return None
    bars, ticks, notes = made
    drawn: list[str] = []
    said: list[str] = []
    y = 4.0
    for side in rows:
        for voice in side[:_VOICES]:
            words_of = _line(look, voice)
            said.append(f"{words_of}.")
            drawn += _row(bars[voice[0].id], words_of, y)
            y += _ROW
        if len(side) > _VOICES:
            said.append(f"And {count(len(side) - _VOICES, 'more origin')} on this side.")
            drawn.append(words(said[-1], 4, y + 8, size=SMALL, class_="chart-note"))
            y += 14
        y += _SPACE
        drawn.append(stroke(f"M0 {number(y - 6)}H{number(WIDE)}", "chart-grid", stroke_opacity=0.2))
    drawn += ticks_below(ticks, y - 6)
    notes += [f"And {count(len(finding.sides) - _SIDES, 'more value')}."] if len(finding.sides) > _SIDES else []
    below, high = notes_below(notes, y + 28)
    return chart(look.question(finding), [*said, *notes], high, *drawn, *below)


def _of_numbers(claims: Sequence[Claim]) -> tuple[dict[str, _Bar], list[Tick], list[str]] | None:
    reached = {c.id: reach(c.value) for c in claims if isinstance(c.value, Quantity)}
    found = {claim: one for claim, one in reached.items() if one is not None}
    units = {c.value.unit for c in claims if isinstance(c.value, Quantity)}
    if len(found) < len(claims) or len(units) != 1 or "clock" in units:
        return None
    axis = numbers([end for one in found.values() for end in one.numbers()], _LEFT, _RIGHT, most=4)
    bars = {}
    for claim, one in found.items():
        low, high = (None if end is None else axis.at(end) for end in (one.low, one.high))
        bars[claim] = _Bar(axis.at(one.at), low, high)
    notes = ["Equal steps rightwards are equal factors, not equal numbers."] if axis.by_factors else []
    return bars, axis.ticks(), [*notes, *_open(bars)]


def _of_days(claims: Sequence[Claim]) -> tuple[dict[str, _Bar], list[Tick], list[str]] | None:
    told = {c.id: c.value.days for c in claims if isinstance(c.value, DateValue) and c.value.how is not Dating.NOWHERE}
    known = [end for days in told.values() for end in (days.earliest, days.latest) if end is not None]
    if len(told) < len(claims) or not known or any(days.earliest is days.latest is None for days in told.values()):
        return None
    axis = Calendar(min(known), max(known), _LEFT, _RIGHT)
    bars = {}
    for claim, days in told.items():
        low, high = (None if end is None else axis.at(end) for end in (days.earliest, days.latest))
        ends = [end for end in (low, high) if end is not None]
        bars[claim] = _Bar(sum(ends) / len(ends), low, high)
    return bars, axis.ticks(), list(_open(bars))


def _open(bars: dict[str, _Bar]) -> Iterator[str]:
    if any(None in (bar.low, bar.high) for bar in bars.values()):
        yield "Arrow: open on that side."


def _line(look: Lookup, voice: Sequence[Claim]) -> str:
    article = look.article_of(voice[0])
    outlets = {look.outlet(look.article_of(claim)) for claim in voice}
    more = f" and {count(len(outlets) - 1, 'other outlet')}" if len(outlets) > 1 else ""
    value = part(look.value(voice[0]))
    limit = told(look, voice[0]).removeprefix(value)
    return f"“{value}”{limit}: {part(look.outlet(article))}{more}, {published(article)}"


def _row(bar: _Bar, line: str, y: float) -> Iterator[str]:
    yield words(cut(line, WIDE - 8), 4, y + 11)
    at = y + 21
    path = level(bar.at, at, bar.low, -ARROW) if bar.low != bar.at else ""
    path += level(bar.at, at, bar.high, ARROW) if bar.high != bar.at else ""
    yield stroke(path, "chart-bar", stroke_width=2) if path else ""
    yield mark(bar.at, at, told=True)
