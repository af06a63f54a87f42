"""The fields of an article: their sentences, and the numerals and dates found in each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reconcile.claims._word import Places, Word
from reconcile.extract._cut import Cut
from reconcile.extract._lost_signs import has_lost, parted
from reconcile.extract._vocabulary import Vocabulary
from reconcile.frozen import dataclass
from reconcile.languages._tokens import Columns
from reconcile.model import DateExpression, Numeral, Span


@dataclass(frozen=True, slots=True)
class FieldText:
    """A sentence to be read: where it stands and whether it is a headline."""

    field: str
    text: str
    span: Span
    passage: int
    headline: bool


SIGMA = "\u03a3"  # its small letter is another at the end of a word


class Field:
    """Title or text of an article, its sentences, and its words, numerals and dates, which are found once."""

    def __init__(self, name: str, text: str, vocabulary: Vocabulary) -> None:
        language = vocabulary.language
        self.name, self.text, self._vocabulary = name, text, vocabulary
        self.numerals: Sequence[Numeral] = language.numerals(text) if text else ()
        self.dates: Sequence[DateExpression] = language.dates(text) if text else ()
        self.sentences: Sequence[Span] = ()
        self._cores = [numeral.core.start for numeral in self.numerals]
        self._days = [date.span.start for date in self.dates]
        self._sigma = SIGMA in text
        self._lost = has_lost(text, vocabulary.closed)
        self._cuts: dict[int, Cut] = {}
        self._whole: Columns | None = None
        self._words: tuple[Word, ...] = ()

    def cut(self, span: Span) -> Cut:
        """The words of a sentence; each is cut once, though names are sought before it is read."""
        found = self._cuts.get(span.start)
        if found is None:
            found = self._cuts[span.start] = self._part(span) if self._stands_apart(span) else self._alone(span)
        return found

    def _stands_apart(self, span: Span) -> bool:
        """Blanks around the sentence keep its words from those beside it; the forms of a sigma depend on more."""
        text = self.text
        first = span.start == 0 or text[span.start - 1].isspace()
        return first and (span.end == len(text) or text[span.end].isspace()) and not self._sigma

    def _part(self, span: Span) -> Cut:
        """The words of a sentence out of those of the whole field, which are cut when the first one is asked for."""
        if self._whole is None:
            self._whole = self._columns(self.text)
            self._words = self._known(self._whole)
        whole, words = self._whole, self._words
        first = bisect_left(whole.starts, span.start)
        last = bisect_left(whole.starts, span.end, first)
        return Cut(words[first:last], whole.starts[first:last], whole.ends[first:last])

    def _alone(self, span: Span) -> Cut:
        cut, at = self._columns(self.text[span.start : span.end]), span.start
        starts, ends = [at + start for start in cut.starts], [at + end for end in cut.ends]
        return Cut(self._known(cut), starts, ends)

    def _columns(self, words: str) -> Columns:
        cut = self._vocabulary.language.columns(words)
        return parted(cut, self._vocabulary.gazetteer) if self._lost else cut

    def _known(self, cut: Columns) -> tuple[Word, ...]:
        vocabulary = self._vocabulary
        if cut.folded is None:
            return tuple(map(vocabulary.plain.__getitem__, cut.texts))
        return tuple(map(vocabulary.words.__getitem__, zip(cut.texts, cut.folded, strict=True)))

    def numerals_in(self, start: int, end: int) -> Sequence[Numeral]:
        """The numerals that begin between two places."""
        first = bisect_left(self._cores, start)
        return self.numerals[first : bisect_left(self._cores, end, first)]

    def dates_in(self, start: int, end: int) -> Sequence[DateExpression]:
        """The dates that begin between two places."""
        first = bisect_left(self._days, start)
        return self.dates[first : bisect_left(self._days, end, first)]

    def numbered(self, places: Places, at: int) -> bool:
        """The word at `at` of a sentence is of a numeral that begins in the sentence."""
        if not 0 <= at < len(places.starts):
            return False
        start, end = places.starts[at], places.ends[at]
        inside: Iterable[Numeral] = self.numerals_in(places.starts[0], places.ends[-1])
        return any(start < numeral.core.end and numeral.core.start < end for numeral in inside)
