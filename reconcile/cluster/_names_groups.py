"""Names in groups of one thing each: pairs are found by how they sound, and a group never holds two that differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

from reconcile.cluster._names_buckets import by_slip, by_sound, pairs
from reconcile.cluster._names_compare import Inside, against, cores_alike, heads_meet, mistyped, places_alike
from reconcile.cluster._names_links import PAIR, Link, acronyms, kinds_left_out, people, short_forms
from reconcile.cluster._names_parts import Parts

HELD = 24  # members of a group that a newcomer is compared with


@dataclass(slots=True)
class Groups:
    """Names by index; `edges` are the pairs that were joined, with what shows it.

    `parted`: name -> those that it was decided not to be one thing with, and the sentence that says so.
    """

    parts: Sequence[Parts]
    inside: Inside
    edges: dict[int, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    above: list[int] = field(default_factory=list)
    members: dict[int, list[int]] = field(default_factory=dict)
    parted: dict[int, dict[int, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.above = list(range(len(self.parts)))
        self.members = {i: [i] for i in self.above}

    def of(self, at: int) -> int:
        """The number of the group that a name is in."""
        while self.above[at] != at:
            self.above[at] = self.above[self.above[at]]
            at = self.above[at]
        return at

    def join(self, a: int, b: int, why: str) -> bool:
        """Make two groups one, unless names of the two are shown to differ."""
        x, y = sorted((self.of(a), self.of(b)))
        if x != y:
            both = ((p, q) for p in self.members[x][:HELD] for q in self.members[y][:HELD])
            if self.ruled(x, y) or any(self._apart(self.parts[p], self.parts[q]) for p, q in both):
                return False
        self.unite(a, b, why)
        return True

    def unite(self, a: int, b: int, why: str) -> None:
        """Make two groups one, whatever shows that names of the two differ."""
        x, y = sorted((self.of(a), self.of(b)))
        if x != y:
            self.above[y] = x
            self.members[x] += self.members.pop(y)
        self.edges[a].append((b, why))
        self.edges[b].append((a, why))

    def part(self, a: int, b: int, why: str) -> None:
        """Keep the groups of two names apart from now on."""
        self.parted.setdefault(a, {})[b] = self.parted.setdefault(b, {})[a] = why

    def ruled(self, x: int, y: int) -> str | None:
        """Why two groups must be kept apart, as was decided of a name of each."""
        if not self.parted:
            return None
        group = self.of(y)
        told = (self.parted[p] for p in self.members[self.of(x)] if p in self.parted)
        return next((why for others in told for q, why in others.items() if self.of(q) == group), None)

    def _apart(self, a: Parts, b: Parts) -> bool:
        two_known = a.entity is not None and b.entity is not None and a.entity.id != b.entity.id
        return two_known or against(a, b, self.inside) is not None

    def why(self, a: int, b: int) -> str | None:
        """The sentences that lead from one name to the other."""
        came: dict[int, tuple[int, str]] = {a: (a, "")}
        queue = [a]
        for at in queue:
            for to, why in sorted(self.edges.get(at, ())):
                if to not in came:
                    came[to] = (at, why)
                    queue.append(to)
        if b not in came:
            return None
        said: list[str] = []
        while b != a:
            b, why = came[b]
            said.append(why)
        return "; ".join(dict.fromkeys(reversed(said)))


def group(groups: Groups, common: Collection[str], together: Callable[[int, int], bool]) -> None:
    """Join the names that are one thing: first what is spelt alike, then initials, kinds left out, and short forms.

    `common` are words that the articles also write in lower case; `together`: one article writes both names.
    """
    for a, b in pairs(groups.parts, by_sound):
        if spelt := _spelt(groups.parts[a], groups.parts[b]):
            groups.join(a, b, spelt)
    for a, b in pairs(groups.parts, by_slip):
        x, y = groups.parts[a], groups.parts[b]
        if _level(x, y) and mistyped(x.core, y.core) and not together(a, b):
            groups.join(a, b, f"'{x.text}' and '{y.text}' differ in one slip of the pen")
    _join_single(groups, people(groups.parts))
    _join_single(groups, kinds_left_out(groups.parts))
    for length in range(PAIR, 0, -1):
        _join_single(groups, short_forms(groups.parts, common, length))
    _join_single(groups, acronyms(groups.parts))


def _level(a: Parts, b: Parts) -> bool:
    """What two names say beside what they are told by is the same."""
    known = a.entity is None and b.entity is None
    return known and a.numbers == b.numbers and a.marks == b.marks and heads_meet(a, b) and not (a.common or b.common)


def _spelt(a: Parts, b: Parts) -> str | None:
    """Why two names are likely spellings of one."""
    if a.same_as == b.same_as and a.common == b.common:
        if a.entity is not None:
            return f"'{a.text}' and '{b.text}' are names of {a.entity.names[0]} in the packs"
        return f"'{a.text}' and '{b.text}' are told by the same words"
    if _level(a, b) and bool(a.heads) == bool(b.heads) and (cores_alike(a.core, b.core) or places_alike(a, b)):
        return f"'{a.text}' and '{b.text}' are spellings of one name"
    return None


def _join_single(groups: Groups, links: Iterable[Link]) -> None:
    """Join each name with the one group that it may belong to; with two of them it stays alone."""
    wanted: dict[int, dict[int, Link]] = defaultdict(dict)
    for a, b, why in links:
        wanted[groups.of(a)].setdefault(groups.of(b), (a, b, why))
    for start, targets in sorted(wanted.items()):
        others = {groups.of(t): link for t, link in targets.items() if groups.of(t) != groups.of(start)}
        if len(others) == 1:
            groups.join(*next(iter(others.values())))
