"""The text of an article line by line, its marks in colour, or in brackets where there is no colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._layout import brush, isolate, painted
from reconcile.report._marks import COLOURS
from reconcile.report._visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reconcile.model import Article
    from reconcile.report._block import Block
    from reconcile.report._marks import Mark

Insert = tuple[int, int, str]
"""Where words are put into a text, their order among those at the same place, and the words."""


def tell_marked(block: Block, article: Article, found: Sequence[Mark]) -> None:
    """Title and text in full; behind each marked word the number of its note, in brackets."""
    if article.title:
        _tell_line(block, article.title, 0, "(title) ", _inserts(block, found, "title"))
    start, inserts = 0, _inserts(block, found, "text")
    for text in article.text.split("\n"):
        end = start + len(text)
        furniture = next((f.what for f in article.furniture if f.span.start < end and start < f.span.end), None)
        _tell_line(block, text, start, f"({furniture}) " if furniture else "", inserts)
        start = end + 1


def _inserts(block: Block, found: Sequence[Mark], field: str) -> list[Insert]:
    numbered = {id(mark): number for number, mark in enumerate((m for m in found if m.note), 1)}
    here = [mark for mark in found if mark.field == field]
    return sorted(one for mark in here for one in _around(block, mark, numbered.get(id(mark))))


def _around(block: Block, mark: Mark, number: int | None) -> Iterator[Insert]:
    start, end = mark.span.start, mark.span.end
    told = f"({number})" if number else ""
    if mark.fate is None:
        yield end, 1, told
    elif block.style.colour:
        yield start, 2, brush(COLOURS[mark.fate])
        yield end, 0, brush(None) + told
    elif number:
        yield start, 2, "["
        yield end, 0, "]" + told


def _tell_line(block: Block, text: str, start: int, lead: str, inserts: Sequence[Insert]) -> None:
    end = start + len(text)
    told, at = "", start
    for place, order, words in inserts:
        # what opens at the end of a line belongs to the next, what closes at its start to the one before
        if start <= place <= end and not (order < 2 and place == start) and not (order == 2 and place == end):
            told += _shown(text[at - start : place - start]) + words
            at = place
    told += _shown(text[at - start :])
    before = len(block.lines)
    block.plain(" " + lead + isolate(told) if told else "")
    block.lines[before:] = painted(block.lines[before:])


def _shown(text: str) -> str:
    return visible(text.replace("\t", " "))
