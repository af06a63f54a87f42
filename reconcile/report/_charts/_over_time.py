"""Numbers against the days they speak of: a mark for each origin, what the evidence supports as a band."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.model import Days
from reconcile.report._charts._axis import Calendar, Numbers, numbers
from reconcile.report._charts._drawn import ARROW, mark, notes_below, supported, ticks_below, upright
from reconcile.report._charts._places import Box, aside, beside
from reconcile.report._charts._points import numbers_of, points
from reconcile.report._charts._svg import BOLD, SMALL, WIDE, chart, folded, number, sentence, stroke, tag, wide, words
from reconcile.report._days import days
from reconcile.report._figures import supports
from reconcile.report._lookup import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from reconcile.model import Cluster
    from reconcile.report._charts._points import Point
    from reconcile.report._lookup import Lookup

KEYS = 12
"""Points that have a number and a line below the chart."""

_CLEAR, _SPOKEN = 60, 40
"""Points up to which marks at one place are moved apart; points that the description tells."""

_MARK, _TOP, _HIGH = 9.0, 6.0, 190.0
_SIZE = 11.5


def over_time(look: Lookup, cluster: Cluster, told: frozenset[str]) -> str | None:
    """A whole `<svg>` of numbers against days; `None` where these are no numbers with days, or one moment alone.

    Claims of `told` have filled marks and bold lines below.
    """
    found, left = points(look, cluster)
    if len({(one.first, one.last) for one in found}) < 2:
        return None
    plot = _Plot(found, supported(cluster.estimate))
    keyed = _keyed(found, told)
    notes = list(_notes(cluster, found, left, plot.up))
    lines, y = _lines([found[at] for at in keyed], told, plot.frame.bottom + 34)
    below, high = notes_below(notes, y + 2)
    drawn = [*plot.axes(), *plot.supported(), *_marks(plot, found, told, keyed)]
    return chart(cluster.question, [*_spoken(found, told), *notes], high, *drawn, *lines, *below)


class _Plot:
    """The frame of a chart with its two axes."""

    def __init__(self, found: Sequence[Point], band: Sequence[Decimal | None]) -> None:
        reached = [*numbers_of(found), *(end for end in band if end is not None)]
        gutter = 12 + max(wide(tick.told, SMALL) for tick in numbers(reached, 0, 1).ticks())
        self.frame = Box(gutter, _TOP, WIDE - 8, _TOP + _HIGH)
        self.up: Numbers = numbers(reached, self.frame.bottom - 14, self.frame.top + 14)
        first, last = min(one.first for one in found), max(one.last for one in found)
        self.along = Calendar(first, last, self.frame.left + 14, self.frame.right - 14)
        self.band = band

    def axes(self) -> Iterator[str]:
        """Lines across for round numbers, and the days below."""
        left, right = number(self.frame.left), number(self.frame.right)
        for tick in self.up.ticks():
            yield stroke(f"M{left} {number(tick.at)}H{right}", "chart-grid", stroke_opacity=0.2)
            yield words(tick.told, self.frame.left - 5, tick.at + 3.5, anchor="end", size=SMALL, class_="chart-axis")
        yield stroke(f"M{left} {number(self.frame.bottom)}H{right}", "chart-line")
        yield from ticks_below(self.along.ticks(), self.frame.bottom)

    def supported(self) -> Iterator[str]:
        """What the evidence supports, shaded; a dashed line at the best value."""
        low, best, high = self.band
        left, across = self.frame.left, self.frame.right - self.frame.left
        if low != high:
            top = self.up.at(high) if high is not None else self.frame.top
            deep = max((self.up.at(low) if low is not None else self.frame.bottom) - top, 1)
            yield tag("rect", class_="chart-band", x=left, y=top, width=across, height=deep, fill_opacity=0.12)
        if best is not None:
            path = f"M{number(left)} {number(self.up.at(best))}h{number(across)}"
            yield stroke(path, "chart-best", stroke_dasharray="6 3")

    def reach(self, one: Point, box: Box) -> str:
        """The lines from a mark to the ends of its number and of its days."""
        x, y = box.middle
        low, high = self._ends(one)
        path = upright(x, y, low, min(ARROW, self.frame.bottom - y)) if low != y else ""
        path += upright(x, y, high, -min(ARROW, y - self.frame.top)) if high != y else ""
        left, right = self.along.at(one.first), self.along.at(one.last)
        if right - left > _MARK:
            path += f"M{number(left)} {number(y - 3)}v6m0 -3H{number(right)}m0 -3v6"
        return stroke(path, "chart-reach") if path else ""

    def lines(self, one: Point, box: Box) -> Iterator[Box]:
        """Where these lines stand."""
        x, y = box.middle
        low, high = self._ends(one)
        top, bottom = y - ARROW if high is None else high, y + ARROW if low is None else low
        yield Box(x - 3, top, x + 3, bottom)
        yield Box(self.along.at(one.first), y - 1, self.along.at(one.last), y + 1)

    def _ends(self, one: Point) -> tuple[float | None, float | None]:
        low, high = (None if end is None else self.up.at(end) for end in (one.reach.low, one.reach.high))
        return low, high

    def middle(self, one: Point) -> tuple[float, float]:
        """Where the mark of a point belongs."""
        return (self.along.at(one.first) + self.along.at(one.last)) / 2, self.up.at(one.reach.at)


def _marks(plot: _Plot, found: Sequence[Point], told: frozenset[str], keyed: Sequence[int]) -> Iterator[str]:
    wanted = [plot.middle(one) for one in found]
    boxes = (
        aside(wanted, _MARK, plot.frame) if len(found) <= _CLEAR else [Box.about(*at, _MARK, _MARK) for at in wanted]
    )
    yield from (plot.reach(one, box) for one, box in zip(found, boxes, strict=True))
    for one, box in zip(found, boxes, strict=True):
        yield mark(*box.middle, told=bool(told & set(one.claims)))
    keys = [str(key) for key in range(1, len(keyed) + 1)]
    others = [box for at, box in enumerate(boxes) if at not in keyed]
    others += [line for one, box in zip(found, boxes, strict=True) for line in plot.lines(one, box)]
    places = beside([boxes[at] for at in keyed], [wide(key, SMALL) for key in keys], SMALL, plot.frame, others)
    for key, place in zip(keys, places, strict=True):
        yield words(key, place.middle[0], place.bottom - 1.5, anchor="middle", size=SMALL, class_="chart-key")


def _keyed(found: Sequence[Point], told: frozenset[str], most: int = KEYS) -> list[int]:
    """The points that have a number: those of the finding before others, in the order of the days."""
    first = sorted(range(len(found)), key=lambda at: (not told & set(found[at].claims), at))
    return sorted(first[:most])


def _spoken(found: Sequence[Point], told: frozenset[str]) -> Iterator[str]:
    for one in (found[at] for at in _keyed(found, told, _SPOKEN)):
        yield f"{_said(one)}{', in question' if told & set(one.claims) else ''}."
    if len(found) > _SPOKEN:
        yield f"And {len(found) - _SPOKEN:,} more."


def _said(one: Point) -> str:
    return f"{days(Days(one.first, one.last))}: {one.told}, {one.by}"


def _lines(found: Sequence[Point], told: frozenset[str], y: float) -> tuple[list[str], float]:
    """A line for each point that has a number, and where they end."""
    drawn = []
    for key, one in enumerate(found, 1):
        kind = "chart-told" if told & set(one.claims) else ""
        drawn.append(words(str(key), 18, y, anchor="end", size=_SIZE, class_=kind))
        for line in folded(_said(one), WIDE - 26, _SIZE * BOLD, most=2):
            drawn.append(words(line, 24, y, size=_SIZE, class_=kind))
            y += 15
        y += 2
    return drawn, y


def _notes(cluster: Cluster, found: Sequence[Point], left: int, axis: Numbers) -> Iterator[str]:
    low, best, high = supported(cluster.estimate)
    if cluster.estimate and (low, best, high) != (None, None, None):
        shaded = low != high or best is None
        sign = "Dashed line" if not shaded else "Shaded" if best is None else "Shaded, best value dashed"
        yield f"{sign}: what the evidence supports, {sentence(supports(cluster.estimate))}."
    if any(None in (one.reach.low, one.reach.high) for one in found):
        yield "Arrow: the number is a limit, open on that side."
    if axis.by_factors:
        yield "Equal steps upwards are equal factors, not equal numbers."
    if len(found) > KEYS:
        yield f"{count(len(found) - KEYS, 'mark')} without a number: reconcile show {sentence(cluster.id)} lists all."
    if left:
        yield f"{count(left, 'claim')} not drawn: no day, in doubt, a part or change, or another unit."
