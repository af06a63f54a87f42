"""Inside a block: which articles tell of the same thing, all their links weighed together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush

Pair = tuple[str, str]

LEAST = 0  # hundredths of points that the links between two groups must be worth on average
NEARER = 0.3  # part of what the links inside the looser group are worth that those between the two must be worth
MOST = 300  # points that one link counts at most: copies are no nearer than that
UNLINKED = -200  # points of two articles that were not compared


def tellings(ids: Iterable[str], links: Mapping[Pair, int]) -> list[tuple[str, ...]]:
    """Groups of articles that tell of the same thing; the order of `ids` and `links` is free.

    The two groups that are nearest on average are joined first, so that one chance link between two incidents is
    outweighed by all the links that are missing. Two groups that are each far nearer among themselves stay apart.
    """
    grouping = _Grouping(sorted(ids), links)
    heap = [(-grouping.mean(x, y), x, y) for x in grouping.between for y in grouping.between[x] if x < y]
    heapify(heap)
    while heap:
        worth, x, y = heappop(heap)
        if -worth < LEAST:
            break
        if not grouping.holds(x, y) or -worth != grouping.mean(x, y) or grouping.nearer_inside(x, y):
            continue
        grouping.join(x, y)
        for z in grouping.between[x]:
            heappush(heap, (-grouping.mean(x, z), min(x, z), max(x, z)))
    return [tuple(sorted(members)) for _, members in sorted(grouping.members.items())]


class _Grouping:
    """Groups by number: their members, and the sum and number of the links inside each and between two."""

    def __init__(self, ids: list[str], links: Mapping[Pair, int]) -> None:
        self.members = {n: [one] for n, one in enumerate(ids)}
        self.inside = dict.fromkeys(self.members, 0)
        self.between: dict[int, dict[int, tuple[int, int]]] = defaultdict(dict)
        place = {one: n for n, one in enumerate(ids)}
        for (a, b), worth in links.items():
            x, y = place[a], place[b]
            self.between[x][y] = self.between[y][x] = (min(worth, MOST), 1)

    def holds(self, x: int, y: int) -> bool:
        """Both groups are still there, with links between them."""
        return x in self.members and y in self.members and y in self.between[x]

    def mean(self, x: int, y: int) -> float:
        """What the links between two groups are worth on average."""
        return self._sum(x, y) / (len(self.members[x]) * len(self.members[y]))

    def nearer_inside(self, x: int, y: int) -> bool:
        """Each of the two is much nearer among itself than the two are to one another."""
        return self.mean(x, y) < NEARER * min(self._inner(x), self._inner(y))

    def join(self, x: int, y: int) -> None:
        """Put the members of `y` into `x`."""
        self.inside[x] += self.inside.pop(y) + self._sum(x, y)
        self.members[x] += self.members.pop(y)
        for z, (total, count) in self.between.pop(y).items():
            del self.between[z][y]
            if z != x:
                before = self.between[x].get(z, (0, 0))
                self.between[x][z] = self.between[z][x] = (before[0] + total, before[1] + count)

    def _sum(self, x: int, y: int) -> int:
        total, count = self.between[x][y]
        return total + UNLINKED * (len(self.members[x]) * len(self.members[y]) - count)

    def _inner(self, x: int) -> float:
        size = len(self.members[x])
        return self.inside[x] / (size * (size - 1) / 2) if size > 1 else 0.0
