"""Articles of which some wait on disk and others are only told of, in the order in which they came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.pipeline._spool import InOrder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reconcile.model import Article


class Among(InOrder):
    """The articles of `read`, and each of those `told` behind so many of them."""

    def __init__(self, read: Sequence[Article], told: Sequence[tuple[int, Article]]) -> None:
        self._read = read
        self._order = list(_order(len(read), told))

    def __len__(self) -> int:
        return len(self._order)

    def at(self, place: int) -> Article:
        """See `InOrder`."""
        one = self._order[place]
        return self._read[one] if isinstance(one, int) else one


def _order(many: int, told: Sequence[tuple[int, Article]]) -> Iterator[int | Article]:
    done = 0
    for before, article in told:
        yield from range(done, before)
        done = before
        yield article
    yield from range(done, many)
