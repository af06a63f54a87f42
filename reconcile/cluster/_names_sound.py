"""How a word of a name sounds: its consonants and the vowels between them, in Latin and Arabic letters."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from itertools import groupby
from math import inf

from reconcile.languages import codes
from reconcile.languages._words import closed_words

FEW = 5  # consonants below which hardly any vowel may differ
LITTLE = 0.5  # how far the vowels of a short word may be apart
LOAN = 0.6  # how far a vowel that Arabic writes is from one that it leaves out
MISSING = 0.4  # how far a vowel is from none
MORE = 0.9  # and those of a longer one
VOWELS = frozenset("aeiouyw")
SHORTEST = 2  # consonants that two words must share

# Consonants of Arabic letters that Latin spellings give differently; the first is that of the word's key.
_SEVERAL = {"ظ": "zd", "ذ": "dz", "ض": "dz", "ث": "ts", "ج": "jg", "ق": "kg", "ز": "z", "غ": "g"}
_LONG = {"ا": "a", "و": "u", "ي": "i", "ى": "i", "آ": "a", "ع": "?", "ء": "?", "ئ": "?", "ؤ": "?"}
_PAIRS = (("aa", "a"), ("ee", "i"), ("ii", "i"), ("oo", "u"), ("ou", "u"), ("uu", "u"), ("ie", "i"))
_GLIDES = (("ai", "E"), ("ay", "E"), ("ei", "E"), ("ey", "E"), ("ae", "E"), ("au", "O"), ("aw", "O"), ("ow", "O"))
_CLASS = {"a": "a", "e": "e", "i": "i", "y": "i", "o": "o", "u": "u", "w": "u", "E": "E", "O": "O"}
_NEAR = {
    frozenset(pair): cost
    for pair, cost in (
        ("ae", 0.1), ("ei", 0.1), ("ou", 0.1), ("Ei", 0.1), ("Ee", 0.1), ("Ea", 0.6), ("Oo", 0.1), ("Ou", 0.2),
        ("Oa", 0.3), ("ai", 0.6),
    )
}  # fmt: skip
_FAINT = "هح"  # of Arabic, hardly heard at the end of a word
_FITS = {"a": "aeEO", "i": "ieE", "u": "uoO"}  # written vowels of Arabic -> Latin ones


@cache
def _letters() -> dict[str, str]:
    return {letter: latin for code in codes() for letter, latin in closed_words(code).letters.items()}


@cache
def _sounds() -> tuple[tuple[str, str], ...]:
    """Latin spellings -> the letter they sound like, longer ones first."""
    known = dict(pair for code in reversed(codes()) for pair in closed_words(code).sounds)
    return tuple(sorted(((w, s) for w, s in known.items() if s not in ("u",)), key=lambda p: (-len(p[0]), p)))


@lru_cache(maxsize=1 << 16)
def foreign(word: str) -> bool:
    """The word is written in another script than the Latin one."""
    return any(c in _letters() for c in word)


@lru_cache(maxsize=1 << 16)
def key(word: str) -> str:
    """The consonants of a word, the same for its likely spellings in both scripts; the word where they are too few."""
    consonants, _ = spoken(word)
    found = "".join(c[0] for c in consonants).replace("z", "d").replace("j", "g")
    return found or "=" + word


@lru_cache(maxsize=1 << 16)
def spoken(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The consonants of a folded word, and the vowels before, between and behind them (one more than consonants).

    A consonant is the letters it may be; a vowel written in Arabic is a letter, "?" where any may stand.
    """
    return _arabic(word) if foreign(word) else _latin(word)


