"""One block of articles in, everything that can be said of it out: the stages from dating to resolving.

A block holds the articles that links join, directly or through others. What is said of it depends on its articles and
on the packs alone, so that a batch changes only the blocks it meets.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass, replace

if TYPE_CHECKING:
    from reconcile.cluster import Known
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
NOTHING: Mapping[str, Known] = MappingProxyType({})


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
    articles: Sequence[Article],
    knowledge: Knowledge,
    extract: Extract,
    decisions: Sequence[Decision] = (),
    linked: Mapping[str, Known] = NOTHING,
) -> Part:
    """Everything that can be said of one block; the order of the articles is free.

    `linked`: article id -> what linking found of it, where that is still at hand.
    """
    from reconcile import claims as kinds
    from reconcile import cluster, judge, resolve

    lexicon = knowledge.lexicon
    bare = sorted((undated(a) for a in articles), key=lambda a: a.id)
    stories, versions = cluster.stories(bare, lexicon, linked), cluster.versions(bare, lexicon)
    dated = cluster.infer_years(bare, stories)
    extractions = [extract(a) for a in dated]
    claims = [c for e in extractions for c in e.claims]
    origins = cluster.origins(dated, claims, lexicon, versions)
    names = cluster.names(dated, claims, lexicon, min(stories.articles), decisions)
    events = cluster.events(claims, dated, stories, names, lexicon)
    block = cluster.Block(dated, stories, events, names, lexicon)
    told = tuple(replace(a, version_of=versions.newest.get(a.id)) for a in dated)
    by_claim, by_article = {c.id: c for c in claims}, {a.id: a for a in told}
    clusters = cluster.standing(cluster.cluster(claims, block, decisions), by_claim, versions.newest)
    series = cluster.series(clusters, by_claim, block)
    once = lexicon.traits.get("once", frozenset())
    standing, earlier = parted(by_claim, by_article)
    case = judge.Case(
        by_article,
        standing,
        clusters,
        series,
        origins,
        lexicon.attributes,
        kinds.relate,
        once,
        lexicon.entities,
        judge.called(decisions),
        earlier,
    )
    placed = tuple(judge.placed(s, case) for s in series)
    findings = judge.judge(replace(case, series=placed), knowledge.rules)
    among = [one for one in findings if earlier.keys().isdisjoint(one.claims)]
    resolved = resolve.resolve(clusters, standing, by_article, origins, among, placed, lexicon, learn=knowledge.learn)
    return Part(
        articles=told,
        claims=tuple(claims),
        clusters=resolve.located(resolved, by_claim, by_article, events.all, lexicon),
        series=placed,
        findings=findings,
        origins=origins,
        ledgers=tuple(e.ledger for e in extractions),
        events=events.all,
        aliases=names.aliases,
    )


def parted(claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> tuple[dict[str, Claim], dict[str, Claim]]:
    """The claims that stand, and those of earlier versions of articles, by id."""
    past = {one for one, article in articles.items() if article.version_of is not None}
    standing = {one: claim for one, claim in claims.items() if claim.article not in past}
    return standing, {one: claim for one, claim in claims.items() if claim.article in past}


def undated(article: Article) -> Article:
    """The article as it was read: without a date that an earlier run inferred, and without its newest version."""
    read = replace(article, version_of=None) if article.version_of is not None else article
    return replace(read, published=None, published_from=None) if read.published_from == "inferred" else read
