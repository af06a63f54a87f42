"""What a run is made with, beside the articles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from reconcile import __version__
from reconcile.pipeline._block import undated
from reconcile.pipeline._watch import Watch, unwatched

if TYPE_CHECKING:
    from reconcile.decide import Corrections
    from reconcile.errors import Place
    from reconcile.model import Article, Decision, Extraction
    from reconcile.packs import Knowledge
    from reconcile.propose import Proposer
    from reconcile.store import Frame


@dataclass(frozen=True)
class Asked:
    """The packs, an optional proposer, and what reviewers decided, with the lines where it stands.

    `whole_batch`: articles of the batch that are stored as they are belong to what is concluded as well. `today` is the
    day on which decisions hold, this day where none is given. `read` keeps what was extracted, where that may be asked
    for again.
    """

    knowledge: Knowledge
    proposer: Proposer | None = None
    said: tuple[tuple[Place, Decision], ...] = ()
    whole_batch: bool = False
    watch: Watch = unwatched
    today: date | None = None
    read: dict[str, tuple[Article, Extraction]] | None = None

    @cached_property
    def day(self) -> date:
        """The day on which decisions hold."""
        return self.today or date.today()  # noqa: DTZ011 - the day where the reviewer is

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """What reviewers decided that a run goes by: one decision for each thing."""
        from reconcile import decide

        return decide.ruling(decide.in_force([one for _, one in self.said], self.day)) if self.said else ()

    @cached_property
    def corrections(self) -> Corrections:
        """What reviewers put in the place of what was read."""
        from reconcile import decide

        return decide.Corrections.of(self.decisions, {one.id: place for place, one in self.said})

    @cached_property
    def forgotten(self) -> frozenset[str]:
        """The ids of the articles that are left out."""
        return frozenset(d.article for d in self.decisions if d.kind == "forget" and d.article)

    def article(self, article: Article) -> Article:
        """An article as it was read or stored, without what an earlier run inferred, and corrected as decided now."""
        from reconcile.decide import article_as_read

        bare = self.corrections.article(undated(article_as_read(article)))
        return replace(bare, translation_of=None) if bare.translation_of in self.forgotten else bare

    @property
    def proposing(self) -> str | None:
        """The proposer with its model."""
        return self.proposer.label if self.proposer else None

    def same_words(self, frame: Frame) -> bool:
        """A stored run read its articles with the same version and packs."""
        return frame.version == __version__ and frame.packs == self.knowledge.versions

    def same(self, frame: Frame) -> bool:
        """A stored run was made just so, whatever was decided, and without a proposer: those may fail."""
        plain = self.proposer is None and frame.proposer is None
        return frame.complete and plain and self.same_words(frame)
