"""Things that links join, directly or through others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def firsts(ids: Sequence[str], links: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each id -> the first, in the order of `ids`, of all that links join it with; the order of the links is free."""
    joined = Joined(ids)
    for a, b in links:
        joined.join(a, b)
    return {one: joined.first(one) for one in ids}


class Joined:
    """Things that are joined link by link; each group goes by its first in the order of `ids`."""

    def __init__(self, ids: Sequence[str]) -> None:
        self._rank = {one: n for n, one in enumerate(ids)}
        self._above = {one: one for one in ids}

    def first(self, one: str) -> str:
        """The first of all that the links so far join it with."""
        above = self._above
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    def join(self, a: str, b: str) -> None:
        """Make two groups one."""
        first, later = sorted((self.first(a), self.first(b)), key=self._rank.__getitem__)
        self._above[later] = first
