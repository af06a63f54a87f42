"""Signs that deceive the eye: two alphabets in a word, text turned around, what is unseen, digits of two kinds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from reconcile.model import Span

MIXED, TURNED, UNSEEN, DIGITS = (
    "letters of two alphabets that look alike",
    "a sign that turns the text around",
    "a sign inside it that cannot be seen",
    "digits of two kinds in one number",
)
Odd = tuple[Span, str]

_WORD = re.compile(r"\w++")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_HIDDEN = re.compile("[\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2064\ufeff]++")
_NUMBER = re.compile(r"\d[\d.,\u066b\u066c\u00a0\u202f]*+")
_LETTERS = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff]")  # Latin, Greek, Cyrillic
_JOINED = re.compile("[\u0590-\u08ff]")  # Hebrew, Arabic: joiners belong to them, other unseen signs do not
_JOINERS: frozenset[str] = frozenset("\u200c\u200d")
_SOFT: frozenset[str] = frozenset("\u00ad\u034f")
_GREEK, _CYRILLIC = re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_ALPHABETS = (_LATIN, _GREEK, _CYRILLIC)
_ACRONYM = re.compile(  # a Russian ending behind a Latin SMS
    "(?<![A-Z])[A-Z]{2,}+[\u0430-\u0451]++|(?<![\u0410-\u042f])[\u0410-\u042f]{2,}+[a-z]++"
)
_ALIKE: frozenset[str] = frozenset(
    "aceijopsvxyABCEHIJKMNOPSTXYZ"
    "\u03b1\u03b9\u03ba\u03bd\u03bf\u03c1\u03c5\u03c7\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f"
    "\u03a1\u03a4\u03a5\u03a7"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u0475\u04bb\u0501\u051b\u051d"
    "\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425"
)


@lru_cache(maxsize=64)
def odd_signs(text: str) -> tuple[Odd, ...]:
    """Every place with such a sign, in the order of the text, with what is odd of it."""
    if text.isascii():
        return ()
    return tuple(sorted({*_mixed(text), *_turned(text), *_unseen(text), *_digits(text)}))


def _mixed(text: str) -> Iterator[Odd]:
    for word in _WORD.finditer(text):
        if not word[0].isascii() and _deceives(word[0]):
            yield Span(*word.span()), MIXED


def _deceives(word: str) -> bool:
    """It has letters of two alphabets, and all those of one look like letters of another."""
    told = [letters for alphabet in _ALPHABETS if (letters := alphabet.findall(word))]
    return len(told) > 1 and any(_ALIKE.issuperset(letters) for letters in told) and not _ACRONYM.fullmatch(word)


def _turned(text: str) -> Iterator[Odd]:
    for found in _TURNING.finditer(text):
        yield Span(*found.span()), TURNED


def _unseen(text: str) -> Iterator[Odd]:
    for found in _HIDDEN.finditer(text):
        start, end = found.span()
        if start > 0 and end < len(text) and _parts(text[start - 1], text[end], found[0]):
            yield Span(start - 1, end + 1), UNSEEN


def _parts(before: str, behind: str, signs: str) -> bool:
    """The signs stand inside a number, or inside a word of a script that has no use for them."""
    if before.isdecimal() and behind.isdecimal():
        return True
    if _SOFT.issuperset(signs):
        return False
    if _LETTERS.match(before) and _LETTERS.match(behind):
        return True
    return bool(_JOINED.match(before) and _JOINED.match(behind)) and not _JOINERS.issuperset(signs)


def _digits(text: str) -> Iterator[Odd]:
    for found in _NUMBER.finditer(text):
        zeros = {ord(char) - unicodedata.decimal(char) for char in found[0] if char.isdecimal()}
        if len(zeros) > 1:
            yield Span(*found.span()), DIGITS
