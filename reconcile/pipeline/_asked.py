"""What a run is made with, beside the articles."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reconcile import __version__

if TYPE_CHECKING:
    from reconcile.errors import Place
    from reconcile.model import Decision
    from reconcile.packs import Knowledge
    from reconcile.propose import Proposer
    from reconcile.store import Frame


@dataclass(frozen=True, slots=True)
class Asked:
    """The packs, an optional proposer, and what reviewers decided, with the lines where it stands.

    `whole_batch`: articles of the batch that are stored as they are belong to what is concluded as well.
    """

    knowledge: Knowledge
    proposer: Proposer | None = None
    said: tuple[tuple[Place, Decision], ...] = ()
    whole_batch: bool = False

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What reviewers decided."""
        return tuple(decision for _, decision in self.said)

    @property
    def proposing(self) -> str | None:
        """The proposer with its model."""
        return self.proposer.label if self.proposer else None

    @property
    def decided(self) -> str:
        """A digest of the decisions, empty for none."""
        told = sorted(map(repr, self.decisions))
        return hashlib.sha256("\n".join(told).encode("utf-8", "backslashreplace")).hexdigest()[:12] if told else ""

    def same_words(self, frame: Frame) -> bool:
        """A stored run read its articles with the same version and packs."""
        return frame.version == __version__ and frame.packs == self.knowledge.versions

    def same(self, frame: Frame) -> bool:
        """A stored run was made just so, and without a proposer: those may fail, and are asked again."""
        plain = self.proposer is None and frame.proposer is None
        return frame.complete and plain and self.same_words(frame) and frame.decisions == self.decided
