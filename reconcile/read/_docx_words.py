"""The words of a DOCX in the order of the document: paragraphs, rows of tables, text boxes and notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_REMOVED = frozenset({f"{_W}del", f"{_W}moveFrom"})
_PASSED = frozenset({_FALLBACK, f"{_W}pPr", f"{_W}instrText", f"{_W}delText", f"{_W}sectPr"})
_NOTES = frozenset({f"{_W}footnoteReference", f"{_W}endnoteReference"})


@dataclass(slots=True)
class Block:
    """A paragraph or a row of a table, and the id of its style."""

    text: str
    style: str | None = None


@dataclass(slots=True)
class Words:
    """What a document says; `notes` are the kinds and numbers of notes in the order in which the text names them.

    `inserted`, `deleted` and `hidden` count what reviewers changed, and what is not shown on the page.
    """

    blocks: list[Block] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    inserted: int = 0
    deleted: int = 0
    hidden: int = 0

    def add(self, body: Any) -> None:
        """Take in the content of an element: a body, a note, a text box."""
        for child in body:
            if child.tag == f"{_W}p":
                self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                self._table(child)
            elif child.tag in _REMOVED:
                self.deleted += 1
            elif child.tag not in _PASSED and isinstance(child.tag, str):
                self.add(child)

    def _paragraph(self, paragraph: Any) -> None:
        boxes: list[Any] = []
        text = "".join(self._said(paragraph, boxes)).strip()
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        if text:
            self.blocks.append(Block(text, None if style is None else style.get(f"{_W}val")))
        for box in boxes:
            self.add(box)

    def _table(self, table: Any) -> None:
        for row in table.iter(f"{_W}tr"):
            if next(row.iterancestors(f"{_W}tbl")) is not table:
                continue
            cells = [self._cell(cell) for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is row]
            text = " | ".join(cells)
            if any(cells):
                self.blocks.append(Block(text))

    def _cell(self, cell: Any) -> str:
        """A cell as one line; a table within it is part of it."""
        inner = Words(notes=self.notes)
        inner.add(cell)
        self.inserted, self.deleted = self.inserted + inner.inserted, self.deleted + inner.deleted
        self.hidden += inner.hidden
        return " ".join(" ".join(block.text.split()) for block in inner.blocks)

    def _said(self, element: Any, boxes: list[Any]) -> Iterator[str]:
        for child in element:
            if child.tag in _PASSED or not isinstance(child.tag, str):
                continue
            if child.tag in _REMOVED:
                self.deleted += 1
            elif child.tag == f"{_W}txbxContent":
                boxes.append(child)
            elif child.tag == f"{_W}r" and _vanishes(child):
                self.hidden += 1
            else:
                yield from self._sign(child, boxes)

    def _sign(self, child: Any, boxes: list[Any]) -> Iterator[str]:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag in _NOTES:
            self.notes.append((child.tag.removeprefix(_W).removesuffix("Reference"), child.get(f"{_W}id") or ""))
        else:
            self.inserted += child.tag in (f"{_W}ins", f"{_W}moveTo")
            yield from self._said(child, boxes)


def _vanishes(run: Any) -> bool:
    """The run is hidden text: in the file, and not on the page."""
    mark = run.find(f"{_W}rPr/{_W}vanish")
    return mark is not None and mark.get(f"{_W}val") not in ("0", "false", "off")


def note(notes: Any, kind: str, number: str) -> Words:
    """The words of a note of the part that holds all of this kind."""
    found = Words()
    for one in notes.iter(f"{_W}{kind}"):
        if one.get(f"{_W}id") == number:
            found.add(one)
    return found


def words_in(part: Any) -> str:
    """All words of a part, in a line."""
    return " ".join("".join(one.text or "" for one in part.iter(f"{_W}t")).split())
