"""Which of many stretches of a text meets each of many others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.model import Span


def first_meeting(spans: Sequence[Span], marks: Iterable[tuple[Span, str]]) -> dict[Span, str]:
    """By span, the word of the first mark that meets it; `spans` stand in the order of the text."""
    if not spans:
        return {}
    waiting = sorted(marks, key=lambda m: (m[0].start, m[0].end, m[1]), reverse=True)
    under_way: list[tuple[Span, str]] = []
    found: dict[Span, str] = {}
    for span in spans:
        while waiting and waiting[-1][0].start < span.end:
            under_way.append(waiting.pop())
        under_way = [mark for mark in under_way if mark[0].end > span.start]
        word = next((word for mark, word in under_way if mark.start < span.end), None)
        if word is not None:
            found[span] = word
    return found
