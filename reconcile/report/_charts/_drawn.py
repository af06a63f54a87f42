"""What several charts draw: marks, ends of what is open or closed, days below a frame, lines of words."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from reconcile.report._charts._axis import fits
from reconcile.report._charts._svg import SMALL, WIDE, folded, number, stroke, tag, wide, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reconcile.model import Estimate
    from reconcile.report._charts._axis import Tick

ARROW = 16.0
"""Units that an arrow reaches beyond its mark."""


def mark(x: float, y: float, *, told: bool, triangle: bool = False) -> str:
    """A circle, or a triangle: filled for a claim of the finding, hollow for another."""
    kind = "chart-mark chart-in-question" if told else "chart-mark"
    fill = None if told else "none"
    if triangle:
        path = f"M{number(x - 4.5)} {number(y + 4)}h9l-4.5 -8z"
        return tag("path", class_=kind, d=path, stroke="currentColor", fill=fill)
    return tag("circle", class_=kind, cx=x, cy=y, r=4, stroke="currentColor", fill=fill)


def upright(x: float, y: float, end: float | None, room: float) -> str:
    """A path from a mark up or down to its end, or to an arrow of at most `room` units; up is less than nothing."""
    if end is not None:
        return f"M{number(x)} {number(y)}V{number(end)}m-3 0h6"
    back = -4 if room < 0 else 4
    return f"M{number(x)} {number(y)}v{number(room)}m-3 {-back}l3 {back}l3 {-back}"


def level(x: float, y: float, end: float | None, room: float) -> str:
    """A path from a mark left or right to its end, or to an arrow; left is less than nothing."""
    if end is not None:
        return f"M{number(x)} {number(y)}H{number(end)}m0 -3v6"
    back = -4 if room < 0 else 4
    return f"M{number(x)} {number(y)}h{number(room)}m{-back} -3l{back} 3l{-back} 3"


def ticks_below(ticks: Iterable[Tick], y: float, start: float = 0.0) -> Iterator[str]:
    """Ticks under a line, their words kept inside the chart, right of `start`, and apart from each other."""
    end = start
    for tick in ticks:
        yield stroke(f"M{number(tick.at)} {number(y)}v4", "chart-line")
        half = wide(tick.told, SMALL) / 2
        at = min(max(tick.at, start + half + 1), WIDE - half - 1)
        if at - half >= end:
            yield words(tick.told, at, y + 15, anchor="middle", size=SMALL, class_="chart-axis")
            end = at + half + 4


def notes_below(notes: Iterable[str], y: float) -> tuple[list[str], float]:
    """Notes in lines that fit, and where they end."""
    drawn = []
    for note in notes:
        for one in folded(note, WIDE - 8, SMALL):
            drawn.append(words(one, 4, y, size=SMALL, class_="chart-note"))
            y += 14
    return drawn, y - 6


def supported(estimate: Estimate | None) -> Sequence[Decimal | None]:
    """Low, best and high of what the evidence supports, as far as they are numbers that an axis holds."""
    return [_number(end) for end in (estimate.low, estimate.best, estimate.high)] if estimate else [None] * 3


def _number(told: str | None) -> Decimal | None:
    try:
        found = Decimal(told or "")
    except InvalidOperation:
        return None
    return found if fits(found) else None
