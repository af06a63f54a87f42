"""The smallest sets of statements that cannot all hold."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from reconcile.judge._laws import Law, can_hold

MOST = 200  # sets that are looked at; up to it every minimal set is found


def minimal_sets(stated: Mapping[str, Law], laws: Sequence[Law]) -> tuple[frozenset[str], ...]:
    """Every set of statements that breaks the laws and of which no smaller part does, the smallest first.

    A statement is a law of its own that may be given up; `laws` may not. Reiter's tree: below a set that was found,
    each of its statements is left out in turn.
    """
    found: list[frozenset[str]] = []
    queue, seen = deque([frozenset(stated)]), set[frozenset[str]]()
    while queue and len(seen) < MOST:
        some = queue.popleft()
        if some in seen:
            continue
        seen.add(some)
        known = next((one for one in found if one <= some), None)
        broken = known if known is not None else _smallest(some, stated, laws)
        if broken is not None:
            if known is None:
                found.append(broken)
            queue.extend(some - {one} for one in sorted(broken))
    return tuple(sorted(found, key=lambda one: (len(one), sorted(one))))


def needed(names: Iterable[str], stated: Mapping[str, Law], laws: Sequence[Law]) -> tuple[Law, ...]:
    """As few of the laws as break a set of statements, those told last given up first."""
    kept, own = list(laws), [stated[one] for one in sorted(names)]
    for law in reversed(laws):
        without = [one for one in kept if one is not law]
        if not can_hold([*own, *without]):
            kept = without
    return tuple(kept)


def _smallest(names: frozenset[str], stated: Mapping[str, Law], laws: Sequence[Law]) -> frozenset[str] | None:
    """One minimal set within the given one; `None` where that keeps the laws."""
    if can_hold([*laws, *(stated[one] for one in sorted(names))]):
        return None
    kept = sorted(names)
    for one in sorted(names):
        without = [other for other in kept if other != one]
        if not can_hold([*laws, *(stated[other] for other in without)]):
            kept = without
    return frozenset(kept)
