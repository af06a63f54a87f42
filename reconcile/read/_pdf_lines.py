"""The lines of the pages of a PDF, with their places; running heads and page numbers told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from reconcile.frozen import dataclass
from reconcile.read._decode import clean
from reconcile.read._pdf_right_to_left import Drawn, ordered

SHOWN = 60  # code points of a line that is told
EDGE = 3  # lines at the top and at the foot of a page that may be furniture
_NUMBER = re.compile(
    r"(?:(?:page|seite|página|pagina|p\.|صفحة|стр\.)\s{0,3})?\d{1,4}(?:\s{0,3}(?:/|\||of|de|von|sur|di|из|من)\s{0,3}\d{1,4})?",
    re.IGNORECASE,
)
_MARKS = "-–—|· \t"  # what stands around the number of a page
_JOINED = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_BLANKS = re.compile(r"[ \t]{2,}")
_UNTOLD = re.compile(r"[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Put:
    """A line of a page: its words, where they begin (in points, from the left and from the foot), and their size."""

    text: str
    x: float
    y: float
    size: float
    page: int


def drawn(page: Any, number: int) -> list[Put]:
    """The lines of a page of pypdf, in the order in which they were drawn."""
    found: list[Put] = []
    words: list[Drawn] = []
    place: list[tuple[float, float, float]] = []

    def end() -> None:
        text = _BLANKS.sub(" ", clean(ordered(words).translate(_JOINED)).strip())
        if text and place:
            found.append(Put(text, *place[0], number))
        words.clear()
        place.clear()

    def visit(text: str, outer: Sequence[float], inner: Sequence[float], _font: object, size: float) -> None:
        for count, part in enumerate(text.split("\n")):
            if count:
                end()
            if part.strip() and not place:
                place.append(_placed(outer, inner, size))
            words.append((part, _placed(outer, inner, size)[0]))

    page.extract_text(visitor_text=visit)
    end()
    return found


def _placed(outer: Sequence[float], inner: Sequence[float], size: float) -> tuple[float, float, float]:
    x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
    y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
    scale = abs(inner[3] * outer[3]) or abs(inner[1] * outer[2]) or 1.0
    return float(x), float(y), float(size) * scale


def unreadable(lines: Sequence[Put]) -> bool:
    """More of the letters are none than one in twenty: the page does not say what its glyphs mean."""
    text = "".join(line.text for line in lines)
    return len(_UNTOLD.findall(text)) * 20 > len(text)


def without_furniture(pages: Sequence[Sequence[Put]]) -> tuple[list[list[Put]], tuple[str, ...]]:
    """The pages without what stands at the head or foot of half of them, and without page numbers; what that is."""
    seen = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    often = {key for key, count in seen.items() if count >= 2 and count * 2 >= len(pages)}
    told: dict[str, None] = {}
    kept: list[list[Put]] = []
    for page in pages:
        edges = {id(line) for line in _edges(page)}
        out = [line for line in page if id(line) in edges and (_key(line) in often or _numbers(line))]
        told.update(dict.fromkeys("page numbers" if _numbers(line) else repr(line.text[:SHOWN]) for line in out))
        gone = {id(line) for line in out}
        kept.append([line for line in page if id(line) not in gone])
    return kept, tuple(told)


def _numbers(line: Put) -> bool:
    """The line is the number of a page, with whatever marks around it."""
    return bool(_NUMBER.fullmatch(line.text.strip(_MARKS)))


def _edges(page: Sequence[Put]) -> list[Put]:
    """The lines at the top and at the foot of a page; of a short page only the first and the last."""
    ordered = sorted(page, key=lambda line: -line.y)
    count = min(EDGE, max(1, len(ordered) // 4))
    return [*ordered[:count], *ordered[-count:]]


def _key(line: Put) -> str:
    """What a line has in common with its like on other pages: its words with every number as one sign."""
    return re.sub(r"\d++", "0", line.text.casefold())
