"""Places that one article tells apart: it gives each of them a number of its own, of one attribute and event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping


class Contrasts:
    """The places of one event, by the lists that articles make of them; pairs are found when they are asked for."""

    def __init__(self, lists: Iterable[Iterable[str]] = (), lie_in: Mapping[str, frozenset[str]] | None = None) -> None:
        self._lie_in = lie_in or {}
        self._listed: dict[str, set[int]] = defaultdict(set)
        self._lists = [sorted(set(places)) for places in lists]
        for number, places in enumerate(self._lists):
            for place in places:
                self._listed[place].add(number)

    def apart(self, a: str, b: str) -> bool:
        """One article lists both, and neither lies in the other."""
        if a == b or self._listed.get(a, set()).isdisjoint(self._listed.get(b, ())):
            return False
        return a not in self._lie_in.get(b, ()) and b not in self._lie_in.get(a, ())

    def around(self, place: str) -> frozenset[str]:
        """The places that one lies in, but for those that hold another one which is told apart from it."""
        wider = self._lie_in.get(place, frozenset())
        if not wider:
            return wider
        beside = {one for number in self._listed.get(place, ()) for one in self._lists[number]}
        return wider.difference(*(self._lie_in.get(one, frozenset()) for one in beside if self.apart(place, one)))
