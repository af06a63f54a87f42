"""Whether two name keys are one name: spelling variants, and the same name in two scripts."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

ALIKE = 88  # rapidfuzz ratio from which two spellings are one name
SAME_SKELETON = 55  # ratio that the spellings must have where only their consonants agree
ARABIC = {
    "ب": "b", "ت": "t", "ث": "t", "ج": "j", "ح": "h", "خ": "k", "د": "d", "ذ": "d", "ر": "r", "ز": "z", "س": "s", "ش": "s", "ص": "s",
    "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "g", "ف": "f", "ق": "k", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ة": "",
    "و": "", "ي": "", "ى": "", "ا": "", "أ": "", "إ": "", "آ": "", "ء": "", "ؤ": "", "ئ": "", "پ": "p", "چ": "c", "گ": "g", "ڤ": "v",
}  # fmt: skip
PAIRS = (
    ("kh", "k"),
    ("gh", "g"),
    ("sh", "s"),
    ("th", "t"),
    ("dh", "d"),
    ("ch", "s"),
    ("ph", "f"),
    ("ck", "k"),
    ("q", "k"),
    ("c", "k"),
    ("p", "b"),
    ("v", "f"),
    ("x", "ks"),
)
VOWELS = frozenset("aeiouyw")


@lru_cache(maxsize=65536)
def skeleton(key: str) -> str:
    """The consonants of a name, the same for Arabic and Latin letters: "taji" and its Arabic form give "tj"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", key.lower()) if not unicodedata.combining(c))
    if any("\u0600" <= c <= "\u06ff" for c in plain):
        letters = "".join(ARABIC.get(c, c if c.isascii() else "") for c in plain)
    else:
        for pair, one in PAIRS:
            plain = plain.replace(pair, one)
        letters = "".join(c for c in plain if c not in VOWELS and c.isalnum() or c == " ")
    out = ""
    for c in letters.replace(" ", ""):
        if not out or out[-1] != c:
            out += c
    return out


@lru_cache(maxsize=65536)
def alike(a: str, b: str) -> bool:
    """The two keys name the same thing: equal, near in spelling, or the same consonants."""
    if a == b:
        return True
    if any(c.isdigit() for c in a + b) and _digits(a) != _digits(b):
        return False
    if _script(a) != _script(b):
        return skeleton(a) == skeleton(b) and len(skeleton(a)) >= 2
    x, y = a.replace("-", " "), b.replace("-", " ")
    ratio = fuzz.ratio(x, y)
    if ratio >= ALIKE:
        return True
    if skeleton(x) == skeleton(y) and len(skeleton(x)) >= 2 and ratio >= SAME_SKELETON:
        return True
    shorter, longer = sorted((x.split(), y.split()), key=len)
    return (
        len(shorter) < len(longer)
        and bool(shorter)
        and all(any(alike(s, one) for one in longer) for s in shorter)
        and len("".join(shorter)) >= 4
    )


def _digits(key: str) -> str:
    return "".join(c for c in key if c.isdigit())


def _script(key: str) -> bool:
    return any("\u0600" <= c <= "\u06ff" for c in key)
