"""What reviewers decided of two claims: that they answer one question, or do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import field

from reconcile.cluster._items import Item
from reconcile.cluster._joined import firsts
from reconcile.cluster._names_ruled import DIFFERENT, SAME
from reconcile.frozen import dataclass
from reconcile.model import Decision


@dataclass(frozen=True, slots=True)
class Ruled:
    """Pairs of claims that must, and that cannot, stand in one cluster."""

    must: frozenset[tuple[str, str]] = frozenset()
    cannot: frozenset[tuple[str, str]] = field(default=frozenset())

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Ruled:
        """The decisions that are of claims; of two on one pair the later in the list stands."""
        last = {d.pair: d.kind for d in decisions if d.pair and not d.names}
        return cls(
            frozenset(pair for pair, kind in last.items() if kind == SAME),
            frozenset(pair for pair, kind in last.items() if kind == DIFFERENT),
        )

    def apart(self, a: Item, b: Item) -> bool:
        """The two cannot stand in one cluster."""
        return bool(self.cannot) and _pair(a.claim.id, b.claim.id) in self.cannot


def joined(groups: Sequence[list[Item]], ruled: Ruled) -> list[list[Item]]:
    """The groups, those made one that hold two claims which must stand together."""
    if not ruled.must:
        return list(groups)
    at = {item.claim.id: f"{n:09d}" for n, group in enumerate(groups) for item in group}
    links = [(at[a], at[b]) for a, b in sorted(ruled.must) if a in at and b in at]
    first = firsts([f"{n:09d}" for n in range(len(groups))], links)
    out: dict[str, list[Item]] = defaultdict(list)
    for n, group in enumerate(groups):
        out[first[f"{n:09d}"]] += group
    return list(out.values())


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)
