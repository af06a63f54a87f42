"""Lists of links to other articles: short lines under a heading such as "Most read", "Related" or "More on this"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reconcile.read._furniture import furniture
from reconcile.read._lines import Line

HEADING = 6  # words of a line that heads such a list
SHORT = 16  # words of a line in it
_MARK = re.compile(r"^(?:[-*•·●▪►▶»]|\d{1,2}[.)])\s")


def listed(found: Sequence[Line], last: int) -> Iterator[int]:
    """The numbers of lines in such lists; `last` is the last line of prose: below it the lines need no list marks."""
    heading = False
    for number, line in enumerate(found):
        told = furniture(line)
        if told is not None:
            heading = heads_links(line)
        elif heading and _is_link(line) and (number > last >= 0 or _MARK.match(line.text)):
            yield number
        else:
            heading = False


def heads_links(line: Line) -> bool:
    """The line is a heading under which links to other articles stand."""
    return len(line.words) <= HEADING and furniture(line) == "teaser"


def _is_link(line: Line) -> bool:
    """A short line that is no sentence."""
    return not line.prose and len(line.words) <= SHORT
