"""A dateline before an article's first sentence: "KABUL, 3 May 2019 (XYZ) - ..." or "Posted on May 3 2019 ..."."""

from __future__ import annotations

import re

from reconcile.read._datelines import Stamp, fold, stamps, weekdays

_REACH = 160  # code points in which an opening dateline must end
_LABEL = re.compile(
    r"""^\W*+(?:(?:first\s+|originally\s+)?(?:published|posted|date\s+of\s+publication|publication\s+date|date
    |(?:last\s+)?updated)\b(?:\s+(?:on|at))?\s*:?\s*)$""",
    re.IGNORECASE | re.VERBOSE,
)
_TOWN = re.compile(  # up to six words with capitals, perhaps an agency in brackets
    r"""^\W*+[^\W\d_a-z][\w.'’-]*+(?:[\ ,/]++[^\W\d_a-z][\w.'’-]*+){0,5}+[\ ,/]*+(?:\([^()]{1,30}\)\s*)?[,\s–—-]*$""",
    re.VERBOSE,
)
_DASH = re.compile(r"^\s*(?:\([^()]{1,40}\)\s*|/[^/]{1,30}/\s*)?(?:[-–—]+|:)\s")
_CLOCK = re.compile(r"^\s*,?\s*(?:\d{1,2}[:.]\d\d\b(?:\s?[ap]m)?)")


def opening(line: str) -> Stamp | None:
    """The full date that an article's first line begins with, when it stands before the sentence and not in it."""
    found = [s for s in stamps(line[:_REACH]) if s.span.start < _REACH - 30]
    if not found:
        return None
    stamp = found[0]
    named = [span for span, _ in weekdays(line[: stamp.span.start])]
    start = named[-1].start if named and not line[named[-1].end : stamp.span.start].strip(" ,") else stamp.span.start
    before, after = line[:start], line[stamp.span.end :]
    after = _CLOCK.sub("", after, count=1)
    if not before.strip() or _LABEL.match(before):
        return stamp if _sentence_begins(after) else None
    if _TOWN.match(before) and _DASH.match(after):
        return stamp
    return stamp if start < stamp.span.start and _agency_day(before) and _sentence_begins(after) else None


def _agency_day(before: str) -> bool:
    """The weekday stands behind a name, as agencies print it between title and text, and not in a phrase."""
    words = fold(before).split()
    return bool(words) and words[-1][0].isupper() and words[-1][-1].isalnum()


def _sentence_begins(after: str) -> bool:
    """What follows is the start of a sentence or a label, not the rest of one."""
    rest = after.lstrip(" \t\u00a0-–—|:,.")
    if not rest or after[:1] == ",":
        return not rest
    return rest[0] in '"“‘«([' or rest[0].isdigit() or rest[0] != rest[0].lower() or not rest[0].isascii()
