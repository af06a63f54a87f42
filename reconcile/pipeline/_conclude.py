"""Articles in, a run out: every block concluded, and the parts put together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from reconcile import __version__
from reconcile.pipeline._block import Part, conclude_block, undated
from reconcile.pipeline._extracting import extracting

if TYPE_CHECKING:
    from reconcile.model import Article, Decision, Origins, PackVersion, Run, Skipped
    from reconcile.packs import Knowledge
    from reconcile.pipeline._block import Extract
    from reconcile.propose import Proposer


def conclude(
    articles: Sequence[Article],
    knowledge: Knowledge,
    proposer: Proposer | None = None,
    decisions: Sequence[Decision] = (),
) -> Run:
    """Everything that can be said of a batch; a `proposer` is asked what the grammar left open."""
    parts = concluded(articles, knowledge, extracting(knowledge, proposer), decisions)
    return together(parts, knowledge, (), run_id((a.id for a in articles), knowledge, proposer))


def concluded(
    articles: Sequence[Article], knowledge: Knowledge, extract: Extract, decisions: Sequence[Decision] = ()
) -> list[Part]:
    """What is said of each block of the articles."""
    from reconcile import cluster

    bare = {a.id: undated(a) for a in articles}
    found = cluster.blocks(list(bare.values()), knowledge.lexicon)
    return [conclude_block([bare[i] for i in ids], knowledge, extract, decisions) for ids in found]


def together(parts: Sequence[Part | Run], knowledge: Knowledge, skipped: Sequence[Skipped], id_: str) -> Run:
    """The parts as one run; it does not depend on their order."""
    return joined(parts, knowledge.versions, skipped, id_)


def joined(parts: Sequence[Part | Run], packs: tuple[PackVersion, ...], skipped: Sequence[Skipped], id_: str) -> Run:
    """The same, where the packs themselves are not at hand."""
    from reconcile.model import Run
    from reconcile.store import in_order

    return in_order(
        Run(
            id=id_,
            version=__version__,
            packs=packs,
            articles=tuple(chain.from_iterable(p.articles for p in parts)),
            claims=tuple(chain.from_iterable(p.claims for p in parts)),
            clusters=tuple(chain.from_iterable(p.clusters for p in parts)),
            series=tuple(chain.from_iterable(p.series for p in parts)),
            findings=tuple(chain.from_iterable(p.findings for p in parts)),
            origins=_origins(parts),
            ledgers=tuple(chain.from_iterable(p.ledgers for p in parts)),
            skipped=tuple(skipped),
            events=tuple(chain.from_iterable(p.events for p in parts)),
            aliases=tuple(chain.from_iterable(p.aliases for p in parts)),
        )
    )


def run_id(articles: Iterable[str], knowledge: Knowledge, proposer: Proposer | None = None) -> str:
    """The id of the run over the articles with these ids."""
    return id_of(articles, knowledge.versions, proposer)


def id_of(articles: Iterable[str], versions: Iterable[PackVersion], proposer: Proposer | None = None) -> str:
    """The same, where the packs themselves are not at hand."""
    packs = [f"{p.name} {p.version}" for p in versions]
    proposing = [f"proposals by {proposer.label}"] if proposer else []
    said = "\n".join([__version__, *packs, *proposing, *sorted(articles)])
    return "r" + hashlib.sha256(said.encode()).hexdigest()[:12]


def _origins(parts: Sequence[Part | Run]) -> Origins:
    from reconcile.model import Origins

    return Origins(
        {article: origin for p in parts for article, origin in p.origins.articles.items()},
        {claim: origin for p in parts for claim, origin in p.origins.claims.items()},
        tuple(link for p in parts for link in p.origins.links),
        {article: named for p in parts for article, named in p.origins.credits.items()},
        {article: outlet for p in parts for article, outlet in p.origins.outlets.items()},
    )
