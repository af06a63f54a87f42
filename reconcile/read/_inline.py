"""Marks within a line of a page: figures set higher or lower than the line, and words that are struck out."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

_FIGURES = re.compile(r"\[?([0-9]{1,3})\]?")
_SET = {"sup": str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"), "sub": str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")}
_STRUCK = 'del, s, strike, [style*="line-through"]'
_NAMED = 3
_PARTS = 8  # elements and texts in a figure, which may be a link to a note
_LONGEST = 300  # code points; what is longer is no correction of a word, and stays


def settled(tree: Any) -> tuple[bool, tuple[str, ...]]:
    """Have figures of notes and units stand as such, and leave out what is struck out; whether anything changed.

    "12<sup>1</sup> dead" would else read as 121, and "<del>5</del><ins>6</ins>" as 56. What is left out is told.
    """
    figures = _figures(tree)
    struck = _struck(tree)
    more = f" and {len(struck) - _NAMED:,} more" if len(struck) > _NAMED else ""
    told = f"struck out on the page, and not read: {', '.join(map(repr, struck[:_NAMED]))}{more}"
    return figures or bool(struck), (told,) if struck else ()


def _figures(tree: Any) -> bool:
    changed = False
    for node in reversed(tree.css("sup, sub")):  # one within another is replaced before that
        found = _FIGURES.fullmatch(_short(node))
        if found:
            node.replace_with(found[1].translate(_SET[node.tag]))
            changed = True
    return changed


def _short(node: Any) -> str:
    """The words of an element of few parts; none of a larger one, which is not read to its end."""
    parts = list(islice(node.traverse(include_text=True), _PARTS + 1))
    return "".join(str(one.text_content) for one in parts if one.is_text_node).strip() if len(parts) <= _PARTS else ""


def _struck(tree: Any) -> list[str]:
    """Take the words off the page that are struck out in a line; those taken, in order."""
    taken: list[str] = []
    for node in reversed(tree.css(_STRUCK)):  # one within another is replaced before that
        words = " ".join(str(node.text(deep=True)).split())
        if words and len(words) <= _LONGEST:
            taken.append(words)
            node.replace_with(" ")
    return taken[::-1]
