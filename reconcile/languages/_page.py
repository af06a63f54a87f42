"""A text made ready for a grammar: its atoms, and phrases looked up in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from reconcile.languages._folding import FILLER
from reconcile.languages._tokens import Atom, atoms
from reconcile.model import Span

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Page:
    """A text, its folded copy and its atoms; `words` ends with an empty word for every atom that may be asked for."""

    text: str
    folded: str
    atoms: list[Atom]
    words: list[str]

    def word(self, i: int) -> str:
        """The folded word of an atom; empty before the first and after the last, and across a line break."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def glued(self, i: int) -> bool:
        """Nothing stands between atom `i` and the one before it."""
        return 0 < i < len(self.atoms) and self.atoms[i].start == self.atoms[i - 1].end

    def capital(self, i: int) -> bool:
        """Atom `i` begins with a capital letter."""
        return 0 <= i < len(self.atoms) and self.text[self.atoms[i].start].isupper()

    def raw(self, i: int) -> str:
        """Atom `i` as written."""
        return self.text[self.atoms[i].start : self.atoms[i].end] if 0 <= i < len(self.atoms) else ""

    def within(self, start: int, end: int) -> range:
        """The atoms that share a code point with the text from `start` up to `end`, not included."""
        first = bisect_right(self.atoms, start, key=_end)
        return range(first, bisect_left(self.atoms, end, first, key=_start))

    def span(self, start: int, end: int) -> Span:
        """The span of the atoms from `start` up to `end`, not included."""
        return Span(self.atoms[start].start, self.atoms[end - 1].end)


def _start(atom: Atom) -> int:
    return atom.start


def _end(atom: Atom) -> int:
    return atom.end


def open_page(text: str, folded: str, cut: list[Atom] | None = None) -> Page:
    """The page of a text; `cut` are its atoms where a language cuts finer."""
    found = atoms(folded) if cut is None else cut
    filled = FILLER in folded
    words = [atom.word.replace(FILLER, "") or FILLER for atom in found] if filled else [atom.word for atom in found]
    return Page(text, folded, found, words)


class Phrases(Generic[Value]):
    """Values by phrase; the longest phrase wins."""

    __slots__ = ("_by_first", "_by_last")

    def __init__(self, phrases: Mapping[str, Value] | Iterable[tuple[str, Value]]) -> None:
        pairs = phrases.items() if isinstance(phrases, Mapping) else phrases
        cut = [(tuple(atom.word for atom in atoms(phrase)), value) for phrase, value in pairs]
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for words, value in sorted(cut, key=lambda pair: -len(pair[0])):
            self._by_first.setdefault(words[0], []).append((words, value))
            self._by_last.setdefault(words[-1], []).append((words, value))

    def at(self, page: Page, i: int) -> tuple[Value, int] | None:
        """The value of the longest phrase that begins with atom `i`, and where it ends."""
        if not 0 <= i < len(page.words):
            return None
        for words, value in self._by_first.get(page.words[i], ()):
            j = i + len(words)
            if len(words) == 1 or (
                tuple(page.words[i:j]) == words and (not words[-1].isdecimal() or page.glued(j - 1))
            ):
                return value, j
        return None

    def before(self, page: Page, i: int) -> tuple[Value, int] | None:
        """The value of the longest phrase that ends before atom `i`, and where it begins."""
        if not 0 < i <= len(page.words):
            return None
        for words, value in self._by_last.get(page.words[i - 1], ()):
            start = i - len(words)
            if start >= 0 and (len(words) == 1 or tuple(page.words[start:i]) == words):
                return value, start
        return None

    def seconds(self, first: str) -> frozenset[str]:
        """The words that may follow `first`, where it begins a phrase."""
        return frozenset(words[1] for words, _ in self._by_first.get(first, ()) if len(words) > 1)

    def alone(self) -> frozenset[str]:
        """The words that are a whole phrase."""
        return frozenset(first for first, ends in self._by_first.items() if any(len(words) == 1 for words, _ in ends))

    def firsts(self) -> frozenset[str]:
        """The words a phrase can begin with."""
        return frozenset(self._by_first)
