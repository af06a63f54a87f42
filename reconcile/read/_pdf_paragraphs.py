"""From lines of a PDF to paragraphs: what was broken at the end of a line is joined, what was set apart stays apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from reconcile.frozen import dataclass
from reconcile.read._pdf_lines import Put

_WIDE = 1.4  # times the usual distance of lines: a gap
_FITS = 0.88  # share of the longest line up to which the next word would have stood on the line, had it not been ended
_NARROW = 28  # code points; lines of blocks no broader are ends by themselves
_HYPHENS = "-\u00ad\u2010"
_ITEM = re.compile(r"[•▪◦‣●○*–—]\s|\(?\d{1,2}[.)]\s")
_STOP = re.compile(r"[.!?؟۔…:][\"”’»)\]]*$")
_PARTS = frozenset(
    "twenty thirty forty fifty sixty seventy eighty ninety one two three four five six seven eight nine ten "
    "self well so half ex mid non vice co long short high low all cross post pre semi quasi anti "
    "vingt trente quarante cinquante soixante quatre".split()
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that belong together, with the size and the page of their first line."""

    text: str
    size: float
    page: int


def paragraphs(pages: Sequence[Sequence[Put]]) -> list[Paragraph]:
    """The paragraphs of all pages in order; one that goes on behind a column or a page is one."""
    words = frozenset(word for page in pages for line in page for word in re.findall(r"[\w-]+", line.text.casefold()))
    made: list[Paragraph] = []
    for run in (run for page in pages for run in _runs(page)):
        for block in _blocks(run):
            one = Paragraph(_joined(block, words), block[0].size, block[0].page)
            if made and _goes_on(made[-1], one):
                one = Paragraph(_join(made[-1].text, one.text, words), made[-1].size, made[-1].page)
                made[-1] = one
            else:
                made.append(one)
    return made


def _runs(page: Sequence[Put]) -> Iterator[list[Put]]:
    """Lines below one another at an even distance and of one size."""
    usual = median([a.y - b.y for a, b in pairwise(page) if 0 < a.y - b.y < 4 * a.size] or [0.0])
    run: list[Put] = []
    for line in page:
        if run and not _below(run[-1], line, usual):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _below(above: Put, line: Put, usual: float) -> bool:
    even = -0.2 * line.size < above.y - line.y <= _WIDE * max(usual, line.size)
    return even and abs(above.size - line.size) <= 0.08 * max(above.size, line.size)


def _blocks(run: Sequence[Put]) -> Iterator[list[Put]]:
    """The paragraphs within a run, told by indents, list marks and lines that end before they are full."""
    broad = max(len(line.text) for line in run)
    left = min(line.x for line in run)
    block = [run[0]]
    for above, line in pairwise(run):
        if _ended(above, line, broad) or _indented(above, line, left):
            yield block
            block = []
        block.append(line)
    yield block


def _ended(above: Put, line: Put, broad: int) -> bool:
    if above.text[-1] in _HYPHENS and len(above.text) > 1 and above.text[-2].isalnum():
        return False
    first = line.text.split(maxsplit=1)[0]
    return broad < _NARROW or bool(_ITEM.match(line.text)) or len(above.text) + 1 + len(first) <= _FITS * broad


def _indented(above: Put, line: Put, left: float) -> bool:
    return line.x - left > 0.8 * line.size and above.x - left < 0.4 * line.size and bool(_STOP.search(above.text))


def _goes_on(above: Paragraph, below: Paragraph) -> bool:
    """A paragraph that breaks off within a sentence, and one that begins in small letters: two ends of one."""
    same = abs(above.size - below.size) <= 0.08 * max(above.size, below.size)
    return same and below.text[0].islower() and len(above.text) > _NARROW and not _STOP.search(above.text)


def _joined(block: Sequence[Put], words: frozenset[str]) -> str:
    text = block[0].text
    for line in block[1:]:
        text = _join(text, line.text, words)
    return text


def _join(text: str, more: str, words: frozenset[str]) -> str:
    """Two lines as one; a hyphen that only broke a word at the end of the line is left out."""
    if text[-1] not in _HYPHENS or len(text) < 2 or not text[-2].isalnum():
        return f"{text} {more}"
    if text[-1] == "\u00ad":
        return text[:-1] + more
    before, after = _last_word(text[:-1]), re.match(r"[\w-]*", more)
    behind = after[0].casefold() if after else ""
    if before + behind in words or not _kept(before, behind, more, words):
        return text[:-1] + more
    return text + more


def _kept(before: str, behind: str, more: str, words: frozenset[str]) -> bool:
    """The hyphen is part of the word: of a number, of a name, or of a word that stands elsewhere with it."""
    if not more[0].islower() or not before.isalpha() or "-" in behind:
        return True
    return before in _PARTS or f"{before}-{behind}" in words


def _last_word(text: str) -> str:
    end = len(text)
    while end and text[end - 1].isalnum():
        end -= 1
    return text[end:].casefold()
