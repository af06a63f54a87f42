"""Base forms of English words: a table of irregular ones, then endings."""

from __future__ import annotations

from functools import lru_cache

from reconcile.languages._en_irregular import NOUNS, VERBS
from reconcile.languages._folding import fold_latin

_VOWELS: frozenset[str] = frozenset("aeiouy")
# stems on these end in a silent e more often than not: "moving" -> move, "freed" -> free
_SILENT = (
    "v",
    "s",
    "z",
    "c",
    "g",
    "u",
    "at",
    "iz",
    "ut",
    "as",
    "os",
    "in",
    "ir",
    "ur",
    "ar",
    "or",
    "id",
    "ib",
    "ok",
    "ak",
    "ik",
    "ap",
    "op",
    "yp",
    "bl",
    "pl",
    "tl",
    "dl",
    "gl",
    "fl",
    "kl",
    "cl",
    "ag",
    "et",
    "ud",
    "od",
    "ot",
)
# longer stems on these end in one too, whatever others on the same letters do: "postponed", but not "abandoned"
_RESTORED = tuple("pon phon clon thron zon condon aton nvit unit gnit xcit ncit recit xpedit".split())
_NO_MEN: frozenset[str] = frozenset({"specimen", "regimen", "abdomen", "acumen", "albumen"})  # no plurals of -man
_BARE = tuple(
    "ss zz ll rs ng ear eat oat eak ook oin ain eet oot out aid oor eer air our eap oop een oad aim eal ois".split()
)
_DOUBLES: frozenset[str] = frozenset("bdgklmnprt")


def _stems(stem: str) -> list[str]:
    """Base forms of what is left before -ed or -ing, most likely first."""
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in _DOUBLES:
        single = stem[-1] != "l" or (stem.endswith(("oll", "ell")) and bool(_VOWELS & set(stem[:-3])))
        return [stem[:-1], stem] if single else [stem, stem[:-1]]
    if len(stem) < 2 or not _VOWELS & set(stem):
        return []
    ends = (stem.endswith(_SILENT) and not stem.endswith(_BARE) and _short(stem)) or _lengthened(stem)
    return [stem + "e", stem] if ends else [stem, stem + "e"]


def _lengthened(stem: str) -> bool:
    """One syllable with one vowel and one consonant, which would be doubled had there been no e: "cited", "toned"."""
    if stem.endswith(_RESTORED):
        return True
    open_vowel = len(stem) > 2 and stem[-1] in _DOUBLES and stem[-2] in "aiou" and stem[-3] not in _VOWELS
    return open_vowel and not _VOWELS & set(stem[:-2])


def _short(stem: str) -> bool:
    """Whether the stem may have lost an e: not after an unstressed -er, -en, -on, -it and the like of longer words."""
    if stem.endswith(("er", "en", "on", "om", "el", "it", "ow", "op", "or", "in")) and len(stem) > 4:
        return stem.endswith(
            ("fin", "bin", "lin", "min", "plor", "nor", "stor", "cop", "lop", "mit")
        ) and not stem.endswith(("mmit", "dmit", "bmit", "rmit", "velop", "xplain"))
    return not (
        stem.endswith(("at", "ut", "et", "ar", "ag", "ap", "ud", "od", "ot"))
        and len(stem) > 2
        and stem[-3] in "aeou"
        and stem[-3:] != "uat"
    )


def _plural(word: str) -> list[str]:
    """Base forms of a word that ends in -s, most likely first."""
    if word.endswith(("ss", "us", "is", "'s")) or len(word) < 3 or (len(word) == 3 and word[1] in _VOWELS):
        return []  # "gas" is no form of "ga"
    if word.endswith("ies") and len(word) > 4:
        return [word[:-3] + "y"]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) and len(word) > 4:
        return [word[:-2], word[:-1]]
    if word.endswith("ves") and word[:-3] + "f" in {"leaf", "loaf", "thief", "wolf"}:
        return [word[:-3] + "f"]
    return [word[:-1]]


def _endings(word: str) -> list[str]:
    found: list[str] = []
    if word.endswith("ied") and len(word) > 4:
        found.append(word[:-3] + "y")
    elif word.endswith("eed"):
        found.extend(
            [word[:-1]] if word in {"freed", "agreed", "guaranteed", "disagreed", "refereed", "decreed"} else []
        )
    elif word.endswith("ed") and len(word) > 3:
        found.extend(_stems(word[:-2]))
    elif word.endswith("ing") and len(word) > 4:
        found.extend(_stems(word[:-3]))
    elif word.endswith("s"):
        found.extend(_plural(word))
    elif word.endswith("men") and len(word) > 5 and word not in _NO_MEN:
        found.append(word[:-3] + "man")
    return found


@lru_cache(maxsize=65536)
def lemmas(word: str) -> tuple[str, ...]:
    """Folded base forms of an English word, most likely first, the word itself last."""
    folded = fold_latin(word).removesuffix("'s").strip("'")
    head, dash, tail = folded.rpartition("-")
    found = [*VERBS.get(tail, ()), *NOUNS.get(tail, ())]
    if not found or (tail.endswith("s") and tail not in found):
        found.extend(_endings(tail))
    ordered = dict.fromkeys([*(head + dash + base for base in found), folded])
    if len(ordered) > 1:  # the word itself comes last
        ordered.pop(folded)
        ordered[folded] = None
    return tuple(ordered)
