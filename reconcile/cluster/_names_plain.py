"""Words that the articles also write in lower case: alone they are no names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from reconcile.languages._name_words import plain
from reconcile.model import Article

_SMALL = re.compile(r"(?<![^\W_])[a-zß-öø-ÿ]{3,40}(?![^\W_])")


class Plain(AbstractSet[str]):
    """The lower-case words of the articles' texts, read when they are first asked for."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._words: frozenset[str] | None = None

    @property
    def words(self) -> frozenset[str]:
        """All of them, folded."""
        if self._words is None:
            found = {w for a in self._articles for w in _SMALL.findall(a.text)}
            self._words = frozenset(w if w.isascii() else plain(w) for w in found)
        return self._words

    def __contains__(self, word: object) -> bool:
        return word in self.words

    def __iter__(self) -> Iterator[str]:
        return iter(self.words)

    def __len__(self) -> int:
        return len(self.words)
