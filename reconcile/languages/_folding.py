"""Copies of a text to compare, of exactly the same length: lower case, plain quotes, plain blanks, ASCII digits."""

from __future__ import annotations

import re
import unicodedata

FILLER = "\u0640"  # Arabic tatweel: stands where a mark was, so that offsets stay true

_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_UNSEEN = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_APOSTROPHES = "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`"
_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_MARKS = "\u00ad\u200c\u200d"

_PLAIN: dict[int, str] = {
    **dict.fromkeys(map(ord, _BLANKS + _UNSEEN), " "),
    **dict.fromkeys(map(ord, _APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, _QUOTES), '"'),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(map(ord, _MARKS), FILLER),
}
_DIGITS: dict[int, str] = {first + value: str(value) for first in (0x660, 0x6F0, 0x966, 0xFF10) for value in range(10)}
_ARABIC: dict[int, str] = {
    **dict.fromkeys(map(ord, "\u0622\u0623\u0625\u0671"), "\u0627"),  # alef with hamza, madda or wasla
    **dict.fromkeys(map(ord, "\u0649\u0626\u06cc"), "\u064a"),  # alef maqsura, yeh with hamza, Persian yeh
    ord("\u0624"): "\u0648",  # waw with hamza
    ord("\u0629"): "\u0647",  # teh marbuta
    ord("\u06a9"): "\u0643",  # Persian kaf
    **dict.fromkeys([*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670, *range(0x6D6, 0x6DD)], FILLER),
    **dict.fromkeys(map(ord, "\u060c\u066c"), ","),
    ord("\u066b"): ".",
    ord("\u061b"): ";",
    ord("\u061f"): "?",
    ord("\u066a"): "%",
}
_LATIN = _PLAIN | _DIGITS
_ALL = _LATIN | _ARABIC
_FOREIGN = re.compile(r"[^\x00-\x7f]++")


def _lower(text: str) -> str:
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _plain_run(found: re.Match[str]) -> str:
    return found[0].translate(_LATIN)


def fold_latin(text: str) -> str:
    """Lower case with plain quotes, dashes and blanks and ASCII digits; accents stay; as long as `text`."""
    if text.isascii():
        return _lower(text)
    # most signs are ASCII even then, and of those only the grave accent has another form
    return _FOREIGN.sub(_plain_run, _lower(text).replace("`", "'"))


def fold_arabic(text: str) -> str:
    """As `fold_latin`, with one form for alef, yeh, waw and teh marbuta, and tatweel where a mark stood."""
    return _lower(text) if text.isascii() else _lower(text).translate(_ALL)


def without_accents(word: str) -> str:
    """The word without combining accents; its length may differ."""
    if word.isascii():
        return word
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
