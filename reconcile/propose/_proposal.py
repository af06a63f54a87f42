"""What an optional extractor is asked, and what it may answer: places in the text, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from reconcile.frozen import dataclass
from reconcile.model import Article, Claim, Span


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a field: half-open range of code points, and the words that the proposer takes to stand there."""

    start: int
    end: int
    words: str

    @property
    def span(self) -> Span:
        """The place alone."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a number of the text counts, what happened to that, of whom or what it is told, and where.

    `number` are the words of a numeral; `value` is what the proposer reads there, in digits, or `None` when it does
    not say. `field` is text or title. All parts stand in one sentence.
    """

    number: Part
    value: str | None = None
    counted: Part | None = None
    event: Part | None = None
    subject: Part | None = None
    place: Part | None = None
    field: str = "text"


@dataclass(frozen=True, slots=True)
class Failed:
    """The proposer could not answer for a part of the article; the others stand."""

    why: str


@dataclass(frozen=True, slots=True)
class Open:
    """A numeral of which the grammar left something open; `lacks` names the parts that a proposal may give."""

    field: str
    number: Span
    sentence: Span
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """An article, the claims that were read in it, and what was left open, in the order of the text."""

    article: Article
    claims: tuple[Claim, ...]
    open: tuple[Open, ...]


class Proposer(Protocol):
    """Answers for one article at a time; `label` names it, with its model, in reports and on claims."""

    label: str

    def __call__(self, asked: Asked) -> Iterable[Proposal | Failed]:
        """Yield proposals on what is open; what is raised is reported as a failure of the proposer."""
