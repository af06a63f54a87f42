"""A sentence cut into words."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.claims._word import Places, Word, row

LONGER = 4  # words of more than a few letters by which a headline is told
CAPITALS = 0.8  # of them, in a headline


class Cut:
    """The words of a sentence; `folded` gives the folded word at a place, an empty one beyond either end."""

    __slots__ = ("folded", "places", "words")

    def __init__(self, words: tuple[Word, ...], starts: Sequence[int], ends: Sequence[int]) -> None:
        self.words = words
        self.places = Places(starts, ends)
        self.folded: Sequence[str] = row([word.folded for word in words])

    @property
    def title_case(self) -> bool:
        """Nearly every longer word is capitalised, as in headlines; no sentence with a list of names."""
        words = self.words
        small = sum([word.small for word in words])
        if len(words) - small < CAPITALS * len(words):
            return False  # too many longer words are in small letters, as in most sentences
        capitals = [word.capital for word in words].count(True)
        if small + capitals < LONGER or capitals < CAPITALS * (small + capitals):
            return False
        return words[-1].text != "." or all(word.text != "," for word in words)
