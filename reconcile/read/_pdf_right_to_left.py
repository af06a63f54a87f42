"""Lines of a PDF that run from right to left, which most programs draw from the left: their words in order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LEFT = re.compile(r"[^\W_\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_SET_OFF = re.compile("[ \t]{1,4}([.،؛؟!])")
_SHAPES = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]")

Drawn = tuple[str, float]  # words, and where they begin, from the left


def runs_left(text: str) -> bool:
    """Most of the letters of a text are of a script that runs from right to left."""
    return len(_RIGHT.findall(text)) > sum(not sign.isdigit() for sign in _LEFT.findall(text))


def ordered(line: Sequence[Drawn]) -> str:
    """The words of a line in the order in which they are read, and letters instead of their shapes."""
    text = "".join(words for words, _ in line)
    if not runs_left(text):
        return text
    at = [x for words, x in line if words.strip()]
    from_left = sum(1 if b > a else -1 for a, b in pairwise(at)) > 0
    text = "".join(reversed(_runs([words for words, _ in line]))) if from_left else text
    text = _SET_OFF.sub(r"\1", text)
    return _SHAPES.sub(lambda shape: unicodedata.normalize("NFKC", shape[0]), text)


def _runs(parts: Sequence[str]) -> list[str]:
    """The parts of a line, those joined that run from left to right one after another: numbers, Latin words."""
    made: list[str] = []
    between: list[str] = []
    inside = False
    for part in parts:
        if _RIGHT.search(part):
            made += [*between, part]
            between, inside = [], False
        elif not _LEFT.search(part):
            between.append(part)
        elif inside:
            made[-1] += "".join(between) + part
            between = []
        else:
            made += [*between, part]
            between, inside = [], True
    return [*made, *between]
