"""The words of a plain mail: lines that were wrapped joined again, and what is no text of the sender marked."""

from __future__ import annotations

import re
from bisect import bisect_left

from reconcile.model import Furniture, Span
from reconcile.read._lines import Line, lines

_WIDTHS = range(50, 82)  # the longest line of a text that a mail program wrapped
_FORWARDED = re.compile(
    r"^(?:-{2,}|_{5,}|begin\b)\s{0,3}(?:forwarded message|original message|message transféré|mensaje reenviado"
    r"|пересылаемое сообщение|رسالة (?:محولة|معاد توجيهها))?",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^\*{0,2}(?:from|to|cc|sent|date|subject|reply-to|de|à|objet|envoyé|para|asunto|من|إلى|الموضوع)\s?:", re.IGNORECASE
)
_WROTE = re.compile(r"(?:\bwrote|\ba écrit\s?|\bescribió|\bnapisał|\bпишет|كتب)\s?:$", re.IGNORECASE)
_ITEM = re.compile(r"^\s{0,8}(?:[-*•·–]|\d{1,3}[.)])\s")


def unwrapped(text: str) -> str:
    """The text with each paragraph on a line of its own, where its lines were broken to fit a width.

    A line that leaves room for the first word of the next was ended by its writer; quoted lines stay as they are.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    rows = text.split("\n")
    width = max((len(row.rstrip()) for row in rows if not row.startswith(">") and " " in row), default=0)
    flowed = sum(row.endswith(" ") and row != "-- " for row in rows) > 0.5 * sum(bool(row.strip()) for row in rows)
    if width not in _WIDTHS and not flowed:
        return text
    kept: list[list[str]] = []
    above = ""
    for row in rows:
        if above and (_goes_on(above, row, width) or (flowed and above.endswith(" ") and row.strip())):
            kept[-1].append(row.strip())
        else:
            kept.append([row.rstrip()])
        above = row
    return "\n".join(" ".join(one) for one in kept)


def marks(text: str) -> tuple[Furniture, ...]:
    """The lines of a mail that its sender did not write as text: quotations, signature, heads of forwarded mails."""
    found: list[Furniture] = []
    signed = inside = False
    every = lines(text)
    for number, line in enumerate(every):
        signed = signed or (line.text == "--" and text[line.span.end : line.span.end + 1] in {" ", "\n", "\r", ""})
        inside = _in_head(every, number, inside)
        what = "signature" if signed else _quoted(line) or ("forwarded head" if inside else None)
        if what:
            found.append(Furniture(line.span, what))
    return tuple(found)


def _goes_on(above: str, row: str, width: int) -> bool:
    if not row.strip() or above.startswith(">") or row.startswith(">") or _ITEM.match(row) or above == "-- ":
        return False
    return len(above.rstrip()) + 1 + len(row.split(maxsplit=1)[0]) > width


def _quoted(line: Line) -> str | None:
    if line.text.startswith(">") or (len(line.words) <= 20 and _WROTE.search(line.text)):
        return "quotation"
    return None


def _in_head(every: tuple[Line, ...], number: int, inside: bool) -> bool:
    """The line belongs to the block of headers that stands above a forwarded mail."""
    line = every[number]
    below = every[number + 1] if number + 1 < len(every) else None
    if inside:
        return bool(_HEADER.match(line.text))
    opens = _FORWARDED.match(line.text) and below is not None and bool(_HEADER.match(below.text))
    return bool(opens)


def merged(own: tuple[Furniture, ...], found: tuple[Furniture, ...]) -> tuple[Furniture, ...]:
    """Both, in order; where two meet the first of `own` stands."""
    starts = [one.span.start for one in own]  # in order, and no two of them meet
    rest = [one for one in found if not _met(one.span, own, bisect_left(starts, one.span.end))]
    return tuple(sorted((*own, *rest), key=lambda one: one.span))


def _met(span: Span, own: tuple[Furniture, ...], behind: int) -> bool:
    """The last stretch that begins before the span's end meets it."""
    return behind > 0 and own[behind - 1].span.meets(span)
