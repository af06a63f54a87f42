"""The plural of an English noun."""

from __future__ import annotations

from reconcile.languages._en_irregular import NOUNS

_IRREGULAR = {bases[0]: form for form, bases in reversed(NOUNS.items())}
_SAME: frozenset[str] = frozenset("sheep fish deer salmon trout personnel livestock cattle people".split())
_HISSES = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


def plural(noun: str) -> str:
    """The plural of a dictionary form; of several words that of the last, or of the last before "of"."""
    head, of, rest = noun.partition(" of ")
    before, _, last = head.rpartition(" ")
    return f"{before} {_plural(last)}{of}{rest}".lstrip()


def _plural(word: str) -> str:
    if word in _IRREGULAR or word in _SAME:
        return _IRREGULAR.get(word, word)
    if word.endswith(_HISSES):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}s"
