"""The numbers of a text, each with the words around it and what it is of its question."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reconcile.frozen import dataclass
from reconcile.judge.follows._sets import Value
from reconcile.judge.follows._terms import Term
from reconcile.languages._words import Words
from reconcile.model import Article, Claim, Role, Span

NEAR = 5  # telling words on either side of a number that are its context
KINDS = ("quantity", "ordinal", "date")

Read = tuple[Span, Value, str | None]


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A number, a place in a count or a date of a text, with the claim it gives the value of, if there is one.

    `near` are the keys of the telling words around it; `sentence` is the number of its sentence, from 0. `change`: up
    or down. `base`: it is the whole of which another number is a part ("two of the four"). `in_all`: its sentence says
    that it sums up.
    """

    span: Span
    quote: str
    value: Value
    claim: Claim | None
    near: frozenset[str]
    sentence: int
    change: str | None
    base: bool
    in_all: bool

    @property
    def noun(self) -> str | None:
        """What is counted, in its dictionary form; a unit, which is part of the number, is none."""
        return self.claim.noun if self.claim and self.claim.counted else None

    @property
    def changes(self) -> bool:
        """It tells how much something rose or fell, not where it stands."""
        return self.change is not None or (self.claim is not None and self.claim.role is Role.CHANGE)

    @property
    def former(self) -> bool:
        """It is no longer held true."""
        return self.claim is not None and self.claim.role is Role.SUPERSEDED


class Figures:
    """Gathers the figures of one article from its numerals, its claims and the words between them."""

    def __init__(self, article: Article, claims: Iterable[Claim], loose: Sequence[Term], closed: Words) -> None:
        self._article = article
        self._claims = [c for c in claims if c.field == "text" and c.kind in KINDS]
        self._loose = loose
        self._starts = [t.start for t in loose]
        self._telling = [t for t in loose if not t.plain]
        self._telling_starts = [t.start for t in self._telling]
        self._closed = closed

    def figure(self, read: Read, sentence: int, within: Span) -> Figure:
        """The figure of one numeral, which stands in the sentence at `within`."""
        span, value, change = read
        claim = next((c for c in self._claims if c.core.meets(span)), None)
        return Figure(
            span=span,
            quote=self._article.words("text", span),
            value=value,
            claim=claim,
            near=self._near(span, within),
            sentence=sentence,
            change=change,
            base=claim is not None and any(self._part_of(part, claim) for part in self._claims),
            in_all=self._sums_up(within),
        )

    def _near(self, span: Span, within: Span) -> frozenset[str]:
        at = bisect_left(self._telling_starts, span.start)
        around = self._telling[max(0, at - NEAR) : at + NEAR]
        return frozenset(t.key for t in around if within.start <= t.start < within.end)

    def _part_of(self, part: Claim, whole: Claim) -> bool:
        """The part stands before the whole, with an "of" between them."""
        if part.part_of != whole.id or part.core.start > whole.core.start:
            return False
        between = self._loose[bisect_left(self._starts, part.core.end) : bisect_left(self._starts, whole.core.start)]
        return any(t.key in self._closed.genitive for t in between)

    def _sums_up(self, within: Span) -> bool:
        words = [t.folded for t in self._loose if within.start <= t.start < within.end]
        told = f" {' '.join(words)} "
        return any(f" {phrase} " in told for phrase in self._closed.in_all)
