"""What is asked of every word of every text: told once a word, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Word = TypeVar("Word")
Told = TypeVar("Told")

MOST = 1 << 16  # words that are kept


class Kept(dict[Word, Told]):
    """What each word is; told when it is first asked for, and kept up to a limit."""

    def __init__(self, tell: Callable[[Word], Told]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: Word) -> Told:
        if len(self) >= MOST:
            self.clear()
        told = self[word] = self._tell(word)
        return told
