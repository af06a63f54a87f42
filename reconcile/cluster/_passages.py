"""The words of an article that are its own text, where they stand, and the passages they form."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from sys import intern

from reconcile.frozen import dataclass
from reconcile.languages import get
from reconcile.model import Article, Span

MARKS = "\u0300-\u036f\u064b-\u065f\u0670"  # accents and vowel signs that stand behind their letter
WORD = re.compile(rf"[^\W_]+(?:[{MARKS}]++[^\W_]*+)*+")
QUOTED = re.compile(r"“[^“”\n]{1,2000}+”|\"[^\"\n]{1,2000}+\"|«[^«»\n]{1,2000}+»")
STATEMENT = 40  # characters from which words in quote signs are a statement, not a nickname
ENDS = frozenset(".!?؟…")
FEWEST = 8  # words of a passage
ABBREVIATED = 3  # letters before a full stop that may be an abbreviation


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """The words of an article without furniture and headline, folded, with their places in its text.

    `passages` are ranges of words: sentences, short ones joined with the next, or at the end with the one before.
    `stops` are the words at which they end. `quoted` has a 1 for every word inside a quoted statement.
    """

    words: tuple[str, ...]
    starts: array[int]
    ends: array[int]
    passages: tuple[Span, ...]
    stops: tuple[int, ...]
    quoted: bytes

    def passage_of(self, word: int) -> int:
        """The passage that a word stands in."""
        return bisect_right(self.stops, word)

    def word_at(self, place: int) -> int | None:
        """The word at a code point of the text; `None` where none stands."""
        word = bisect_right(self.starts, place) - 1
        return word if word >= 0 and place < self.ends[word] else None


def body(article: Article) -> Body:
    """The article's own words in their passages."""
    found, language = list(WORD.finditer(_own(article))), article.language
    starts, ends = array("q", [m.start() for m in found]), array("q", [m.end() for m in found])
    words = tuple([_folded(language, m[0]) for m in found])
    passages = tuple(_joined(_sentences(article.text, starts, ends)))
    stops = tuple([passage.end for passage in passages])
    return Body(words, starts, ends, passages, stops, _quoted(article.text, starts))


@lru_cache(maxsize=65_536)
def _folded(language: str, word: str) -> str:
    """A word as its language folds it; most words come again."""
    return intern(get(language).fold(word))


def _own(article: Article) -> str:
    """The text with blanks in place of furniture and headline."""
    apart = [f.span for f in article.furniture] + ([article.headline] if article.headline else [])
    text, kept, at = article.text, [], 0
    for span in sorted(apart):
        begin, end = max(span.start, at), min(span.end, len(text))
        kept += [text[at:begin], " " * max(0, end - begin)]
        at = max(at, end)
    return "".join((*kept, text[at:]))


def _sentences(text: str, starts: Sequence[int], ends: Sequence[int]) -> Iterator[int]:
    """The number of the word that follows each sentence; the last is the number of words."""
    for i, (end, start) in enumerate(zip(ends, starts[1:], strict=False)):
        if start - end > 1 and _parts(text[end:start], text[end - ABBREVIATED : end], text[start]):
            yield i + 1
    yield len(starts)


def _parts(gap: str, before: str, after: str) -> bool:
    """A sentence ends between two words: at the end of a line, or at a full stop that is no abbreviation's."""
    if "\n" in gap:
        return True
    return not (ENDS.isdisjoint(gap) or after.islower()) and (before.isalnum() or gap[0] != ".")


def _joined(ends: Iterator[int]) -> Iterator[Span]:
    """Ranges of words that end where sentences do and hold enough words; what is left over ends the last one."""
    start = end = 0
    whole: Span | None = None
    for end in ends:
        if end - start >= FEWEST:
            if whole is not None:
                yield whole
            whole, start = Span(start, end), end
    if end > start or whole is not None:
        yield Span(whole.start if whole is not None else start, end)


def _quoted(text: str, starts: Sequence[int]) -> bytes:
    marked = bytearray(len(starts))
    at = 0
    for match in QUOTED.finditer(text):
        if match.end() - match.start() < STATEMENT:
            continue
        while at < len(starts) and starts[at] < match.start():
            at += 1
        while at < len(starts) and starts[at] < match.end():
            marked[at] = 1
            at += 1
    return bytes(marked)


def shingles(words: Sequence[str]) -> list[str]:
    """Every three words in a row, joined."""
    return [f"{a} {b} {c}" for (a, b), c in zip(pairwise(words), words[2:], strict=False)]
