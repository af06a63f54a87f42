"""A text made ready for a grammar: its atoms, and phrases looked up in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from reconcile.frozen import dataclass
from reconcile.languages._folding import FILLER
from reconcile.languages._tokens import Atom, atom_columns, atoms
from reconcile.model import Span

Value = TypeVar("Value")

BEYOND = 200  # atoms beyond either end of a text at which no reader looks: they look some thirty ahead
_BLANK = [""] * BEYOND


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A text, its folded copy, and its atoms as columns: where they begin and end, and their words.

    `word` gives the folded word of an atom: an empty one beyond the first and the last, though not `BEYOND` atoms away.
    Two pages are equal only when they are the same one, so that what was read there need not be read again.
    """

    text: str
    folded: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    word: Sequence[str]

    def glued(self, i: int) -> bool:
        """Nothing stands between atom `i` and the one before it."""
        return 0 < i < len(self.starts) and self.starts[i] == self.ends[i - 1]

    def capital(self, i: int) -> bool:
        """Atom `i` begins with a capital letter."""
        return 0 <= i < len(self.starts) and self.text[self.starts[i]].isupper()

    def raw(self, i: int) -> str:
        """Atom `i` as written."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < len(self.starts) else ""

    def within(self, start: int, end: int) -> range:
        """The atoms that share a code point with the text from `start` up to `end`, not included."""
        first = bisect_right(self.ends, start)
        return range(first, bisect_left(self.starts, end, first))

    def span(self, start: int, end: int) -> Span:
        """The span of the atoms from `start` up to `end`, not included."""
        return Span(self.starts[start], self.ends[end - 1])


def open_page(text: str, folded: str, cut: list[Atom] | None = None) -> Page:
    """The page of a text; `cut` are its atoms where a language cuts finer."""
    if cut is None:
        starts, ends, words = atom_columns(folded)
    else:
        starts, ends, words = [a.start for a in cut], [a.end for a in cut], [a.word for a in cut]
    if FILLER in folded:
        words = [word.replace(FILLER, "") or FILLER for word in words]
    return page_of(text, folded, starts, ends, words)


def page_of(text: str, folded: str, starts: list[int], ends: list[int], words: list[str]) -> Page:
    """The page of these atoms."""
    # counted from its end, the longer list has empty words before the first one too
    return Page(text, folded, starts, ends, words, words + _BLANK)


class Phrases(Generic[Value]):
    """Values by phrase; the longest phrase wins."""

    __slots__ = ("_by_first", "_by_last", "_firsts")

    def __init__(self, phrases: Mapping[str, Value] | Iterable[tuple[str, Value]]) -> None:
        pairs = phrases.items() if isinstance(phrases, Mapping) else phrases
        cut = [(tuple(atom.word for atom in atoms(phrase)), value) for phrase, value in pairs]
        self._by_first: dict[str, dict[int, dict[tuple[str, ...], Value]]] = {}
        self._by_last: dict[str, dict[int, dict[tuple[str, ...], Value]]] = {}
        for words, value in sorted(cut, key=lambda pair: -len(pair[0])):  # so that the longest is asked for first
            for table, key in ((self._by_first, words[0]), (self._by_last, words[-1])):
                table.setdefault(key, {}).setdefault(len(words), {}).setdefault(words, value)
        self._firsts = frozenset(self._by_first)

    def at(self, page: Page, i: int) -> tuple[Value, int] | None:
        """The value of the longest phrase that begins with atom `i`, and where it ends."""
        lengths = self._by_first.get(page.word[i])
        if lengths is None:
            return None
        all_ = page.words
        for length, phrases in lengths.items():
            words = tuple(all_[i : i + length])
            if words in phrases and (length == 1 or not words[-1].isdecimal() or page.glued(i + length - 1)):
                return phrases[words], i + length
        return None

    def before(self, page: Page, i: int) -> tuple[Value, int] | None:
        """The value of the longest phrase that ends before atom `i`, and where it begins."""
        lengths = self._by_last.get(page.word[i - 1])
        if lengths is None:
            return None
        all_ = page.words
        for length, phrases in lengths.items():
            words = tuple(all_[i - length : i]) if length <= i else ()
            if words in phrases:
                return phrases[words], i - length
        return None

    def seconds(self, first: str) -> frozenset[str]:
        """The words that may follow `first`, where it begins a phrase."""
        return frozenset(
            words[1] for length, phrases in self._by_first.get(first, {}).items() for words in phrases if length > 1
        )

    def alone(self) -> frozenset[str]:
        """The words that are a whole phrase."""
        return frozenset(first for first, lengths in self._by_first.items() if 1 in lengths)

    def firsts(self) -> frozenset[str]:
        """The words a phrase can begin with."""
        return self._firsts

    def lasts(self) -> frozenset[str]:
        """The words a phrase can end with."""
        return frozenset(self._by_last)

    def longest(self) -> int:
        """The atoms of the longest phrase."""
        return max((length for lengths in self._by_first.values() for length in lengths), default=0)
