"""Words of the compass, whatever language they are of: "north-east", "dans le nord", "الجنوب الشرقي"."""

from __future__ import annotations

from functools import lru_cache

from reconcile.languages._name_words import marks, plain

POINTS = ("north", "south", "east", "west")


@lru_cache(maxsize=4096)
def points(words: str) -> frozenset[str]:
    """The points that some words name, in English: the north-east is north and east; empty where one word is none."""
    found: list[str] = []
    for word in words.replace("-", " ").split():
        of_word = _of_word(word)
        if not of_word:
            return frozenset()
        found += of_word
    return frozenset(found)


@lru_cache(maxsize=16384)
def _of_word(word: str) -> tuple[str, ...]:
    mark = marks().get(plain(word), "")
    return tuple(point for point in POINTS if point in mark)
