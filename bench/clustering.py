"""Clusters so many invented claims, the first argument, and prints what that took and how well it went, as JSON.

Runs in a process of its own, so that its peak of memory, in which the claims and their articles are counted, is that
of one size only.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict

from agreement import agreement
from batch import batch

from reconcile import cluster
from reconcile.model import Article, Claim, Lexicon
from reconcile.packs import load
from reconcile.pipeline import seldom_collecting


@seldom_collecting()
def clustered(articles: Sequence[Article], claims: Sequence[Claim], lexicon: Lexicon) -> list[tuple[str, ...]]:
    """Every stage from blocks to series, as a run goes through them; the claims of each cluster."""
    by_id = {a.id: a for a in articles}
    made: dict[str, list[Claim]] = {a.id: [] for a in articles}
    for claim in claims:
        made[claim.article].append(claim)
    out: list[tuple[str, ...]] = []
    for ids in cluster.blocks(articles, lexicon):
        out += _block([by_id[i] for i in ids], [c for i in ids for c in made[i]], lexicon)
    return out


def _block(articles: Sequence[Article], claims: Sequence[Claim], lexicon: Lexicon) -> list[tuple[str, ...]]:
    found = cluster.stories(articles, lexicon)
    dated = cluster.infer_years(articles, found)
    cluster.origins(dated, claims, lexicon)
    known = cluster.names(dated, claims, lexicon)
    told = cluster.events(claims, dated, found, known, lexicon)
    block = cluster.Block(dated, found, told, known, lexicon)
    clusters = cluster.cluster(claims, block)
    cluster.series(clusters, {c.id: c for c in claims}, block)
    return [c.claims for c in clusters]


def main() -> None:
    """Cluster, and tell the seconds, the peak of memory in megabytes, and the agreement with the truth."""
    made, lexicon = batch(int(sys.argv[1])), load((), None).lexicon
    begun = time.perf_counter()
    clusters = clustered(made.articles, made.claims, lexicon)
    spent = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = {"claims": len(made.claims), "articles": len(made.articles), "seconds": spent, "peak": peak}
    found = agreement(clusters, made.truth)
    print(json.dumps({**told, **asdict(found), "f1": found.f1}))


if __name__ == "__main__":
    main()
