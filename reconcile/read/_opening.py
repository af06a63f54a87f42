"""A dateline before an article's first sentence: "KABUL, 3 May 2019 (XYZ) - ..." or "Posted on May 3 2019 ..."."""

from __future__ import annotations

import re

from reconcile.read._datelines import Stamp, fold, stamps, weekdays
from reconcile.read._headwords import PREPOSITION

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
_CLOCK = re.compile(r"^\s*+(?:,\s*+)?(?:at\s+)?(?:\d{1,2}[:.]\d\d|\d{4})\b(?:\s?[ap]m\b)?", re.IGNORECASE)
_MENU = re.compile(r"^\W{0,3}(?:get\s+short\s+url|\(updated)\b", re.IGNORECASE)
_BY = re.compile(r"^\s*(?:by\s+[^\W\d_a-z]|\w{3,12}:\s)")


def opening(line: str) -> Stamp | None:
    """The full date that an article's first line begins with, when it stands before the sentence and not in it."""
    stamp = next((s for s in stamps(line[:_REACH]) if s.span.start < _REACH - 30), None)
    if stamp is None:
        return None
    named = [span for span, _ in weekdays(line[: stamp.span.start])]
    start = named[-1].start if named and not line[named[-1].end : stamp.span.start].strip(" ,") else stamp.span.start
    before, after = line[:start], line[stamp.span.end :]
    clock = _CLOCK.match(after)
    rest = after[clock.end() :] if clock else after
    if not before.strip() or _LABEL.match(before):
        return stamp if _sentence_begins(rest) or _BY.match(rest) else None
    if (_TOWN.match(before) and _DASH.match(after)) or _MENU.match(after):
        return stamp
    marked = start < stamp.span.start or clock is not None
    return stamp if marked and _free(before, bool(clock)) and _sentence_begins(rest) else None


def _free(before: str, clock: bool) -> bool:
    """The day stands behind a name or a title, as agencies print it, and not in a phrase ("on Friday 1 Jul 2016")."""
    last = fold(before).split()[-1]
    return last[-1].isalnum() and (last[0].isupper() or clock) and not PREPOSITION.search(before.rstrip())


def _sentence_begins(after: str) -> bool:
    """What follows is the start of a sentence or a label, not the rest of one."""
    rest = after.lstrip(" \t\u00a0-–—|:,.)")
    if not rest or after[:1] == ",":
        return not rest
    return rest[0] in '"“‘«([' or rest[0].isdigit() or rest[0] != rest[0].lower() or not rest[0].isascii()
