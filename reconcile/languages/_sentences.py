"""Sentence ends: lines first, then sentencex inside a line, joined again after abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reconcile.frozen import dataclass
from reconcile.model import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
NONE = re.compile(r"(?!)")
_END = re.compile(r"[.!?\u061f\u06d4\u2026]")


def _is_one(line: str) -> bool:
    """No sign but the last one can end a sentence; other scripts have more signs that do."""
    end = _END.search(line)
    return end is None or (end.end() == len(line.rstrip()) and line.isascii())


def _cuts(line: str, code: str) -> list[int]:
    """Where sentencex begins a sentence, in code points of `line`."""
    from sentencex import get_sentence_boundaries  # imported here: start-up stays lean

    starts, place = [0], 0
    for boundary in get_sentence_boundaries(code, line):
        place = int(boundary["end_index"])
        starts.append(place)
    return sorted({start for start in starts if start < len(line)})


@dataclass(frozen=True)
class Stops:
    """The full stops of a language.

    `abbreviation` matches one at the end of a stretch of text; `words` the stop of a word written like one that ends
    a sentence, and `within` that of an abbreviation in front of a name that goes on with its sentence, each with the
    blanks behind it. A pattern that begins with the stop itself is found soonest.
    """

    abbreviation: re.Pattern[str]
    words: re.Pattern[str] = NONE
    within: re.Pattern[str] = NONE


def stop_behind(words: str) -> str:
    """A pattern of the full stop behind one of these words."""
    behind = "|".join([rf"(?<=(?<![\w.]){word}\.)" for word in words.split()])
    return rf"\.(?:{behind})"


def _joined(line: str, code: str, stops: Stops) -> Iterator[tuple[int, int]]:
    """The sentences of a line; a start right after an abbreviation is none, unless it is a word there."""
    if _is_one(line):
        yield 0, len(line)
        return
    kept = [0]
    ends = {match.end() for match in stops.words.finditer(line)}
    within = {match.end() for match in stops.within.finditer(line)}
    for start in sorted({*_cuts(line, code)[1:], *ends} - within):
        before = line[max(0, start - 24) : start].rstrip()
        if start in ends or not stops.abbreviation.search(before):
            kept.append(start)
    for start, end in zip(kept, [*kept[1:], len(line)], strict=True):
        yield start, end


def split(text: str, code: str, stops: Stops) -> tuple[Span, ...]:
    """The sentences of `text`, without blanks around them."""
    spans: list[Span] = []
    for match in _LINE.finditer(text):
        line = match.group()
        for start, end in _joined(line, code, stops):
            words = line[start:end]
            first = start + len(words) - len(words.lstrip())
            last = start + len(words.rstrip())
            if first < last:
                spans.append(Span(match.start() + first, match.start() + last))
    return tuple(spans)
