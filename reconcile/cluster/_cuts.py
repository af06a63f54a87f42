"""Where a tangle of linked articles is cut: at its weakest links, until each part is small enough to be looked into."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from reconcile.cluster._joined import Joined
from reconcile.frozen import dataclass

Link = tuple[str, str, int]

WHOLE = 500  # articles that links join and that are not cut at all
LIMIT = 120  # articles that stay together where more are linked, unless they are all alike
MANY = 500_000  # links that are held at once, unless more of them decide
ALIKE = 900  # hundredths of points from which two articles are never parted: one is a copy of the other


@dataclass(frozen=True, slots=True)
class Cut:
    """Articles that stay together, sorted.

    `border`: the points of the strongest link to others that was cut; only a link of more points can change who is
    together here. `None` where no link leads out, so that any link can.
    """

    members: tuple[str, ...]
    border: int | None


def cuts(ids: Iterable[str], links: Iterable[Link], borders: Mapping[str, int] | None = None) -> list[Cut]:
    """The articles, each in one part, the parts by their first; the order of `ids` and `links` is free.

    Where links join more than `WHOLE`, an article is with those that links of some points or more join it with,
    directly or through others: of so few points as may be, while they are no more than `LIMIT`. `borders`: the points
    of the strongest link of an article to others that are not among `ids`, and would be too many with it.
    """
    tangle = _Tangle(sorted(ids))
    levels: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for a, b, points in _deciding(links):
        levels[min(points, ALIKE)].append((a, b))
    bordering: dict[int, list[str]] = defaultdict(list)
    for one, points in (borders or {}).items():
        bordering[points].append(one)
    for level in sorted({*levels, *bordering}, reverse=True):
        tangle.join(level, levels.get(level, ()), bordering.get(level, ()))
    return tangle.parts({tangle.joined.first(one) for one in borders or {}})


def strongest(links: Iterable[Link]) -> list[Link]:
    """Of the links those by which `cuts` comes out as by all: none that only joins what stronger ones join.

    They are fewer than the articles; the strongest of several such parts are the strongest of all.
    """
    levels: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        levels[min(link[2], ALIKE)].append(link)
    joined = Joined(sorted({one for some in levels.values() for a, b, _ in some for one in (a, b)}))
    kept: list[Link] = []
    for level in sorted(levels, reverse=True):
        for a, b, many in sorted(levels[level]):
            if joined.first(a) != joined.first(b):
                joined.join(a, b)
                kept.append((a, b, many))
    return kept


def _deciding(links: Iterable[Link]) -> list[Link]:
    """The links, those that only join what stronger ones join left out whenever they have become many."""
    kept: list[Link] = []
    most = MANY
    for link in links:
        kept.append(link)
        if len(kept) == most:
            kept = strongest(kept)
            most = max(MANY, 2 * len(kept))
    return kept


class _Tangle:
    """Groups of articles that the links so far join; `None` for one that was too large."""

    def __init__(self, ids: list[str]) -> None:
        self.joined = Joined(ids)
        self.members: dict[str, list[str] | None] = {one: [one] for one in ids}
        self.done: list[Cut] = []

    def join(self, level: int, links: Iterable[tuple[str, str]], bordering: Iterable[str]) -> None:
        """Join what all links of these points join."""
        first = self.joined.first
        large = {first(one) for one in bordering}
        before = {first(one) for link in links for one in link} | large
        for a, b in links:
            self.joined.join(a, b)
        groups: dict[str, list[str]] = defaultdict(list)
        for group in sorted(before):
            groups[first(group)].append(group)
        for now, parts in groups.items():
            if len(parts) > 1 or parts[0] in large:
                self._merge(level, now, parts, too_large=not large.isdisjoint(parts))

    def parts(self, abroad: Collection[str]) -> list[Cut]:
        """All parts; where links join few in all, these are one, unless links lead `abroad`."""
        done: dict[str, list[Cut]] = defaultdict(list)
        for cut in self.done:
            done[self.joined.first(cut.members[0])].append(cut)
        out = [Cut(tuple(sorted(ids)), None) for ids in self.members.values() if ids is not None]
        for first, some in done.items():
            together = sorted(one for cut in some for one in cut.members)
            few = len(together) <= WHOLE and first not in abroad
            out += [Cut(tuple(together), None)] if few else some
        return sorted(out, key=lambda cut: cut.members)

    def _merge(self, level: int, now: str, parts: list[str], *, too_large: bool) -> None:
        held = [self.members.pop(part) for part in parts]
        some = [ids for ids in held if ids is not None]
        size = sum(map(len, some))
        if level < ALIKE and (too_large or size > LIMIT or len(some) < len(held)):
            self.done += [Cut(tuple(sorted(ids)), level) for ids in some]
            self.members[now] = None
            return
        together = [one for ids in some for one in ids]
        self.members[now] = together
        if size > LIMIT:
            self.done.append(Cut(tuple(sorted(together)), ALIKE - 1))
            self.members[now] = None
