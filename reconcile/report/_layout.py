"""Lines that fit a terminal: widths as they are seen, wrapping, colour, words written from right to left."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_ISOLATE, _RELEASE = "\u2068", "\u2069"
# Tag characters: without width, and written out where an article holds them.
_BRUSH, _END = 0xE0041, "\U000e007f"
_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36", "mark": "1;4"}
_STARTS = [chr(_BRUSH + number) for number in range(len(_CODES))]
_PAINT = str.maketrans({_END: "\x1b[0m"} | {s: f"\x1b[{c}m" for s, c in zip(_STARTS, _CODES.values(), strict=True)})


# All that may take no column or two, or is written from right to left: no letters with accents, dashes or quotation
# marks.
_ODD = re.compile("[^\x00-\xac\xae-\u02ff\u2010-\u2027]")


def width(text: str) -> int:
    """The columns that a text without colour takes."""
    if text.isascii():
        return len(text)
    odd = _ODD.findall(text)
    return len(text) - len(odd) + sum(map(_columns, odd))


@cache
def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(text: str, columns: int, first: str = "", rest: str | None = None) -> list[str]:
    """The words of `text` in lines of at most `columns`; `first` leads the first line, `rest` the others.

    A word that is wider than the line is cut.
    """
    ahead = width(first)
    rest = " " * ahead if rest is None else rest
    behind = width(rest)
    room = columns - max(ahead, behind)
    if width(text) <= room and not text.startswith(" "):
        return [(first + text).rstrip()]
    lines: list[str] = []
    lead, line, taken = first, "", ahead
    for word, more in _pieces(text.split(" "), room):
        if line and taken + 1 + more > columns:
            lines.append(lead + line)
            lead, line, taken = rest, word, behind + more
        else:
            taken += more + bool(line)
            line = f"{line} {word}" if line else word
    return [*lines, (lead + line).rstrip()]


def _pieces(words: list[str], room: int) -> Iterator[tuple[str, int]]:
    """Yield the words, those wider than the room in pieces, each with its width."""
    for word in words:
        rest, wide = word, width(word)
        while wide > room > 0:
            cut = _cut_at(rest, room)
            yield rest[:cut], width(rest[:cut])
            rest = rest[cut:]
            wide = width(rest)
        yield rest, wide


def _cut_at(word: str, room: int) -> int:
    taken = 0
    for at, character in enumerate(word):
        taken += _columns(character)
        if taken > room:
            return max(at, 1)
    return len(word)


def shorten(text: str, columns: int) -> str:
    """The text, cut after a word with "…" when it is wider than `columns`."""
    if width(text) <= columns:
        return text
    kept = text[: _cut_at(text, max(columns - 1, 1))]
    at = kept.rfind(" ")
    return (kept[:at] if at > len(kept) // 2 else kept).rstrip() + "…"


def pad(text: str, columns: int) -> str:
    """The text, filled up with spaces to `columns`."""
    return text + " " * max(columns - width(text), 0)


def isolate(text: str) -> str:
    """The text, kept apart from its neighbours when it holds words written from right to left."""
    turned = any(unicodedata.bidirectional(character) in {"R", "AL", "AN"} for character in _ODD.findall(text))
    return f"{_ISOLATE}{text}{_RELEASE}" if turned else text


def paint(text: str, colour: str, *, on: bool) -> str:
    """The text in a colour, or as it is."""
    return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if on and text else text


def brush(colour: str | None) -> str:
    """A mark without width from which on text has a colour, or has none again; `painted` puts the colour in its place.

    Text that was made visible holds no such mark of its own.
    """
    return _END if colour is None else chr(_BRUSH + list(_CODES).index(colour))


def painted(lines: list[str]) -> list[str]:
    """The lines with colours for brushes; a colour that goes on over the end of a line is taken up again."""
    found, under_way = [], ""
    for line in lines:
        line = under_way + line
        last = max((line.rfind(mark), mark) for mark in (*_STARTS, _END))
        under_way = last[1] if last[0] >= 0 and last[1] != _END else ""
        found.append(line.translate(_PAINT) + ("\x1b[0m" if under_way else ""))
    return found
