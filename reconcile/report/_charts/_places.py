"""Boxes that do not meet: marks moved aside, and their numbers put where nothing stands yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RINGS = 9
"""How far out a place is looked for, in rings about the mark."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def about(cls, x: float, y: float, wide: float, high: float) -> Box:
        """The box with its middle at (x, y)."""
        return cls(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)

    def meets(self, other: Box) -> bool:
        """They share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def inside(self, other: Box) -> bool:
        """It lies within the other."""
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


def aside(wanted: Sequence[tuple[float, float]], size: float, frame: Box) -> list[Box]:
    """A box for each mark, moved sideways as little as keeps it clear of those before it and inside the frame."""
    taken: list[Box] = []
    for x, y in wanted:
        tried = [Box.about(x + by, y, size, size) for by in _sideways(size)]
        taken.append(_first(tried, taken, frame))
    return taken


def beside(
    marks: Sequence[Box], widths: Sequence[float], high: float, frame: Box, others: Sequence[Box] = ()
) -> list[Box]:
    """A box for the words of each mark, as near to it as is free of marks, of other words, and inside the frame.

    `others` are marks without words.
    """
    taken: list[Box] = []
    for mark, wide in zip(marks, widths, strict=True):
        tried = [Box.about(x, y, wide, high) for x, y in _around(mark, wide, high)]
        taken.append(_first(tried, [*marks, *others, *taken], frame))
    return taken


def _first(tried: Sequence[Box], taken: Sequence[Box], frame: Box) -> Box:
    free = (box for box in tried if box.inside(frame) and not any(map(box.meets, taken)))
    return next(free, tried[0])


def _sideways(size: float) -> Iterator[float]:
    yield 0.0
    for step in range(1, 80):
        yield step * size / 4
        yield -step * size / 4


def _around(mark: Box, wide: float, high: float) -> Iterator[tuple[float, float]]:
    x, y = mark.middle
    for ring in range(RINGS):
        dx, dy = (mark.right - mark.left + wide) / 2 + 1 + ring * 5, (mark.bottom - mark.top + high) / 2 + ring * 5
        yield from ((x + dx, y), (x - dx, y), (x, y - dy), (x, y + dy))
        yield from ((x + dx, y - dy), (x - dx, y - dy), (x + dx, y + dy), (x - dx, y + dy))
