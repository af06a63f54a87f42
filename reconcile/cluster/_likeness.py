"""Whether two name keys are one name: spelling variants, and the same name in two scripts."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from itertools import groupby

from reconcile.cluster._names_sound import but_ending, sound_alike
from reconcile.languages import codes
from reconcile.languages._name_words import joined, marks, plain
from reconcile.languages._words import closed_words

JOINED = 4  # consonants of names that differ in where their words are parted
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
def skeleton(name: str) -> str:
    """The consonants of a name, the same for Arabic and Latin letters: "basra" and its Arabic form give "bsr"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    if _foreign(plain):
        letters = "".join(_letters().get(c, c if c.isascii() else "") for c in plain)
    else:
        for written, one in _sounds():
            plain = plain.replace(written, one)
        letters = "".join(c for c in plain if c not in _vowels() and c.isalnum())
    return "".join(c for c, _ in groupby(letters.replace(" ", "")))


@lru_cache(maxsize=65536)
def alike(a: str, b: str) -> bool:
    """The two keys name the same thing: equal, likely spellings of one, or one the short form of the other."""
    if a == b:
        return True
    if any(c.isdigit() for c in a + b) and _digits(a) != _digits(b):
        return False
    x, y = tuple(a.replace("-", " ").split()), tuple(b.replace("-", " ").split())
    if _set_apart(x) != _set_apart(y):
        return False
    if len(x) != len(y):
        return _short_for(*sorted((x, y), key=len)) or _same_skeleton("".join(x), "".join(y))
    return all(map(_word_alike, x, y)) or (len(x) == 1 and but_ending(plain(a), plain(b)))


def _word_alike(a: str, b: str) -> bool:
    return sound_alike(plain(a), plain(b))


def _set_apart(name: tuple[str, ...]) -> frozenset[str]:
    """Words that tell a name from another one that is alike else: "north"."""
    return frozenset(marks()[word] for word in name if word in marks())


def _short_for(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """The longer name ends as the shorter one, or begins so where that is "father of" somebody."""
    if len("".join(short)) < PART:
        return False
    behind, before = long[-len(short) :], long[: len(short)]
    return all(map(_word_alike, short, behind)) or (short[0] in joined() and all(map(_word_alike, short, before)))


def _same_skeleton(a: str, b: str) -> bool:
    return skeleton(a) == skeleton(b) and len(skeleton(a)) >= JOINED


def _digits(key: str) -> str:
    return "".join(c for c in key if c.isdigit())
