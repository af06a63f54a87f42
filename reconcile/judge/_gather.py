"""From the subjects a rule spoke about to the sides of its findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reconcile.frozen import dataclass
from reconcile.judge._case import Subject

MOST_GROUPS = 40  # beyond it, cliques are no longer searched: each group is told with the first it stands against

Sides = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The sides of one finding, as claim ids, with the subject that stands for it and all clusters they lie in."""

    sides: Sides
    subject: Subject
    clusters: tuple[str, ...]


def one_by_one(subjects: Sequence[Subject]) -> Iterator[Gathered]:
    """Each subject is a finding of its own."""
    for subject in subjects:
        sides = tuple(tuple(claim.id for claim in side) for side in subject.sides)
        yield Gathered(sides, subject, subject.clusters)


def by_sides(subjects: Sequence[Subject]) -> Iterator[Gathered]:
    """Pairs of one cluster that say the same become one finding.

    Claims that stand against the same others share a side; sides that all stand against each other make one finding.
    """
    by_cluster: dict[tuple[str, ...], list[Subject]] = {}
    for subject in subjects:
        by_cluster.setdefault(subject.clusters, []).append(subject)
    for clusters, pairs in by_cluster.items():
        at = {frozenset((p.sides[0][0].id, p.sides[1][0].id)): p for p in pairs}
        order = list(dict.fromkeys(side[0].id for p in pairs for side in p.sides))
        for sides in grouped(at, order):
            stands = next(at[key] for a in sides[0] for b in sides[1] if (key := frozenset((a, b))) in at)
            yield Gathered(sides, stands, clusters)


def grouped(edges: Iterable[frozenset[str]], order: Sequence[str]) -> list[Sides]:
    """The complete multipartite parts of a graph that together hold every edge, or every node, the largest first.

    `order` gives the nodes in the order of the result.
    """
    against: dict[str, set[str]] = {node: set() for node in order}
    for edge in edges:
        a, b = edge
        against[a].add(b)
        against[b].add(a)
    groups: dict[frozenset[str], list[str]] = {}
    for node in order:
        if against[node]:
            groups.setdefault(frozenset(against[node]), []).append(node)
    members = list(groups.values())
    beside = [{j for j, other in enumerate(members) if other[0] in against[group[0]]} for group in members]
    return [tuple(tuple(members[i]) for i in sorted(clique)) for clique in _cover(beside)]


def _cover(beside: list[set[int]]) -> list[set[int]]:
    """Cliques that hold every edge, largest first; a clique that brings no new edge is left out.

    Of more than `MOST_GROUPS` groups each is in one clique at least, so that there are no more of them than groups.
    """
    if len(beside) > MOST_GROUPS:
        return [set(one) for one in dict.fromkeys(frozenset((i, min(near))) for i, near in enumerate(beside))]
    covered: set[tuple[int, int]] = set()
    chosen = []
    for clique in sorted(_cliques(set(), set(range(len(beside))), set(), beside), key=lambda c: (-len(c), sorted(c))):
        edges = {(i, j) for i in clique for j in clique if i < j}
        if edges - covered:
            covered |= edges
            chosen.append(clique)
    return chosen


def _cliques(taken: set[int], left: set[int], done: set[int], beside: list[set[int]]) -> Iterator[set[int]]:
    """Bron and Kerbosch's search for maximal cliques, with a pivot."""
    if not left and not done:
        if len(taken) > 1:
            yield set(taken)
        return
    pivot = max(sorted(left | done), key=lambda node: len(beside[node] & left))
    for node in sorted(left - beside[pivot]):
        yield from _cliques(taken | {node}, left & beside[node], done & beside[node], beside)
        left = left - {node}
        done = done | {node}
