"""What a run is made with, beside the articles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from reconcile import __version__
from reconcile.frozen import dataclass, replace
from reconcile.pipeline._block import undated
from reconcile.pipeline._extracting import extracting, remembering
from reconcile.pipeline._watch import Watch, unwatched
from reconcile.pipeline._work import Done, Setup, Task, done
from reconcile.pipeline.engines import Engine
from reconcile.pipeline.engines._here import Here

if TYPE_CHECKING:
    from reconcile.decide import Corrections
    from reconcile.errors import Place
    from reconcile.model import Article, Decision, Extraction
    from reconcile.packs import Knowledge
    from reconcile.propose import Proposer
    from reconcile.store import Frame

FEW = 200  # articles, up to which no other process is worth its start


@dataclass(frozen=True)
class Asked:
    """The packs, an optional proposer, and what reviewers decided, with the lines where it stands.

    `whole_batch`: articles of the batch that are stored as they are belong to what is concluded as well. `today` is the
    day on which decisions hold, this day where none is given. `read` keeps what a proposer was asked about, where that
    may be asked for again. `engine` does the work on many articles. `storing`: what comes of it is made ready to be
    stored.
    """

    knowledge: Knowledge
    proposer: Proposer | None = None
    said: tuple[tuple[Place, Decision], ...] = ()
    whole_batch: bool = False
    watch: Watch = unwatched
    today: date | None = None
    read: dict[str, tuple[Article, Extraction]] | None = None
    engine: Engine = field(default_factory=Here)
    storing: bool = False

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

    def engine_for(self, articles: int) -> Engine:
        """What concludes so many articles; a proposer is asked by this process alone."""
        return self.engine if articles >= FEW and self.proposer is None else Here()

    def work(self) -> Callable[[Task], Done]:
        """What is to be done with each task."""
        setup = Setup(self.knowledge, self.decisions, self.corrections)
        if self.proposer is None:
            return partial(done, setup, storing=self.storing)
        extract = extracting(self.knowledge, self.proposer)
        extract = extract if self.read is None else remembering(extract, self.read)
        return partial(done, setup, extract=extract, storing=self.storing)

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
