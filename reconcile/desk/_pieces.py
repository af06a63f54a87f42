"""A text in paragraphs and pieces: marks that nest, overlap or cross a line leave every code point where it stands."""

from __future__ import annotations

from dataclasses import field
from itertools import pairwise
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Span
from reconcile.report._html._quotes import _goes_on as goes_on
from reconcile.report._html._words import spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reconcile.desk._fates import Mark


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that look alike from end to end: under one mark or none, in the same layers.

    `starts` are the names of places on the page that begin with it: `at-N` of a mark, `claim-ID` of a claim.
    """

    text: str
    mark: Mark | None
    layers: tuple[str, ...]
    starts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with the line breaks that end it; `tight` where no empty line parts it from the next."""

    span: Span
    pieces: tuple[Piece, ...]
    tight: bool


@dataclass(frozen=True)
class Layers:
    """What is to be seen in a text: `marks`, of which the innermost counts, and names of layers -> their spans."""

    marks: Sequence[Mark] = ()
    spans: Mapping[str, Sequence[Span]] = field(default_factory=dict)


def paragraphs(text: str, layers: Layers) -> tuple[Paragraph, ...]:
    """The whole text: the pieces joined are `spaced(text)`."""
    whole = _paragraphs(text)
    cuts = sorted({0, len(text), *(one.start for one in whole), *_edges(layers, len(text))})
    pieces = _pieces(text, cuts, layers)
    at = {one.start: number for number, one in enumerate(whole)}
    found: list[list[Piece]] = [[] for _ in whole]
    number = 0
    for start, piece in zip(cuts, pieces, strict=False):
        number = at.get(start, number)
        found[number].append(piece)
    return tuple(
        Paragraph(span, tuple(own), not text[span.start : span.end].endswith("\n\n"))
        for span, own in zip(whole, found, strict=True)
    )


def _edges(layers: Layers, end: int) -> Iterator[int]:
    for span in (*(mark.span for mark in layers.marks), *(one for found in layers.spans.values() for one in found)):
        yield min(max(span.start, 0), end)
        yield min(max(span.end, 0), end)


def _pieces(text: str, cuts: Sequence[int], layers: Layers) -> list[Piece]:
    place = {cut: number for number, cut in enumerate(cuts)}
    room = max(len(cuts) - 1, 0)

    def covered(span: Span) -> range:
        start, end = (place[min(max(one, 0), len(text))] for one in (span.start, span.end))
        return range(start, end)

    marked: list[Mark | None] = [None] * room
    for mark in sorted(layers.marks, key=lambda one: (one.span.start - one.span.end, -one.number)):
        for number in covered(mark.span):
            marked[number] = mark
    seen: list[list[str]] = [[] for _ in range(room)]
    for name, spans in layers.spans.items():
        for number in sorted({number for span in spans for number in covered(span)}):
            seen[number].append(name)
    starts = _starts(layers.marks)
    return [
        Piece(spaced(text[start:end]), marked[number], tuple(seen[number]), tuple(starts.get(start, ())))
        for number, (start, end) in enumerate(pairwise(cuts))
    ]


def _starts(marks: Sequence[Mark]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    told: set[str] = set()
    for mark in marks:
        names = [f"at-{mark.number}", *(f"claim-{claim.id}" for claim in mark.claims)]
        found.setdefault(mark.span.start, []).extend(one for one in names if one not in told)
        told.update(names)
    return found


def _paragraphs(text: str) -> list[Span]:
    """The text cut before each line that begins a paragraph; the line breaks that end one belong to it."""
    starts, at, begun, goes = [0], 0, False, True
    for line in text.split("\n"):
        words = bool(line.strip())
        if words and begun and not goes:
            starts.append(at)
        begun, goes = begun or words, words and goes_on(line)
        at += len(line) + 1
    return [Span(*ends) for ends in pairwise((*starts, len(text)))] if text else []
