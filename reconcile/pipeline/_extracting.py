"""What an article gives: as it was read before, where nothing changed since, else read anew; corrected as decided."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reconcile.pipeline._block import undated
from reconcile.pipeline._proposing import proposed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reconcile.decide import Corrections
    from reconcile.model import Article, Claim, Extraction, Ledger, Run
    from reconcile.packs import Knowledge
    from reconcile.pipeline._block import Extract
    from reconcile.propose import Proposer

    Known = tuple[Article, Extraction]


def extracting(knowledge: Knowledge, proposer: Proposer | None = None) -> Extract:
    """Reads each article, and asks the proposer what the grammar left open."""
    from reconcile.extract import Extractor

    extractor, lexicon = Extractor(knowledge.lexicon, knowledge.limits), knowledge.lexicon

    def extract(article: Article) -> Extraction:
        return _named_as_read(article, proposed(article, extractor(article), proposer, lexicon), extractor)

    return extract


def remembering(extract: Extract, read: dict[str, Known]) -> Extract:
    """Reads an article that is among those `read` not again, and puts the others there."""

    def once(article: Article) -> Extraction:
        before = read.get(article.id)
        if before is None or before[0] != article:
            before = read[article.id] = (article, extract(article))
        return before[1]

    return once


def as_known(known: Run, proposer: Proposer | None = None) -> dict[str, Known]:
    """Article id -> the article and what was read of it, where that is as it would be read now.

    A proposer must have been asked, or not, as it is now, and must not have failed.
    """
    from reconcile.decide import claim_as_read
    from reconcile.model import Extraction

    claims: dict[str, list[Claim]] = {}
    for claim in known.claims:
        claims.setdefault(claim.article, []).append(claim_as_read(claim))
    ledgers = {one.article: one for one in known.ledgers if _as_asked(one, proposer)}
    return {
        a.id: (replace(a, version_of=None), Extraction(a.id, tuple(claims.get(a.id, ())), ledgers[a.id]))
        for a in known.articles
        if a.id in ledgers
    }


def unless_known(extract: Extract, known: Mapping[str, Known]) -> Extract:
    """Reads only the articles that are not `known` as they are."""

    def read(article: Article) -> Extraction:
        before = known.get(article.id)
        return before[1] if before is not None and before[0] == article else extract(article)

    return read if known else extract


def correcting(extract: Extract, corrections: Corrections) -> Extract:
    """Reads as `extract` does, and puts what reviewers decided in the place of what is read."""

    def corrected(article: Article) -> Extraction:
        found = extract(article)
        return replace(found, claims=corrections.of_claims(found.claims, article.language))

    return corrected


def _named_as_read(article: Article, found: Extraction, extract: Extract) -> Extraction:
    """The extraction of an article whose date was corrected, its claims with the ids they have under the date read.

    The days of "on Tuesday" are of the id of their claim, and decisions go by ids.
    """
    from reconcile.decide import article_as_read

    bare = article_as_read(article)
    if bare.published == article.published or article != undated(article):
        return found
    read = {(c.field, c.kind, c.core): c.id for c in extract(bare).claims}
    ids = {c.id: read.get((c.field, c.kind, c.core), c.id) for c in found.claims}
    claims = [replace(c, id=ids[c.id], part_of=ids.get(c.part_of or "", c.part_of)) for c in found.claims]
    entries = tuple(replace(e, claim=ids.get(e.claim or "", e.claim)) for e in found.ledger.entries)
    return replace(found, claims=tuple(claims), ledger=replace(found.ledger, entries=entries))


def _as_asked(ledger: Ledger, proposer: Proposer | None) -> bool:
    """An extraction was made as it is wanted now: by the same proposer, which did not fail, or by none."""
    if proposer is None or ledger.proposed is None:
        return proposer is None and ledger.proposed is None
    return ledger.proposed.by == proposer.label and not ledger.proposed.failed
