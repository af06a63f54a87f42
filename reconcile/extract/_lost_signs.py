"""Possessives in texts that lost their apostrophes on the way: "Perus north" tells of Peru."""

from __future__ import annotations

from reconcile.extract._gazetteer import Gazetteer
from reconcile.languages._tokens import Columns
from reconcile.languages._words import Words

APOSTROPHES = ("'", "’", "ʼ", "`")
ENDING = "s"


def has_lost(text: str, closed: Words) -> bool:
    """A text in a language that writes possessives with apostrophes, and there is none in it."""
    return ENDING in closed.possessives and not any(sign in text for sign in APOSTROPHES)


def parted(cut: Columns, gazetteer: Gazetteer) -> Columns:
    """The words of such a text, the ending of a name that a pack knows a word of its own."""
    lost = [at for at, word in enumerate(cut.texts) if word[-1:] == ENDING and gazetteer.owns(word)]
    for at in reversed(lost):
        end = cut.ends[at]
        cut.starts.insert(at + 1, end - 1)
        cut.ends[at : at + 1] = [end - 1, end]
        cut.texts[at : at + 1] = [cut.texts[at][:-1], ENDING]
        if cut.folded is not None:
            cut.folded[at : at + 1] = [cut.folded[at][:-1], ENDING]
    return cut
