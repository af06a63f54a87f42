"""Lines that fit a terminal: widths as they are seen, wrapping, colour, words written from right to left."""

from __future__ import annotations

import unicodedata
from functools import cache

_ISOLATE, _RELEASE = "\u2068", "\u2069"
_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36", "mark": "1;4"}


def width(text: str) -> int:
    """The columns that a text without colour takes."""
    return sum(map(_columns, text))


@cache
def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(text: str, columns: int, first: str = "", rest: str | None = None) -> list[str]:
    """The words of `text` in lines of at most `columns`; `first` leads the first line, `rest` the others.

    A word that is wider than the line is cut.
    """
    rest = " " * width(first) if rest is None else rest
    lines: list[str] = []
    lead, line = first, ""
    for word in _pieces(text.split(" "), columns - max(width(first), width(rest))):
        joined = f"{line} {word}" if line else word
        if line and width(lead) + width(joined) > columns:
            lines.append(lead + line)
            lead, line = rest, word
        else:
            line = joined
    return [*lines, (lead + line).rstrip()]


def _pieces(words: list[str], room: int) -> list[str]:
    found: list[str] = []
    for word in words:
        rest = word
        while width(rest) > room > 0:
            cut = _cut_at(rest, room)
            found.append(rest[:cut])
            rest = rest[cut:]
        found.append(rest)
    return found


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
    turned = any(unicodedata.bidirectional(character) in {"R", "AL", "AN"} for character in text)
    return f"{_ISOLATE}{text}{_RELEASE}" if turned else text


def paint(text: str, colour: str, *, on: bool) -> str:
    """The text in a colour, or as it is."""
    return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if on and text else text
