"""The lines of an article, and which of them are prose."""

from __future__ import annotations

import re
from functools import cached_property

from reconcile.frozen import dataclass
from reconcile.model import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_STOP = re.compile(r"[.。…۔][\"”’»)\]*_]*$")
_LOUD = re.compile(r"[!?؟:][\"”’»)\]*_]*$")
_INSIDE = re.compile(r"(?<![^\W_])[^\W\dA-Z_][^\WA-Z_]{2,}[.!?؟][\"”’»)\]]*\s+[\"“‘«(\[]?[^\Wa-z_]")
_EDGES = " \t\f\v\u00a0\ufeff\u200e\u200f"


@dataclass(frozen=True)
class Line:
    """A line with letters or marks on it: its place without outer blanks, and how many empty lines stand above it."""

    span: Span
    text: str
    gap: int

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words and numbers of the line."""
        return tuple(_WORD.findall(self.text))

    @cached_property
    def prose(self) -> bool:
        """The line is made of sentences, not of a headline, byline or label."""
        if len(self.words) < 6:
            return False
        if len(self.words) >= 25 or _STOP.search(self.text) or _INSIDE.search(self.text):
            return True
        return len(self.words) >= 14 and bool(_LOUD.search(self.text))


def lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that are not empty, in order."""
    found: list[Line] = []
    end = 0
    for match in _LINE.finditer(text):
        inner = match[0].strip(_EDGES)
        if not inner:
            continue
        start = match.start() + match[0].index(inner)
        breaks = text.count("\n", end, start) or text.count("\r", end, start)
        found.append(Line(Span(start, start + len(inner)), inner, max(0, breaks - bool(found))))
        end = start + len(inner)
    return tuple(found)


def line_of(text: str, at: int) -> int:
    """The number of the line, from 1, that a place stands on; lines end in LF or CR LF, as in editors and in SARIF."""
    return text.count("\n", 0, at) + 1
