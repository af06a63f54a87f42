"""Days of publication that follow from the text itself, where two independent words in it agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reconcile.read._datelines import Stamp, stamps, weekdays
from reconcile.read._lines import Line, lines

_CREDIT = re.compile(
    r"""\((?:[^()]{0,60}\s)?(?:photo|photograph|picture|image|handout|credit|via)\b[^()]{0,160}\)
    |\((?:AP|AFP|Reuters|Getty)\b[^()]{0,80}\)""",
    re.IGNORECASE | re.VERBOSE,
)
_ARCHIVE = re.compile(r"\b(?:file|archive|archival|undated)\b", re.IGNORECASE)
_RELEASE = re.compile(
    r"\b(?:press\s+release|statement|announced|announcement|communiqu[eé]|said|told|reported)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[\"“‘A-Z])")
_NEAR = 90  # code points between a release and its weekday


def from_caption(text: str) -> Stamp | None:
    """The day of the caption that shows what the article reports, when the article's one "on Saturday" is that weekday.

    `None` for file pictures, for captions that name another day than the release, and where a later full date stands.
    """
    found = lines(text)
    captions = [line for line in found if _CREDIT.search(line.text) and not _ARCHIVE.search(line.text)]
    days = {_in(line, stamp) for line in captions for stamp in stamps(line.text)}
    if len({stamp.day for stamp in days}) != 1:
        return None
    stamp = min(days)
    told = {day for line in found if line not in captions for day in release_days(line.text)}
    latest = max((s.day for s in stamps(text)), default=stamp.day)
    return stamp if told == {stamp.day.weekday()} and latest <= stamp.day else None


def from_weekday(text: str, day: date) -> str | None:
    """The words by which an undated text shares the day of the article above it: its only weekday is the same."""
    told = [(d, words) for line in lines(text) for d, words in _told(line.text)]
    if not told or {d for d, _ in told} != {day.weekday()}:
        return None
    return told[0][1]


def release_days(text: str) -> tuple[int, ...]:
    """The weekdays on which something was said or released, Monday 0."""
    return tuple(day for day, _ in _told(text))


def _told(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for sentence in _SENTENCE.split(text):
        at = text.index(sentence, at)
        for span, day in weekdays(sentence):
            before = sentence[max(0, span.start - _NEAR) : span.start]
            if _RELEASE.search(before) and re.search(r"\bon\s+$", before):
                yield day, f"on {sentence[span.start : span.end]}"


def _in(line: Line, stamp: Stamp) -> Stamp:
    return Stamp(stamp.span.shifted(line.span.start), stamp.day)
