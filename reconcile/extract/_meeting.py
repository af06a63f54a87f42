"""Which of many stretches of a text meets each of many others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.model import Span

Mark = tuple[int, int, str]
"""Where a stretch begins and ends, and its word."""


def first_meeting(spans: Sequence[Span], marks: Iterable[Mark]) -> list[str | None]:
    """The word of the first mark that meets each span, `None` where none does; spans stand in the order of the text."""
    waiting, at = sorted(marks) if spans else [], 0
    if not waiting:
        return [None] * len(spans)
    last = len(waiting)
    under_way: list[Mark] = []
    found: list[str | None] = []
    for span in spans:
        start, end = span.start, span.end
        while at < last and waiting[at][0] < end:
            under_way.append(waiting[at])
            at += 1
        if under_way and (len(under_way) > 1 or under_way[0][1] <= start):
            under_way = [mark for mark in under_way if mark[1] > start]
        found.append(_first(under_way, end) if under_way else None)
    return found


def _first(marks: Sequence[Mark], end: int) -> str | None:
    for begin, _, word in marks:
        if begin < end:
            return word
    return None
