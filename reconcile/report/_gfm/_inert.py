"""Words for GitHub's Markdown that stay words: no markup, link, mention, reference, emoji or formula comes of them."""

from __future__ import annotations

import re

from reconcile.report._layout import isolate
from reconcile.report._visible import line

LONGEST = 600
"""Characters of words told; the rest is cut."""

_BREAK = "<!-- -->"
"""Shows nothing, and parts what would be made a link of after the Markdown was read, where an entity is plain again."""

_MARKS = frozenset("&<>*_`[]\\|!~#@$^{}")
_STARTS = re.compile(r"[-+=:]|\d{1,9}[.)]")
_HEX = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{7,}")


def inert(words: str, most: int = LONGEST) -> str:
    """The words on one line, what is hidden written out, every character of Markdown and HTML as an entity."""
    told = line(words)
    told = told if len(told) <= most else told[: most - 1].rstrip() + "…"
    return isolate(_lead(told)) if told else ""


def plain(words: str, most: int = LONGEST) -> str:
    """As `inert`, but for a stretch within a line: blanks at the ends stay, and nothing is isolated."""
    told = line(words)[:most]
    return f"{_blank(words[:1])}{_written(told)}{_blank(words[-1:])}" if told else _blank(words[:1])


def code(name: str) -> str:
    """An id or key of ours in a code span; anything else as plain words."""
    return f"`{name}`" if name.isascii() and name.isalnum() else inert(name)


def _blank(end: str) -> str:
    return " " if end.isspace() else ""


def _lead(told: str) -> str:
    """The words, with what would begin a list at their start as an entity."""
    if found := _STARTS.match(told):
        mark = told[found.end() - 1]
        return told[: found.end() - 1] + f"&#{ord(mark)};" + _written(told[found.end() :])
    return _written(told)


def _written(told: str) -> str:
    parted = {at for found in _HEX.finditer(told) for at in range(found.start() + 4, found.end(), 4)}
    written = []
    for at, character in enumerate(told):
        if at in parted or _joins(told, at):
            written.append(_BREAK)
        written.append(f"&#{ord(character)};" if character in _MARKS else character)
    return "".join(written)


def _joins(told: str, at: int) -> bool:
    """What stands before and here would be read as one link: a mention, an address, an issue, a formula."""
    before, here = told[at - 1 : at], told[at]
    if before in ("@", "#", "$", ":"):
        return not here.isspace()
    if here == ".":
        if told[max(at - 3, 0) : at].casefold() == "www":
            return True
        return before.isalnum() and len(after := told[at + 1 : at + 3]) > 1 and after.isalpha()
    return before == "-" and here.isdigit() and told[at - 2 : at - 1].isalpha()
