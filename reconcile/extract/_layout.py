"""What tables, lists and labels tell of their numbers: the header of a column, the label of a row, the line above."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reconcile.claims._reading import Act, Count, Reading
from reconcile.extract._sentence import Lexical, Sentence
from reconcile.frozen import dataclass, replace

BAR, COLON = "|", ":"
BULLETS = frozenset("-*•–·‣▪◦")
SHORT = 12  # words of a list's item that no bullet marks
LABEL = 4  # words of a label before a colon
GAP = 2  # line breaks between the parts of one list
YEARS = range(1800, 2200)
TWO_EVENTS = "the words of its row, column or list name more than one thing that happened"


@dataclass(frozen=True, slots=True)
class Cell:
    """A half-open range of words of a sentence: a cell of a table, a label, or the line above a list."""

    reading: Reading
    first: int
    last: int

    @property
    def sentence(self) -> Sentence:
        """The sentence that it stands in."""
        reading = self.reading
        known = Lexical(reading.closed, reading.lexicon.nouns.get(reading.language, {}))
        return Sentence(reading, known, reading.acts, reading.names, frozenset())

    @property
    def acts(self) -> list[Act]:
        """What the cell says that happened; a noun of things is no verb there: "Houses"."""
        reading, sentence = self.reading, self.sentence
        told = (a for a in reading.acts if self.first <= a.first < self.last and not a.says)
        told = (a for a in told if not (a.role == "noun" and reading.lexicon.marked(a.event, "scene")))
        return [a for a in told if a.role != "verb" or not (sentence.known(a.first) and sentence.plural(a.first))]

    @property
    def counts(self) -> list[Count]:
        """Its numbers."""
        return [c for c in self.reading.counts if self.first <= c.first < self.last]

    @property
    def label(self) -> str:
        """Its words, folded."""
        return " ".join(w.folded for w in self.reading.words[self.first : self.last] if w.is_word)

    def nouns(self) -> dict[str, tuple[str, str, str | None]]:
        """The nouns of things that can be counted, by their base form: as written, base form, class."""
        sentence, found = self.sentence, dict[str, tuple[str, str, str | None]]()
        told = {at for act in self.acts for at in range(act.first, act.last)}
        for at in range(self.first, self.last):
            if at not in told and (sentence.known(at) or self._several(sentence, at)):
                noun, kind = sentence.noun_of(at)
                found[noun] = (self.reading.words[at].text, noun, kind)
        return found

    def _several(self, sentence: Sentence, at: int) -> bool:
        """An unknown noun of many that stands alone and is no place."""
        name = self.reading.name_at(at)
        alone = self.last - self.first == 1 and (name is None or name.kind is None)
        return alone and sentence.plural(at) and sentence.inflected(at)


@dataclasses.dataclass(slots=True)
class Layout:
    """Goes through the sentences of an article in their order and keeps what the next ones may be told by."""

    passage: int = -1
    header: Sequence[Cell] = ()
    intro: Cell | None = None
    in_list: bool = False

    def place(self, reading: Reading) -> Reading:
        """The reading, its numbers with what the cells or lines around them tell."""
        if reading.passage < 0 or not reading.words:
            return reading
        near = 0 <= reading.passage - self.passage <= GAP
        cells = _row(reading) if BAR in reading.forms else ()
        found = self._in_row(reading, cells, near) if cells else self._in_line(reading, near)
        self.passage = reading.passage
        return found

    def _in_row(self, reading: Reading, cells: Sequence[Cell], near: bool) -> Reading:
        if not any(cell.label for cell in cells):
            return reading  # the line below a header
        if not near or len(cells) != len(self.header):
            self.header = ()
        if _heads(cells, opened=not self.header):
            self.header, self.in_list = cells, False
            return reading
        told: dict[int, Count] = {}
        for at, cell in enumerate(cells):
            told |= {c.first: _told(_alone(c), _around(cells, at, self.header)) for c in cell.counts}
        return replace(reading, counts=tuple(told.get(c.first, c) for c in reading.counts))

    def _in_line(self, reading: Reading, near: bool) -> Reading:
        self.header = ()
        bullet = reading.words[0].text in BULLETS
        item = near and self.intro is not None and (bullet or (self._opens(self.intro) and _short(reading)))
        if reading.passage == self.passage and self.in_list:
            item = False
        if not item:
            opens = _open(reading) and not (bullet and reading.words[-1].text != COLON)
            self.intro, self.in_list = (Cell(reading, 0, len(reading.words)) if opens else None), False
        else:
            self.in_list = True
        label = _label(reading) if reading.counts and COLON in reading.forms else None
        above = self.intro if item else None
        if label is None and above is None:
            return reading
        sources = _telling(label, above)
        if not sources:
            return reading
        first = label.last if label is not None else 0
        counts = (_told(c, sources) if c.first >= first else c for c in reading.counts)
        return replace(reading, counts=tuple(counts))

    def _opens(self, line: Cell) -> bool:
        return line.reading.words[-1].text == COLON


def _row(reading: Reading) -> Sequence[Cell]:
    """The cells of a row of a table."""
    bars = [i for i, w in enumerate(reading.words) if w.text == BAR]
    if not bars:
        return ()
    edges = [*([-1] if bars[0] else []), *bars, *([len(reading.words)] if bars[-1] < len(reading.words) - 1 else [])]
    return [Cell(reading, a + 1, b) for a, b in pairwise(edges)]


def _heads(cells: Sequence[Cell], *, opened: bool) -> bool:
    """The row names its columns: no numbers, or in the first row of a table nothing but years."""
    numbers = [c for cell in cells for c in cell.counts]
    return len(cells) > 1 and (not numbers or (opened and all(map(_year, numbers)) and len(numbers) == len(cells) - 1))


def _year(count: Count) -> bool:
    """The number may be a year."""
    number = getattr(count.numeral.value, "number", None)
    return count.numeral.kind == "cardinal" and count.head is None and number is not None and number in YEARS


def _around(cells: Sequence[Cell], at: int, header: Sequence[Cell]) -> Sequence[Cell]:
    """The cells that tell of the one at `at`: the header of its column and the label of its row."""
    column = [header[at]] if header and header[at].label else []
    row = [cells[0]] if at and cells[0].label and all(_year(c) for c in cells[0].counts) else []
    return [*column, *row]


def _short(reading: Reading) -> bool:
    return len(reading.words) <= SHORT and reading.words[-1].text not in ".!?"


def _open(reading: Reading) -> bool:
    """A line that a list may follow: it ends with a colon or without a stop."""
    return reading.words[-1].text not in ".!?\"'»”"


def _label(reading: Reading) -> Cell | None:
    """The words of a line before a colon with a number right behind it: "Killed: 12"."""
    first = 1 if reading.words[0].text in BULLETS else 0
    colon = next((i for i, w in enumerate(reading.words[: first + LABEL + 1]) if w.text == COLON), None)
    if colon is None or colon <= first:
        return None
    label = Cell(reading, first, colon)
    return label if not label.counts and any(c.first == colon + 1 for c in reading.counts) else None


def _telling(label: Cell | None, above: Cell | None) -> Sequence[Cell]:
    """The label where it tells something, else both it and the line above, if that does: "Killed so far"."""
    if label is not None and (label.acts or label.nouns()):
        return [label]
    telling = above is not None and (label is None or above.acts or above.nouns())
    return [cell for cell in (above if telling else None, label) if cell is not None]


def _told(count: Count, sources: Sequence[Cell]) -> Count:
    """The count with what the cells tell of it; what two of them tell differently is left open and marked."""
    acts = {a.event: a for cell in sources for a in cell.acts}
    nouns = {noun: of for cell in sources for noun, of in cell.nouns().items()}
    if count.noun is None and len(nouns) == 1:
        written, noun, kind = next(iter(nouns.values()))
        count = replace(count, head=written, noun=noun, kind=kind, ellipsis=True)
    if len(acts) > 1:
        return replace(count, doubt=TWO_EVENTS)
    act = next((_beside(count, a) for a in acts.values()), None)
    return replace(count, told=act, label=next(_labels(sources), None))


def _alone(count: Count) -> Count:
    """The count of a cell without what it took from another cell."""
    if count.ellipsis:
        count = replace(count, head=None, noun=None, kind=None, ellipsis=False)
    return replace(count, verb=None, verb_at=None)


def _beside(count: Count, act: Act) -> Act:
    """The act as if the number itself told it."""
    return replace(act, first=count.first, last=count.last, role="adjective")


def _labels(sources: Sequence[Cell]) -> Iterator[str]:
    """Yield the words of the cells that only narrow what is counted: "Velsk", "2030", but not "Total"."""
    if len(sources) < 2:
        return
    for cell in sources:
        words = cell.reading.words[cell.first : cell.last]
        total = any(not cell.reading.closed.levels.isdisjoint(w.forms) for w in words)
        if not cell.acts and not cell.nouns() and not total:
            yield cell.label
