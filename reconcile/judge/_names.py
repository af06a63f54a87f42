"""Whether two names of actors may be one and the same."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

ALIKE = 0.7  # two spellings of a name written down by ear are about as like as this
SHORT = 3
ARTICLE = "ال"
UNVOWELLED = "\u0590"  # from here on are the scripts that leave short vowels out, and have shorter words


def others(one: str, other: str) -> bool | None:
    """The two names are of different actors; `None` when they may be one: alike, common words, or another script."""
    left, right = _words(_proper(one)), _words(_proper(other))
    if not left or not right or _script(one) != _script(other) or not (_is_name(one) and _is_name(other)):
        return None
    if any(_alike(a, b) for a in left for b in right) or _alike("".join(left), "".join(right)):
        return False if left == right and not _of_two_bodies(one, other) else None
    return True


def same(one: str, other: str) -> bool | None:
    """The two name one actor: all names of the shorter are among those of the longer; `None` in two scripts."""
    left, right = ({*_words(_proper(name))} for name in (one, other))
    if _script(one) != _script(other) or not left or not right:
        return None
    return (left <= right or right <= left) and (None if _of_two_bodies(one, other) else True)


def _proper(name: str) -> str:
    """The name without the common nouns of who bears it: "Orvane government forces"."""
    return " ".join(word for word in name.split() if not word.islower()) or name


def _of_two_bodies(one: str, other: str) -> bool:
    """Both tell who bears the name, and not alike: the Orvane army, the Orvane rebels."""
    left, right = ({word for word in name.split() if word.islower() and len(word) > SHORT} for name in (one, other))
    return bool(left and right) and left.isdisjoint(right)


def unlike(one: str, other: str) -> bool:
    """No longer word of one is like one of the other."""
    left, right = _words(one), _words(other)
    return bool(left and right) and not any(_alike(a, b) for a in left for b in right)


def described(name: str) -> bool:
    """It is no name but a description: a word in small letters ends it."""
    last = name.split()[-1:]
    return bool(last) and last[0][:1].islower()


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    letters = "".join(c if c.isalnum() else " " for c in name.casefold())
    words = tuple(_bare(word) for word in letters.split())
    return tuple(word for word in words if len(word) > SHORT - (word[:1] >= UNVOWELLED)) or words


def _bare(word: str) -> str:
    """A word without the article that is written together with it."""
    return word.removeprefix(ARTICLE) if len(word) > len(ARTICLE) + SHORT - 1 else word


def _script(name: str) -> str:
    letter = next((c for c in name if c.isalpha()), "")
    return unicodedata.name(letter, "").split(" ")[0] if letter else ""


def _is_name(name: str) -> bool:
    """It has a capital letter, or its script knows none."""
    return any(c.isupper() for c in name) or not any(c.islower() for c in name)


def _alike(a: str, b: str) -> bool:
    return a.startswith(b[: SHORT + 1]) or SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE
