"""One block of articles in, everything that can be said of it out: the stages from dating to resolving.

A block holds the articles that links join, directly or through others. What is said of it depends on its articles and
on the packs alone, so that a batch changes only the blocks it meets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.model import (
        Alias,
        Article,
        Claim,
        Cluster,
        Decision,
        Event,
        Extraction,
        Finding,
        Ledger,
        Origins,
        Series,
    )
    from reconcile.packs import Knowledge

Extract = Callable[["Article"], "Extraction"]


@dataclass(frozen=True, slots=True)
class Part:
    """What is said of one block; the parts are those of `Run`, in no order that matters."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    clusters: tuple[Cluster, ...]
    series: tuple[Series, ...]
    findings: tuple[Finding, ...]
    origins: Origins
    ledgers: tuple[Ledger, ...]
    events: tuple[Event, ...] = ()
    aliases: tuple[Alias, ...] = ()


def conclude_block(
    articles: Sequence[Article], knowledge: Knowledge, extract: Extract, decisions: Sequence[Decision] = ()
) -> Part:
    """Everything that can be said of one block; the order of the articles is free."""
    from reconcile import claims as kinds
    from reconcile import cluster, judge, resolve

    lexicon = knowledge.lexicon
    bare = sorted((undated(a) for a in articles), key=lambda a: a.id)
    stories = cluster.stories(bare, lexicon)
    dated = cluster.infer_years(bare, stories)
    extractions = [extract(a) for a in dated]
    claims = [c for e in extractions for c in e.claims]
    origins = cluster.origins(dated, claims, lexicon)
    names = cluster.names(dated, claims, lexicon, min(stories.articles), decisions)
    events = cluster.events(claims, dated, stories, names, lexicon)
    block = cluster.Block(dated, stories, events, names, lexicon)
    clusters = cluster.cluster(claims, block, decisions)
    by_claim, by_article = {c.id: c for c in claims}, {a.id: a for a in dated}
    series = cluster.series(clusters, by_claim, block)
    once = lexicon.traits.get("once", frozenset())
    case = judge.Case(
        by_article,
        by_claim,
        clusters,
        series,
        origins,
        lexicon.attributes,
        kinds.relate,
        once,
        lexicon.entities,
        judge.called(decisions),
    )
    placed = tuple(judge.placed(s, case) for s in series)
    findings = judge.judge(replace(case, series=placed), knowledge.rules)
    resolved = resolve.resolve(
        clusters, by_claim, by_article, origins, findings, placed, lexicon, learn=knowledge.learn
    )
    return Part(
        articles=dated,
        claims=tuple(claims),
        clusters=resolve.located(resolved, by_claim, by_article, events.all, lexicon),
        series=placed,
        findings=findings,
        origins=origins,
        ledgers=tuple(e.ledger for e in extractions),
        events=events.all,
        aliases=names.aliases,
    )


def undated(article: Article) -> Article:
    """The article without a date that an earlier run inferred."""
    return replace(article, published=None, published_from=None) if article.published_from == "inferred" else article
