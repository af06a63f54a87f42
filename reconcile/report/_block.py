"""Blocks of labelled, wrapped lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reconcile.report._layout import paint, width, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reconcile.report._style import Style

_LABEL = 9


@dataclass
class Block:
    """Lines of a report under way; every method adds some."""

    style: Style
    lines: list[str] = field(default_factory=list)

    def heading(self, text: str, colour: str = "bold") -> None:
        """An empty line and a heading."""
        self.lines += ["", paint(text, colour, on=self.style.colour)]

    def plain(self, text: str, indent: int = 0) -> None:
        """Wrapped words."""
        self.lines += wrap(text, self.style.columns, " " * indent)

    def item(self, mark: str, text: str, colour: str = "bold", indent: int = 0) -> None:
        """Wrapped words after a mark such as "1." or "-", which stands alone in its column."""
        lead = " " * indent + mark + " "
        for number, found in enumerate(wrap(text, self.style.columns, lead)):
            body = paint(found[len(lead) :], colour, on=self.style.colour)
            self.lines.append((lead if number == 0 else " " * width(lead)) + body)

    def labelled(self, label: str, text: str, indent: int = 3, colour: str = "dim") -> None:
        """Wrapped words after a label."""
        self.drawing(label, wrap(text, self.style.columns - indent - _LABEL), indent, colour)

    def drawing(self, label: str, lines: Sequence[str], indent: int = 3, colour: str = "dim") -> None:
        """Lines as they are after a label; a label too wide for its column has a line of its own."""
        painted = " " * indent + paint(label, colour, on=self.style.colour)
        if width(label) >= _LABEL:
            self.lines.append(painted)
        for number, found in enumerate(lines):
            labels = number == 0 and width(label) < _LABEL
            lead = painted + " " * (_LABEL - width(label)) if labels else " " * (indent + _LABEL)
            self.lines.append(lead + found)

    @property
    def room(self) -> int:
        """The columns beside a label of a finding."""
        return self.style.columns - 3 - _LABEL

    def text(self) -> str:
        """All lines, each with its line break and no space at its end."""
        return "".join(line.rstrip() + "\n" for line in self.lines)
