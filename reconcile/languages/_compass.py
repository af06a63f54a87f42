"""Words of the compass, whatever language they are of: "north-east", "dans le nord", "الجنوب الشرقي"."""

from __future__ import annotations

from functools import lru_cache

from reconcile.languages._name_words import marks, plain

POINTS = ("north", "south", "east", "west")


@lru_cache(maxsize=4096)
def points(words: str) -> frozenset[str]:
    """The points that some words name, in English: the north-east is north and east; empty where one word is none."""
    found = [{p for p in POINTS if p in marks().get(plain(word), "")} for word in words.replace("-", " ").split()]
    return frozenset().union(*found) if all(found) else frozenset()
