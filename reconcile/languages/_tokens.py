"""Cutting text: tokens as people see them, and the finer atoms that the grammars read."""

from __future__ import annotations

import re
from itertools import accumulate
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
    r"("
    r"(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    r"|[$€£¥]?\d+(?:[.,:]\d+)*(?:[^\W\d_]{1,2}(?![^\W_]))?"  # $347, 5,200, 2.1bn, 7:19
    r"|'s(?![^\W_])"
    r"|[^\W_]+(?:(?:-|'(?!s(?![^\W_])))[^\W_]+)*"  # al-Karim, service-member, O'Brien; the 's of Iraq's is its own
    r"|[^\w\s]|_"
    r")"
)
_ATOM = re.compile(r"((?<![\w.,])\.\d+|\d+(?:[.,:]\d+)*|[^\W\d_]+|\n|[^\w\s]|_)")


def cut(text: str, folded: str) -> tuple[Token, ...]:
    """The tokens of `text`, whose folded copy has the same length."""
    starts, ends, words = _cut(_TOKEN, folded)
    if FILLER in folded:
        words = [word.replace(FILLER, "") for word in words]
    return tuple([_new(Token, (a, b, text[a:b], word)) for a, b, word in zip(starts, ends, words, strict=True)])


def atoms(folded: str) -> list[Atom]:
    """The atoms of a folded text, line breaks included."""
    return [_new(Atom, found) for found in zip(*_cut(_ATOM, folded), strict=True)]


def atom_columns(folded: str) -> tuple[list[int], list[int], list[str]]:
    """The atoms of a folded text as columns: where they begin, where they end, their words."""
    return _cut(_ATOM, folded)


def _cut(pattern: re.Pattern[str], folded: str) -> tuple[list[int], list[int], list[str]]:
    """Where the matches of a pattern that is one group begin and end, and their words.

    Split by its group a text falls into gaps and matches in turn; their lengths, added up, are the places.
    """
    parts = pattern.split(folded)
    places = list(accumulate(map(len, parts)))
    return places[:-1:2], places[1::2], parts[1::2]
