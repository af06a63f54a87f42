"""What an article gives: as it was read before, where nothing changed since, else read anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.pipeline._proposing import proposed

if TYPE_CHECKING:
    from reconcile.model import Article, Claim, Extraction, Ledger, Lexicon, Run
    from reconcile.pipeline._block import Extract
    from reconcile.propose import Proposer


def extracting(lexicon: Lexicon, proposer: Proposer | None = None) -> Extract:
    """Reads each article, and asks the proposer what the grammar left open."""
    from reconcile.extract import Extractor

    extractor = Extractor(lexicon)

    def extract(article: Article) -> Extraction:
        return proposed(article, extractor(article), proposer, lexicon)

    return extract


def unless_known(extract: Extract, known: Run, proposer: Proposer | None = None) -> Extract:
    """Reads only the articles that are not `known` as they are, or of which a proposer was not asked as it is now."""
    from reconcile.model import Extraction

    before = {a.id: a for a in known.articles}
    claims: dict[str, list[Claim]] = {}
    for claim in known.claims:
        claims.setdefault(claim.article, []).append(claim)
    ledgers = {one.article: one for one in known.ledgers}

    def again(article: Article) -> Extraction:
        ledger = ledgers.get(article.id)
        if before.get(article.id) == article and ledger is not None and _as_asked(ledger, proposer):
            return Extraction(article.id, tuple(claims.get(article.id, ())), ledger)
        return extract(article)

    return again


def _as_asked(ledger: Ledger, proposer: Proposer | None) -> bool:
    """An extraction was made as it is wanted now: by the same proposer, which did not fail, or by none."""
    if proposer is None or ledger.proposed is None:
        return proposer is None and ledger.proposed is None
    return ledger.proposed.by == proposer.label and not ledger.proposed.failed
