"""The words of a plain mail: lines that were wrapped joined again, and what is no text of the sender marked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator

from reconcile.frozen import dataclass
from reconcile.model import Furniture, Span
from reconcile.read._lines import Line, lines

_WIDTHS = range(50, 82)  # the longest line of a text that a mail program wrapped
_FORWARDED = re.compile(
    r"^(?:-{2,}|_{5,}|begin\b)\s{0,3}(?:forwarded message|original message|message transféré|mensaje reenviado"
    r"|пересылаемое сообщение|رسالة (?:محولة|معاد توجيهها))?",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^\*{0,2}(?:from|to|cc|sent|date|subject|reply-to|de|à|objet|envoyé|para|asunto|fecha|enviado|من|إلى|الموضوع|التاريخ)"
    r"\s?:",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"^\*{0,2}(?:(?P<sender>from|de|من)|(?P<day>date|sent|envoyé|fecha|enviado|التاريخ)|(?P<subject>subject|objet|asunto|الموضوع))"
    r"\s?:\*{0,2}\s{0,3}(?P<said>.{1,300})$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^\s<>@\[\]]{1,64}@(?P<host>[\w.-]{1,200})")
_WROTE = re.compile(r"(?:\bwrote|\ba écrit\s?|\bescribió|\bnapisał|\bпишет|كتب)\s?:$", re.IGNORECASE)
_NOTE = 0.3  # of the words of a forwarded mail; who writes more above it writes a mail of his own
_NAMES = ("sender", "day", "subject")
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


@dataclass(frozen=True, slots=True)
class Forwarded:
    """The lines of a forwarded mail below its head, and what that says of it; `None` where it does not say it."""

    lines: range
    sender: str | None = None
    day: str | None = None
    subject: str | None = None


def marks(
    text: str, quoted: Container[str] = (), inner: Forwarded | None = None, beside: Forwarded | None = None
) -> tuple[Furniture, ...]:
    """The lines of a mail that are not its own text: quotations, signature, heads of forwarded mails.

    `quoted` are lines that the mail's markup sets apart as the words of another. Of a mail that forwards another the
    text is that of the `inner` one, and nothing beside it; one that stands `beside` the sender's words is not his.
    """
    found: list[Furniture] = []
    signed = False
    every = lines(text)
    heads = {number for head in _heads(every) for number in head}
    for number, line in enumerate(every):
        signed = signed or (line.text == "--" and text[line.span.end : line.span.end + 1] in {" ", "\n", "\r", ""})
        what = "signature" if signed else _quoted(line) or ("forwarded head" if number in heads else None)
        what = what or ("quotation" if line.text in quoted else None)
        what = what or ("beside the forwarded mail" if inner and number not in inner.lines else None)
        what = what or ("forwarded mail" if beside and number in beside.lines else None)
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


def forwarded(text: str) -> Forwarded | None:
    """The mail that this one only hands on; `None` where the sender has more to say than a note above it."""
    found = _longest(text)
    return found[0] if found and not found[1] else None


def beside(text: str) -> tuple[Forwarded, str] | None:
    """The mail, and its words, that stands under more than a note of the sender's own; `None` where there is none."""
    found = _longest(text)
    if not found or not found[1] or not found[0].lines:
        return None
    own = lines(text)[found[0].lines.start : found[0].lines.stop]
    return found[0], text[own[0].span.start : own[-1].span.end]


def _longest(text: str) -> tuple[Forwarded, bool] | None:
    """The longest mail that is forwarded in a text, and whether more than a note stands above all of them."""
    every = lines(text)
    heads = list(_heads(every))
    if not heads:
        return None
    ends = [head.start for head in heads[1:]] + [len(every)]
    below = [_size(every[head.stop : end]) for head, end in zip(heads, ends, strict=True)]
    most = max(below)
    chosen = below.index(most)
    told = [found for number in heads[chosen] if (found := _TOLD.match(every[number].text))]
    said = {name: found["said"].strip(" *") for found in reversed(told) for name in _NAMES if found[name]}
    more = _size(every[: heads[0].start]) > _NOTE * most
    return Forwarded(range(heads[chosen].stop, ends[chosen]), **said), more


def outlet(sender: str) -> str | None:
    """Whom a line "From" names: the name that is shown, else the domain of the address."""
    address = _ADDRESS.search(sender)
    shown = re.split(r"[<\[(]", sender)[0].strip(" \"'*")
    if shown and "@" not in shown:
        return shown
    return address["host"].lower().strip(".") if address else None


def has_head(rows: Iterable[str]) -> bool:
    """The head of a forwarded mail stands among the lines."""
    return next(_heads(lines("\n".join(rows))), None) is not None


def _heads(every: tuple[Line, ...]) -> Iterator[range]:
    """Yield the lines of each block of headers that stands above a forwarded mail, with the line that opens it."""
    at = 0
    while at < len(every):
        opens = 1 if _FORWARDED.match(every[at].text) else 0
        end = at + opens
        while end < len(every) and _HEADER.match(every[end].text):
            end += 1
        is_head = end > at + 1 and (opens or (end > at + 2 and _is_sender(every[at])))
        if is_head:
            yield range(at, end)
        at = max(end, at + 1)


def _is_sender(line: Line) -> bool:
    found = _TOLD.match(line.text)
    return found is not None and found["sender"] is not None


def _size(some: tuple[Line, ...]) -> int:
    return sum(len(line.words) for line in some)


def merged(own: tuple[Furniture, ...], found: tuple[Furniture, ...]) -> tuple[Furniture, ...]:
    """Both, in order; where two meet the first of `own` stands."""
    starts = [one.span.start for one in own]  # in order, and no two of them meet
    rest = [one for one in found if not _met(one.span, own, bisect_left(starts, one.span.end))]
    return tuple(sorted((*own, *rest), key=lambda one: one.span))


def _met(span: Span, own: tuple[Furniture, ...], behind: int) -> bool:
    """The last stretch that begins before the span's end meets it."""
    return behind > 0 and own[behind - 1].span.meets(span)
