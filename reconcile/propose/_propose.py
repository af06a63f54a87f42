"""One article's proposals: each is checked against the text, and accepted or refused and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from reconcile.model import Article, Claim, Entry, Extraction, Fate, Ledger, Lexicon, Proposed
from reconcile.propose._border import Border
from reconcile.propose._check import ground
from reconcile.propose._fill import Filling, fill, make
from reconcile.propose._open import asked, lacking
from reconcile.propose._proposal import Asked, Failed, Proposal, Proposer

NOTHING_LEFT = "the grammar left nothing of that open"
UNNAMED = "it does not tell what is counted"


def propose(article: Article, extraction: Extraction, proposer: Proposer, lexicon: Lexicon) -> Extraction:
    """The extraction with what was accepted; values, bounds and what the grammar read are as they were.

    The ledger says how many proposals were accepted, and how many were refused and why.
    """
    question = asked(article, extraction)
    bench = _Bench(article, extraction, proposer.label, lexicon)
    if question.open:
        bench.hear(question, proposer)
    return bench.extraction()


class _Bench:
    """The claims and the ledger of one article while proposals on them are heard."""

    def __init__(self, article: Article, extraction: Extraction, by: str, lexicon: Lexicon) -> None:
        self._article, self._by, self._lexicon = article, by, lexicon
        self._claims = {claim.id: claim for claim in extraction.claims}
        self._entries = {(entry.field, entry.span): entry for entry in extraction.ledger.entries}
        self._accepted, self._refused = 0, Counter[str]()
        self._failed: list[str] = []

    def hear(self, question: Asked, proposer: Proposer) -> None:
        """Take the answers one by one; when the proposer breaks off, those before it stand."""
        with Border() as border:
            for answer in proposer(question):
                self._take(answer)
        self._failed += border.failed

    def _take(self, answer: Proposal | Failed) -> None:
        if isinstance(answer, Failed):
            self._failed.append(answer.why)
            return
        why = self._accept(answer)
        if why is None:
            self._accepted += 1
        else:
            self._refused[why] += 1

    def _accept(self, proposal: Proposal) -> str | None:
        """Take the proposal into its claim, or say why it is refused."""
        on = ground(self._article, proposal)
        if isinstance(on, str):
            return on
        entry = self._entries.get((proposal.field, on.numeral.core))
        claim = self._claims.get(entry.claim or "") if entry else None
        filling = Filling(self._article, proposal, on, self._by, self._lexicon)
        if entry is None or not filling.gives(lacks := lacking(entry, claim)):
            return NOTHING_LEFT
        if claim is None and proposal.counted is None:
            return UNNAMED
        self._note(entry, make(filling) if claim is None else fill(claim, filling, lacks))
        return None

    def _note(self, entry: Entry, claim: Claim) -> None:
        self._claims[claim.id] = claim
        self._entries[entry.field, entry.span] = replace(entry, fate=Fate.CLAIM, claim=claim.id, why=None)

    def extraction(self) -> Extraction:
        """What has come of it."""
        proposed = Proposed(self._by, self._accepted, dict(sorted(self._refused.items())), tuple(self._failed))
        ledger = Ledger.of(self._article, self._entries.values(), proposed)
        return Extraction(self._article.id, tuple(_in_order(self._claims)), ledger)


def _in_order(claims: dict[str, Claim]) -> Iterator[Claim]:
    yield from sorted(claims.values(), key=lambda c: (c.field != "title", c.span.start, c.span.end, c.id))
