"""A step of a plan: blocks that are concluded and stored together."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reconcile.cluster import Cut


@dataclass(frozen=True, slots=True)
class Step:
    """Blocks of articles that take the place of the stored blocks `instead_of` (`None`: of everything stored).

    `borders`: block -> its border, also of stored blocks of which nothing else changes.
    """

    blocks: tuple[tuple[str, ...], ...]
    instead_of: frozenset[str] | None
    borders: Mapping[str, int] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """The number of its articles."""
        return sum(map(len, self.blocks))


def borders_of(cuts: Iterable[Cut]) -> dict[str, int]:
    """Block, which goes by its first article -> its border, for those that have one."""
    return {cut.members[0]: cut.border for cut in cuts if cut.border is not None}
