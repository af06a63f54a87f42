"""What reviewers decided of two names: that they are of one thing, or of two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field

from reconcile.frozen import dataclass
from reconcile.model import Decision

Pair = tuple[str, str]
Placed = tuple[int, int, str]
Where = Callable[[str], Sequence[int]]
SAME, DIFFERENT = "same", "different"


@dataclass(frozen=True, slots=True)
class RuledNames:
    """Pairs of names that must, and that cannot, be of one thing, each with the sentence that says so."""

    must: Mapping[Pair, str] = field(default_factory=dict)
    cannot: Mapping[Pair, str] = field(default_factory=dict)

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> RuledNames:
        """The decisions that are of names; of two on one pair the later in the list stands."""
        last = {d.pair: d for d in decisions if d.pair and d.names}
        told = {kind: {p: _told(d) for p, d in sorted(last.items()) if d.kind == kind} for kind in (SAME, DIFFERENT)}
        return cls(told[SAME], told[DIFFERENT])

    def places(self, at: Where) -> tuple[list[Placed], list[Placed]]:
        """The pairs by the numbers that their names have in a story, as `at` tells them; those that must first."""
        return _placed(self.must, at), _placed(self.cannot, at)


def _placed(pairs: Mapping[Pair, str], at: Where) -> list[Placed]:
    return [(a, b, why) for (x, y), why in pairs.items() for a in at(x) for b in at(y) if a != b]


def _told(decision: Decision) -> str:
    kind = "one thing" if decision.kind == SAME else "two things"
    by = f"{decision.who} decided" if decision.who else "it was decided"
    return f"{by} that '{decision.a}' and '{decision.b}' are names of {kind}"
