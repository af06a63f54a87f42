"""Cutting text: tokens as people see them, and the finer atoms that the grammars read."""

from __future__ import annotations

import re
from typing import NamedTuple

from reconcile.languages._folding import FILLER
from reconcile.model import Span


class Token(NamedTuple):
    """A word, number or punctuation mark; a tuple because articles have thousands of them."""

    start: int
    end: int
    text: str
    folded: str

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


class Atom(NamedTuple):
    """A run of letters, a number with its separators, one sign, or a line break ("\\n"), folded."""

    start: int
    end: int
    word: str


_new = tuple.__new__  # what a named tuple's own constructor calls: articles have thousands of them
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    r"|[$€£¥]?\d+(?:[.,:]\d+)*(?:[^\W\d_]{1,2}(?![^\W_]))?"  # $347, 5,200, 2.1bn, 7:19
    r"|'s(?![^\W_])"
    r"|[^\W_]+(?:(?:-|'(?!s(?![^\W_])))[^\W_]+)*"  # al-Karim, service-member, O'Brien; the 's of Iraq's is its own
    r"|[^\w\s]|_"
)
_ATOM = re.compile(r"(?<![\w.,])\.\d+|\d+(?:[.,:]\d+)*|[^\W\d_]+|\n|[^\w\s]|_")


def cut(text: str, folded: str) -> tuple[Token, ...]:
    """The tokens of `text`, whose folded copy has the same length."""
    places = [m.span() for m in _TOKEN.finditer(folded)]
    if FILLER not in folded:
        return tuple([_new(Token, (start, end, text[start:end], folded[start:end])) for start, end in places])
    return tuple([Token(start, end, text[start:end], folded[start:end].replace(FILLER, "")) for start, end in places])


def atoms(folded: str) -> list[Atom]:
    """The atoms of a folded text, line breaks included."""
    places = [m.span() for m in _ATOM.finditer(folded)]
    return [_new(Atom, (start, end, folded[start:end])) for start, end in places]
