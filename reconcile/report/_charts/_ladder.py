"""A series as a ladder: positions upwards, dates rightwards, a mark for each claim."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from reconcile.report._charts._axis import Calendar
from reconcile.report._charts._bands import bands
from reconcile.report._charts._drawn import mark, notes_below, ticks_below
from reconcile.report._charts._places import Box
from reconcile.report._charts._svg import BOLD, SIZE, SMALL, WIDE, chart, cut, number, sentence, stroke, wide, words
from reconcile.report._ladder import heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from reconcile.model import Days, Series
    from reconcile.report._charts._bands import Band
    from reconcile.report._lookup import Lookup

_LINE, _MARK, _SPACE = 14.0, 10.0, 8.0
_LANE, _STUB = 26.0, 12.0


def ladder(look: Lookup, series: Series, told: frozenset[str]) -> str:
    """A whole `<svg>`; the claims of `told` have filled marks and their events bold names."""
    found = bands(look, series, told)
    gutter = max((wide(band.place, SIZE * BOLD) for band in found), default=0) + 16
    undated = any(band.marks and _span(band.days) is None for band in found)
    top, placed = 10.0, []
    for band in found:
        placed.append((band, top))
        top += _high(band)
    frame = Box(gutter + _LANE * undated, 6, WIDE - 8, top)
    calendar = _calendar(found, frame)
    drawn = [*_doubled(placed, frame, calendar), *_brackets(placed, gutter)]
    drawn += [part for band, at in placed for part in _band(band, at, frame, calendar, gutter)]
    drawn += _below(frame, calendar, gutter, undated)
    below, high = notes_below(_notes(series, found), frame.bottom + 36 + 6 * undated)
    title = heading(series) if series.counted else series.question
    return chart(title, _said(found, series), high, *drawn, *below)


def _high(band: Band) -> float:
    """Beside marks there are as many lines above the middle as below, or one fewer."""
    lines = 2 * _above(band) if band.marks else len(band.lines)
    return max(_LINE * lines, _MARK * len(band.marks)) + _SPACE


def _above(band: Band) -> int:
    return -(-len(band.lines) // 2)


def _span(found: Days | None) -> tuple[date, date] | None:
    known = [end for end in (found.earliest, found.latest) if end is not None] if found else []
    return (known[0], known[-1]) if known else None


def _calendar(found: Sequence[Band], frame: Box) -> Calendar | None:
    ends = [end for band in found for end in _span(band.days) or ()]
    return Calendar(min(ends), max(ends), frame.left + 12, frame.right - 12) if ends else None


def _at(band: Band, frame: Box, calendar: Calendar | None) -> float:
    """Where the marks of a band stand: at the middle of its days, in the lane of the undated where it has none."""
    span = _span(band.days)
    if span is None or calendar is None:
        return frame.left - _LANE / 2 if band.marks else frame.left
    return (calendar.at(span[0]) + calendar.at(span[1])) / 2


def _band(band: Band, top: float, frame: Box, calendar: Calendar | None, gutter: float) -> Iterator[str]:
    high = _high(band) - _SPACE
    middle, x = top + high / 2, _at(band, frame, calendar)
    if band.place:
        kind = "chart-told" if any(band.marks) else ""
        yield words(band.place, gutter - 10, middle + 4, anchor="end", class_=kind)
    if band.kind in ("event", "count"):
        yield stroke(f"M{number(gutter)} {number(middle)}H{number(frame.right)}", "chart-grid", stroke_opacity=0.2)
        yield _days_line(band, middle, calendar)
        yield from _marked(band, x, middle)
    if band.kind == "empty":
        across = f"M{number(gutter)} {number(top)}H{number(frame.right)}v{number(high)}H{number(gutter)}z"
        yield stroke(across, "chart-empty", stroke_dasharray="3 3", stroke_opacity=0.6)
        x = gutter - 2
    yield from _text(band, x, middle, frame, gutter)


def _days_line(band: Band, y: float, calendar: Calendar | None) -> str:
    span = _span(band.days)
    left, right = (calendar.at(end) for end in span) if span and calendar else (0.0, 0.0)
    if right - left < _MARK:
        return ""
    return stroke(f"M{number(left)} {number(y - 3)}v6M{number(left)} {number(y)}H{number(right)}m0 -3v6", "chart-reach")


def _marked(band: Band, x: float, middle: float) -> Iterator[str]:
    first = middle - _MARK * (len(band.marks) - 1) / 2
    for at, told in enumerate(band.marks):
        y = first + at * _MARK
        yield mark(x, y, told=told, triangle=band.kind == "count")


def _text(band: Band, x: float, middle: float, frame: Box, gutter: float) -> Iterator[str]:
    """The lines of a band, on the side of its mark that has more room."""
    if band.kind in ("list", "left"):
        x = gutter - 2
    rightwards = frame.right - x >= x - gutter
    room = (frame.right - x if rightwards else x - gutter) - 12
    y = middle - 4.5 - _LINE * (_above(band) - 1) if band.marks else middle + 10.5 - _LINE * len(band.lines) / 2
    for at, told in enumerate(band.lines):
        size = SIZE if at == 0 and band.marks else SMALL
        kind = "chart-told" if at == 0 and any(band.marks) else "chart-note" if at > 0 else ""
        start = x + 9 if rightwards else x - 9
        yield words(
            cut(told, room, size * (BOLD if kind == "chart-told" else 1)),
            start,
            y,
            anchor="start" if rightwards else "end",
            size=size,
            class_=kind,
        )
        y += _LINE + 2 * (bool(band.marks) and at == _above(band) - 1)


def _doubled(placed: Sequence[tuple[Band, float]], frame: Box, calendar: Calendar | None) -> Iterator[str]:
    """A dashed line between the places that one event is put at; where the days differ, its two ends."""
    same: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for band, top in placed:
        if band.kind == "event" and band.marks:
            same[band.event].append((_at(band, frame, calendar), top + (_high(band) - _SPACE) / 2))
    for ends in same.values():
        for (x, upper), (end, lower) in pairwise(ends):
            high = lower - upper - 12
            parts = [(x, upper + 6, high)] if x == end else [(x, upper + 6, _STUB), (end, lower - 6, -_STUB)]
            path = "".join(f"M{number(at)} {number(y)}v{number(by)}" for at, y, by in parts)
            yield stroke(path, "chart-doubled", stroke_dasharray="2 3")


def _brackets(placed: Sequence[tuple[Band, float]], gutter: float) -> Iterator[str]:
    """A bracket from each list up to the highest position that it leads to."""
    for band, top in placed:
        if band.kind == "list":
            above = [at for other, at in placed if other.kind == "event" and other.last <= band.last]
            start, end = min([top, *above]), top + _high(band) - _SPACE
            x = gutter - 2
            yield stroke(f"M{number(x + 4)} {number(start)}h-4V{number(end)}h4", "chart-list", stroke_width=1.5)


def _below(frame: Box, calendar: Calendar | None, gutter: float, undated: bool) -> Iterator[str]:
    yield stroke(f"M{number(gutter)} {number(frame.bottom)}H{number(frame.right)}", "chart-line")
    if undated:
        yield words("no", gutter + _LANE / 2, frame.bottom + 13, anchor="middle", size=SMALL, class_="chart-axis")
        yield words("date", gutter + _LANE / 2, frame.bottom + 24, anchor="middle", size=SMALL, class_="chart-axis")
    if calendar:
        yield from ticks_below(calendar.ticks(), frame.bottom, frame.left * undated)


def _notes(series: Series, found: Sequence[Band]) -> Iterator[str]:
    if any(True in band.marks for band in found):
        yield "Filled: in question. Hollow: what else is told."
    if any(band.kind == "count" for band in found):
        yield "Triangle: a running count, “so far”."
    if len(series.hypotheses) > 1:
        for at, way in enumerate(series.hypotheses, 1):
            yield f"Way {at}: {sentence(way.holds).rstrip('.')}."


def _said(found: Sequence[Band], series: Series) -> Iterator[str]:
    """The ladder in words, the lowest position first."""
    for band in reversed(found):
        told = "; ".join(band.lines)
        question = ", in question" if any(band.marks) else ""
        yield f"{band.place}: {told}{question}." if band.place else f"{told}."
    yield from _notes(series, found)
