"""Articles in, a run out: every stage from extracting to resolving."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reconcile import __version__
from reconcile.pipeline._proposing import proposed

if TYPE_CHECKING:
    from reconcile.model import Article, Claim, Extraction, Ledger, Lexicon, Run, Skipped
    from reconcile.packs import Knowledge
    from reconcile.propose import Proposer


def conclude(
    articles: Sequence[Article],
    knowledge: Knowledge,
    skipped: Sequence[Skipped] = (),
    known: Run | None = None,
    proposer: Proposer | None = None,
) -> Run:
    """Everything that can be said of a batch; extractions of `known` are used again where nothing changed.

    A `proposer` is asked what the grammar left open; without one nothing is proposed, and what was is taken out.
    """
    from reconcile import claims as kinds
    from reconcile import cluster, judge, resolve
    from reconcile.model import Run

    lexicon = knowledge.lexicon
    bare = sorted((_undated(a) for a in articles), key=lambda a: a.id)
    stories = cluster.stories(bare, lexicon)
    dated = cluster.infer_years(bare, stories)
    same = known is not None and known.packs == knowledge.versions and known.version == __version__
    extractions = _extractions(dated, lexicon, known if same else None, proposer)
    claims = [c for e in extractions for c in e.claims]
    origins = cluster.origins(dated, claims)
    clusters = cluster.cluster(claims, dated, stories, lexicon)
    by_claim, by_article = {c.id: c for c in claims}, {a.id: a for a in dated}
    series = cluster.series(clusters, by_claim, by_article, lexicon.attributes)
    case = judge.Case(by_article, by_claim, clusters, series, origins, lexicon.attributes, kinds.relate)
    placed = tuple(judge.placed(s, case) for s in series)
    findings = judge.judge(replace(case, series=placed), knowledge.rules)
    return Run(
        id=_run_id(dated, knowledge, proposer),
        version=__version__,
        packs=knowledge.versions,
        articles=tuple(sorted(dated, key=_order)),
        claims=tuple(sorted(claims, key=lambda c: c.id)),
        clusters=resolve.resolve(
            clusters, by_claim, by_article, origins, findings, placed, kinds.show, lexicon.attributes
        ),
        series=placed,
        findings=findings,
        origins=origins,
        ledgers=tuple(e.ledger for e in extractions),
        skipped=tuple(sorted(set(skipped), key=lambda s: (s.file, s.why))),
    )


def _undated(article: Article) -> Article:
    """The article without a date that an earlier run inferred."""
    return replace(article, published=None, published_from=None) if article.published_from == "inferred" else article


def _extractions(
    articles: Sequence[Article], lexicon: Lexicon, known: Run | None, proposer: Proposer | None
) -> list[Extraction]:
    from reconcile.extract import Extractor
    from reconcile.model import Extraction

    before: dict[str, Article] = {a.id: a for a in known.articles} if known else {}
    claims: dict[str, list[Claim]] = {}
    for claim in known.claims if known else ():
        claims.setdefault(claim.article, []).append(claim)
    ledgers = {one.article: one for one in known.ledgers} if known else {}
    extract, out = Extractor(lexicon), []
    for article in articles:
        ledger = ledgers.get(article.id)
        if before.get(article.id) == article and ledger is not None and _as_asked(ledger, proposer):
            out.append(Extraction(article.id, tuple(claims.get(article.id, ())), ledger))
        else:
            out.append(proposed(article, extract(article), proposer, lexicon))
    return out


def _as_asked(ledger: Ledger, proposer: Proposer | None) -> bool:
    """An extraction was made as it is wanted now: by the same proposer, which did not fail, or by none."""
    if proposer is None or ledger.proposed is None:
        return proposer is None and ledger.proposed is None
    return ledger.proposed.by == proposer.label and not ledger.proposed.failed


def _order(article: Article) -> tuple[str, str, int, str]:
    return (str(article.published.earliest if article.published else "~"), article.file, article.index, article.id)


def _run_id(articles: Sequence[Article], knowledge: Knowledge, proposer: Proposer | None) -> str:
    packs = [f"{p.name} {p.version}" for p in knowledge.versions]
    proposing = [f"proposals by {proposer.label}"] if proposer else []
    said = "\n".join([__version__, *packs, *proposing, *sorted(a.id for a in articles)])
    return "r" + hashlib.sha256(said.encode()).hexdigest()[:12]
