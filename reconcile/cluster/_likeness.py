"""Whether two name keys are one name: spelling variants, and the same name in two scripts."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from itertools import groupby

from rapidfuzz import fuzz

from reconcile.languages import codes
from reconcile.languages._words import closed_words

ALIKE = 88  # rapidfuzz ratio from which two spellings are one name
SAME_SKELETON = 55  # ratio that the spellings must have where only their consonants agree
SHORTEST = 2  # consonants that two names must share at least
PART = 4  # letters of the words that one name must share with a longer one


@cache
def _letters() -> dict[str, str]:
    """Letters of other scripts -> their Latin consonants, of all languages."""
    return {letter: latin for code in codes() for letter, latin in closed_words(code).letters.items()}


@cache
def _sounds() -> tuple[tuple[str, str], ...]:
    """Latin spellings -> the letter they sound like."""
    return tuple(pair for code in codes() for pair in closed_words(code).sounds)


@cache
def _vowels() -> frozenset[str]:
    return frozenset().union(*(closed_words(code).vowels for code in codes()))


def _foreign(key: str) -> bool:
    """The name is written in another script than the Latin one."""
    return any(c in _letters() for c in key)


@lru_cache(maxsize=65536)
def skeleton(key: str) -> str:
    """The consonants of a name, the same for Arabic and Latin letters: "basra" and its Arabic form give "bsr"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", key.lower()) if not unicodedata.combining(c))
    if _foreign(plain):
        letters = "".join(_letters().get(c, c if c.isascii() else "") for c in plain)
    else:
        for written, one in _sounds():
            plain = plain.replace(written, one)
        letters = "".join(c for c in plain if c not in _vowels() and c.isalnum())
    return "".join(c for c, _ in groupby(letters.replace(" ", "")))


@lru_cache(maxsize=65536)
def alike(a: str, b: str) -> bool:
    """The two keys name the same thing: equal, near in spelling, or the same consonants."""
    if a == b:
        return True
    if any(c.isdigit() for c in a + b) and _digits(a) != _digits(b):
        return False
    if _foreign(a) != _foreign(b):
        return _same_skeleton(a, b)
    x, y = a.replace("-", " "), b.replace("-", " ")
    ratio = fuzz.ratio(x, y)
    if ratio >= ALIKE or (ratio >= SAME_SKELETON and _same_skeleton(x, y)):
        return True
    shorter, longer = sorted((x.split(), y.split()), key=len)
    if len(shorter) == len(longer) or len("".join(shorter)) < PART:
        return False
    return all(any(alike(s, one) for one in longer) for s in shorter)


def _same_skeleton(a: str, b: str) -> bool:
    return skeleton(a) == skeleton(b) and len(skeleton(a)) >= SHORTEST


def _digits(key: str) -> str:
    return "".join(c for c in key if c.isdigit())
