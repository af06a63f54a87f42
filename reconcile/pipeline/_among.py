"""Articles of which some wait on disk and others are only told of, in the order in which they came."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.model import Article


class Among(Sequence["Article"]):
    """The articles of `read`, and each of those `told` behind so many of them."""

    def __init__(self, read: Sequence[Article], told: Sequence[tuple[int, Article]]) -> None:
        self._read = read
        self._order = list(_order(len(read), told))

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, at: int) -> Article: ...

    @overload
    def __getitem__(self, at: slice) -> list[Article]: ...

    def __getitem__(self, at: int | slice) -> Article | list[Article]:
        if isinstance(at, slice):
            return [self._one(one) for one in self._order[at]]
        return self._one(self._order[at])

    def _one(self, one: int | Article) -> Article:
        return self._read[one] if isinstance(one, int) else one


def _order(many: int, told: Sequence[tuple[int, Article]]) -> Iterator[int | Article]:
    done = 0
    for before, article in told:
        yield from range(done, before)
        done = before
        yield article
    yield from range(done, many)
