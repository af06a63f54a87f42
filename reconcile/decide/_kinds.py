"""The kinds of decisions: what each is about, what its line must tell, and what it may tell beside."""

from __future__ import annotations

from reconcile.frozen import dataclass

ALWAYS = ("id", "kind", "who", "when", "why", "until", "rule")
OF_FINDINGS = frozenset({"stands", "explained", "later"})
OF_PAIRS = frozenset({"same", "different"})
CORRECTIONS = frozenset({"misread", "date", "source"})


@dataclass(frozen=True, slots=True)
class Kind:
    """The fields that a line must have, one of those it must have `either`, and those it `may` have."""

    needs: tuple[str, ...]
    may: tuple[str, ...] = ()
    either: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        """All that a line of this kind may hold."""
        return (*ALWAYS, *self.needs, *self.either, *self.may)


KINDS = {
    "same": Kind(("a", "b"), ("names",)),
    "different": Kind(("a", "b"), ("names",)),
    "stands": Kind(("finding",), ("sides", "seen")),
    "explained": Kind(("finding", "reason"), ("sides", "seen")),
    "later": Kind(("finding",), ("sides", "seen")),
    "misread": Kind(("claim",), ("value",)),
    "date": Kind(("value",), (), ("claim", "article")),
    "source": Kind(("article", "value")),
    "forget": Kind(("article",), ("value",)),
    "undo": Kind(("of",)),
}
