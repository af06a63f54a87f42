"""Possessives in texts that lost their apostrophes on the way: "Perus north" tells of Peru."""

from __future__ import annotations

from reconcile.extract._gazetteer import Gazetteer
from reconcile.languages._tokens import Columns
from reconcile.languages._words import Words

APOSTROPHES = ("'", "’", "ʼ", "`")
ENDING = "s"


def parted(cut: Columns, text: str, gazetteer: Gazetteer, closed: Words) -> Columns:
    """The words of a text, the ending of a name that a pack knows a word of its own where no apostrophe is left."""
    if ENDING not in closed.possessives or any(sign in text for sign in APOSTROPHES):
        return cut
    lost = [at for at, word in enumerate(cut.texts) if word[-1:] == ENDING and gazetteer.owns(word)]
    for at in reversed(lost):
        end = cut.ends[at]
        cut.starts.insert(at + 1, end - 1)
        cut.ends[at : at + 1] = [end - 1, end]
        cut.texts[at : at + 1] = [cut.texts[at][:-1], ENDING]
        if cut.folded is not None:
            cut.folded[at : at + 1] = [cut.folded[at][:-1], ENDING]
    return cut