def _latin(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    letters = "".join(c for c, _ in groupby(word))
    if letters.endswith("h") and letters[-2:-1] in VOWELS:
        letters = letters[:-1]
    dental = "dh" in letters
    for written, one in _sounds():
        letters = letters.replace(written, one)
    consonants, vowels = _cut(letters, _is_vowel)
    several = {"j": "jg"} | ({"d": "dz"} if dental else {})
    return tuple(several.get(c, c) for c in consonants), vowels


def _arabic(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    bare = "".join(c for c, _ in groupby(word[:-1] if word[-1:] in _FAINT and len(word) > SHORTEST else word))
    consonants, vowels = _cut(bare, _is_silent)
    return tuple(_SEVERAL.get(c, _letters().get(c, c)) for c in consonants), tuple(
        "".join(_LONG.get(c, "?") for c in vowel) for vowel in vowels
    )


def _is_vowel(letter: str) -> bool:
    return letter in VOWELS


def _is_silent(letter: str) -> bool:
    """No consonant of Latin stands for it."""
    return not _letters().get(letter, letter)


def _cut(letters: str, is_vowel: Callable[[str], bool]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    consonants: list[str] = []
    vowels = [""]
    for letter in letters:
        if is_vowel(letter):
            vowels[-1] += letter
        elif letter.isalnum() and not (consonants and consonants[-1] == letter and not vowels[-1]):
            consonants.append(letter)
            vowels.append("")
    return tuple(consonants), tuple(vowels)


def sound_alike(a: str, b: str) -> bool:
    """Two folded words are likely spellings of one name: the same consonants, and vowels that are often confused."""
    if a == b:
        return True
    heard = len(spoken(a)[0])
    return key(a) == key(b) and heard >= SHORTEST and distance(a, b) <= (LITTLE if heard < FEW else MORE)


def but_ending(a: str, b: str) -> bool:
    """Two words of one script are the same up to vowels at their end; people are told by these, places hardly."""
    short, long = sorted((a, b), key=len)
    return len(short) >= FEW - 1 and long.startswith(short) and all(c in VOWELS for c in long[len(short) :])


def hardly_apart(a: str, b: str) -> bool:
    """Two words of one consonant sound alike; where other words beside them do too, they are one: "Ain", "Ayn"."""
    return key(a) == key(b) and len(spoken(a)[0]) == 1 and distance(a, b) <= LITTLE / 2


@lru_cache(maxsize=1 << 16)
def distance(a: str, b: str) -> float:
    """How far the vowels of two words of one `key` are apart; infinitely where their consonants are not the same."""
    (x, u), (y, v) = spoken(a), spoken(b)
    if len(x) != len(y) or not all(set(p) & set(q) for p, q in zip(x, y, strict=True)):
        return inf
    return sum(_apart(u, v, i, foreign(a), foreign(b)) for i in range(len(u)))


def _apart(u: tuple[str, ...], v: tuple[str, ...], at: int, first: bool, second: bool) -> float:
    if first != second:
        arabic, latin = (u, v) if first else (v, u)
        return _across(arabic[at], latin[at], at, last=at == len(u) - 1)
    if first:  # Arabic writes long vowels only, and those of loanwords or not
        return 0.0 if u[at] == v[at] or at == 0 else LOAN
    p, q = _phones(u[at]), _phones(v[at])
    return _between(p, q, last=at == len(u) - 1, closing=at == len(u) - 2)


def _across(arabic: str, latin: str, at: int, *, last: bool) -> float:
    """How far a vowel as Arabic writes it is from Latin letters; short ones are not written."""
    if at == 0 or "?" in arabic:
        return 0.0
    heard = _phones(latin)
    if not arabic:
        return 1.0 if any(p in latin for p in ("ee", "oo", "ou", "ei", "ai", "ay", "ey", "ii")) else 0.0
    if last and arabic == "i" and heard == "a":
        return 0.0  # the letter stands for both at the end of a word
    return 0.0 if all(any(h in _FITS.get(c, "") for h in heard) for c in arabic) else 1.0


@lru_cache(maxsize=4096)
def _phones(vowel: str) -> str:
    for written, one in (*_GLIDES, *_PAIRS):
        vowel = vowel.replace(written, one)
    return "".join(c for c, _ in groupby(_CLASS.get(c, "") for c in vowel))


def _between(p: str, q: str, *, last: bool, closing: bool) -> float:
    """How far two vowels are apart; at the end of a word they tell one name from another."""
    if p == q:
        return 0.0
    if last or (closing and {p, q} == {"a", "i"}):
        return 1.0
    if not p or not q:
        return MISSING * max(len(p), len(q))
    if len(p) != len(q):
        return LITTLE / 2 if _glided(*sorted((p, q), key=len)) else 1.0
    return sum(_near(a, b) for a, b in zip(p, q, strict=True))


def _near(a: str, b: str) -> float:
    return 0.0 if a == b else _NEAR.get(frozenset((a, b)), 1.0)


def _glided(short: str, long: str) -> bool:
    """The longer vowel is the shorter one drawn out: "ay" and "ayi"."""
    return len(long) == len(short) + 1 and any(
        long[:i] + long[i + 1 :] == short
        and any(_near(long[i], n) <= LITTLE / 2 for n in long[max(0, i - 1) : i + 2 : 2])
        for i in range(len(long))
    )
