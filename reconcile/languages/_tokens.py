"""Cutting text: tokens as people see them, and the finer atoms that the grammars read."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
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


class Columns(NamedTuple):
    """Tokens as columns: where they begin and end, as written, folded; `None` where each is folded by itself."""

    starts: list[int]
    ends: list[int]
    texts: list[str]
    folded: list[str] | None


class Atom(NamedTuple):
    """A run of letters, a number with its separators, one sign, or a line break ("\\n"), folded."""

    start: int
    end: int
    word: str


_new = tuple.__new__  # what a named tuple's own constructor calls: articles have thousands of them


def _patterns(letter: str, digit: str, alnum: str, sign: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a token and what an atom is, for the signs that are letters, digits, either and neither."""
    # the 's of Iraq's is its own; nearly all words end where neither sign stands, and there no part is sought
    rest = rf"{alnum}*(?:(?![-'])|(?:(?:-|'(?![sS](?!{alnum}))){alnum}+)*)"
    token = (
        rf"({letter}{{2}}{rest}"  # al-Karim, service-member; most words begin so, and nothing else does
        rf"|(?:{letter}\.){{2,}}"  # U.S., a.m.
        rf"|[$€£¥]?{digit}+(?:[.,:]{digit}+)*(?:{letter}{{1,2}}(?!{alnum}))?"  # $347, 5,200, 2.1bn, 7:19
        rf"|'[sS](?!{alnum})"
        rf"|{alnum}{rest}"  # a, O'Brien, 3-year
        rf"|{sign})"
    )
    atom = rf"({letter}+|{digit}+(?:[.,:]{digit}+)*|(?<!{alnum})(?<![_.,])\.{digit}+|\n|{sign})"
    return re.compile(token), re.compile(atom)


_TOKEN, _ATOM = _patterns(r"[^\W\d_]", r"\d", r"[^\W_]", r"[^\w\s]|_")
# the same for text of ASCII signs alone, where plain ranges are read twice as fast
_ASCII_TOKEN, _ASCII_ATOM = _patterns("[A-Za-z]", "[0-9]", "[A-Za-z0-9]", r"[^A-Za-z0-9\s]")


def cut(text: str, folded: str) -> tuple[Token, ...]:
    """The tokens of `text`, whose folded copy has the same length."""
    return tuple([_new(Token, found) for found in zip(*_columns(text, folded), strict=True)])


def columns(text: str, fold: Callable[[str], str]) -> Columns:
    """The tokens of `text` as columns, for who reads whole articles; `fold` leaves ASCII signs what they are."""
    return Columns(*_cut(_ASCII_TOKEN, text), None) if text.isascii() else Columns(*_columns(text, fold(text)))


def _columns(text: str, folded: str) -> tuple[list[int], list[int], list[str], list[str]]:
    starts, ends, words = _cut(_ASCII_TOKEN if folded.isascii() else _TOKEN, folded)
    if FILLER in folded:
        words = [word.replace(FILLER, "") for word in words]
    return starts, ends, [text[start:end] for start, end in zip(starts, ends, strict=True)], words


def as_columns(tokens: Sequence[Token]) -> Columns:
    """The same of tokens that are cut already."""
    return Columns(
        [token.start for token in tokens],
        [token.end for token in tokens],
        [token.text for token in tokens],
        [token.folded for token in tokens],
    )


def atoms(folded: str) -> list[Atom]:
    """The atoms of a folded text, line breaks included."""
    return [_new(Atom, found) for found in zip(*atom_columns(folded), strict=True)]


def atom_columns(folded: str) -> tuple[list[int], list[int], list[str]]:
    """The atoms of a folded text as columns: where they begin, where they end, their words."""
    return _cut(_ASCII_ATOM if folded.isascii() else _ATOM, folded)


def _cut(pattern: re.Pattern[str], folded: str) -> tuple[list[int], list[int], list[str]]:
    """Where the matches of a pattern that is one group begin and end, and their words.

    Split by its group a text falls into gaps and matches in turn; their lengths, added up, are the places.
    """
    parts = pattern.split(folded)
    places = list(accumulate(map(len, parts)))
    return places[:-1:2], places[1::2], parts[1::2]
