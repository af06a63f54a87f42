"""Cutting the little words that Arabic writes together with the next one off number words."""

from __future__ import annotations

import re
from functools import lru_cache

from reconcile.languages import _ar_dates, _ar_units
from reconcile.languages._ar_duals import BOTH, BOTH_OF_THEM
from reconcile.languages._ar_nouns import CONSTRUCT_DUALS, DUALS
from reconcile.languages._ar_number_words import VOCABULARY as NUMBER_WORDS
from reconcile.languages._ar_run_together import RunTogether, ends_inside
from reconcile.languages._folding import FILLER
from reconcile.languages._tokens import Atom, atoms

Piece = tuple[int, int, str]

_KNOWN: frozenset[str] = frozenset(
    [*NUMBER_WORDS, *_ar_units.VOCABULARY, *_ar_dates.VOCABULARY, *DUALS, *CONSTRUCT_DUALS, *BOTH, *BOTH_OF_THEM]
)
_RUNS = RunTogether([*NUMBER_WORDS, *_ar_dates.VOCABULARY], _KNOWN)
_CLITICS: frozenset[str] = frozenset("وفبلك")
_TAILS = ("يه", "ات", "تا", "تي", "ين", "ان")
_HAMZA = tuple(sorted(word for word in _KNOWN if word.startswith(("مي", "المي"))))
_SHADDA = "\u0651"
_HIDDEN = "\u2026"  # before a word that only looks like a number word


_MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069"  # of the direction of writing
_MARKED = re.compile(rf"(?<!\d)\d++(?:[{_MARKS}]*+[.,\u060c\u066b\u066c][{_MARKS}]*+\d++)++")
_MARK = re.compile(rf"[{_MARKS}]")


def fine_atoms(text: str, folded: str) -> list[Atom]:
    """The atoms of a text, clitics cut off number words, and numbers whole that signs of direction stand in."""
    found = atoms(folded)
    marked = _MARK.search(text) is not None
    whole = [(m.start(), m.end()) for m in _MARKED.finditer(text) if _MARK.search(m.group())] if marked else []
    for start, end in whole:
        inside = [atom for atom in found if start <= atom.start < end]
        at = found.index(inside[0])
        word = folded[start:end].replace(" ", "")
        found[at : at + len(inside)] = [Atom(start, end, word)]
    pieces: list[Atom] = []
    for atom in found:
        start, end, word = atom
        if word.isascii() and len(word) == end - start:  # digits and signs
            pieces.append(atom)
        else:
            for first, last, piece in _pieces(word, text[start:end]):
                pieces.append(Atom(start + first, start + last, piece))
    return pieces


@lru_cache(maxsize=65536)
def _pieces(folded: str, raw: str) -> tuple[Piece, ...]:
    """The words that an atom holds, each with its place in it.

    Cut off are wa-, fa-, bi-, li-, ka- where a known word remains; "lil-" leaves "al-".
    """
    word = folded.replace(FILLER, "")
    if len(word) < 6 or word in _KNOWN or not word.isalpha():
        return _own_pieces(folded, raw)
    letters = [k for k, letter in enumerate(folded) if letter != FILLER]
    cuts = ends_inside(raw) or [letters[k] for k in _RUNS.starts(word)]
    if not cuts or _cut(word, len(folded))[0][1] != len(folded):
        return _own_pieces(folded, raw)
    ends = (*cuts, len(folded))
    return tuple(
        (start + first, start + last, piece)
        for start, end in zip((0, *cuts), ends, strict=True)
        for first, last, piece in _pieces(folded[start:end], raw[start:end])
    )


def _own_pieces(folded: str, raw: str) -> tuple[Piece, ...]:
    word, whole = folded.replace(FILLER, ""), len(folded)
    if _looks_only(word, raw):
        return ((0, whole, _HIDDEN + word),)
    if word == "واحد" and raw.startswith("وأ"):  # "and eleven", not "one"
        return (0, 1, "و"), (1, whole, "احد")
    if word in _KNOWN or len(word) < 3 or word[0] not in _CLITICS or len(word) != whole:
        return ((0, whole, word),)
    return _cut(word, whole)


def _cut(word: str, whole: int) -> tuple[Piece, ...]:
    rest = word[1:]
    if rest in _KNOWN:
        return (0, 1, word[0]), (1, whole, rest)
    if word.startswith("لل") and "ا" + rest in _KNOWN:
        return (0, 1, "ل"), (1, whole, "ا" + rest)
    if word[0] in "وف" and word[1] in "بلك" and word[2:] in _KNOWN:
        return (0, 1, word[0]), (1, 2, word[1]), (2, whole, word[2:])
    if word[0] in "وف" and word.startswith("لل", 1) and "ا" + word[2:] in _KNOWN:
        return (0, 1, word[0]), (1, 2, "ل"), (2, whole, "ا" + word[2:])
    return ((0, whole, word),)


def _looks_only(word: str, raw: str) -> bool:
    """Folding makes one word of "dead" and "two hundred", "praised" and "two", "wrote" and "thousand"."""
    if word.endswith(_TAILS) and "ئ" not in raw and word.endswith(_HAMZA):
        return True
    if word.endswith("اثني") and raw.endswith("ى"):
        return True
    return word.endswith("الف") and _SHADDA in raw
