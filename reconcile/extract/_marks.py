"""Which words of a sentence have a mark; asked of every word of every sentence, so without a step for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import compress, count
from operator import attrgetter

from reconcile.claims._word import Word

Marks = Callable[[Word], object]

OPENS_NAME: Marks = attrgetter("opens_name")
TELLING: Marks = attrgetter("telling")
VERBAL: Marks = attrgetter("verbal")
CUE: Marks = attrgetter("cue")
CAPITAL: Callable[[Word], bool | None] = attrgetter("capital")
SMALL: Callable[[Word], int] = attrgetter("small")
FOLDED: Callable[[Word], str] = attrgetter("folded")
FORMS: Callable[[Word], tuple[str, ...]] = attrgetter("forms")


def marked(words: Sequence[Word], mark: Marks) -> list[int]:
    """The places of the words that have the mark."""
    return list(compress(count(), map(mark, words)))
