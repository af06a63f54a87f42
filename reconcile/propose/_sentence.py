"""A sentence as a model sees it: its words with their numbers, and the numerals that are asked about."""

from __future__ import annotations

from reconcile.frozen import dataclass
from reconcile.model import Span
from reconcile.propose._proposal import Open, Part


@dataclass(frozen=True, slots=True)
class AskedSentence:
    """The words of a sentence by their places in a field, and its numerals with what they lack."""

    field: str
    text: str
    words: tuple[Span, ...]
    numbers: tuple[Open, ...]

    def row(self, number: int) -> dict[str, object]:
        """The sentence as data for a model."""
        return {
            "sentence": number,
            "words": [f"{at}:{self.text[w.start : w.end]}" for at, w in enumerate(self.words)],
            "numbers": [{**self._range(one.number), "lacks": list(one.lacks)} for one in self.numbers],
        }

    def part(self, first: int, last: int, words: str) -> Part:
        """The place from the word `first` to the word `last`; a place outside the text where there are no such words.

        `words` may have other spaces than the text, since a model only sees words.
        """
        if not 0 <= first <= last < len(self.words):
            return Part(-1, -1, words)
        return self._at(Span(self.words[first].start, self.words[last].end), words)

    def number(self, first: int, last: int, words: str) -> Part:
        """As `part`; the numeral alone where its words are one with others ("27-year-old")."""
        whole = self.part(first, last, words)
        asked = next((one.number for one in self.numbers if self._places(one.number) == (first, last)), None)
        if asked is None:
            return whole
        alone = self._at(asked, words)
        told = alone.words == self.text[asked.start : asked.end] or whole.words == self.text[whole.start : whole.end]
        return self._at(asked, self.text[asked.start : asked.end]) if told else alone

    def _at(self, span: Span, words: str) -> Part:
        there = self.text[span.start : span.end]
        return Part(span.start, span.end, there if "".join(there.split()) == "".join(words.split()) else words)

    def _places(self, span: Span) -> tuple[int, int] | None:
        inside = [at for at, word in enumerate(self.words) if word.meets(span)]
        return (inside[0], inside[-1]) if inside else None

    def _range(self, span: Span) -> dict[str, object]:
        first, last = self._places(span) or (0, 0)
        return {"first": first, "last": last, "words": self.text[span.start : span.end]}
