"""Asks the rules of every pack about so many invented claims, the first argument, and prints how fast, as JSON.

A rule evaluation is one rule asked of one subject. `asking` is the rate of the rules alone, `judging` that of the whole
stage: subjects found, rules asked, findings written.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence

from batch import Batch, batch

from reconcile import claims as kinds
from reconcile import cluster, judge
from reconcile.judge import Case
from reconcile.model import Article, Claim
from reconcile.packs import Knowledge, load
from reconcile.pipeline import seldom_collecting

TIMES = 3


def cases(made: Batch, knowledge: Knowledge) -> Iterator[Case]:
    """Yield the blocks of the batch as the judge gets them."""
    by_id = {a.id: a for a in made.articles}
    told: dict[str, list[Claim]] = {a.id: [] for a in made.articles}
    for claim in made.claims:
        told[claim.article].append(claim)
    for ids in cluster.blocks(made.articles, knowledge.lexicon):
        yield _case([by_id[i] for i in ids], [c for i in ids for c in told[i]], knowledge)


def _case(articles: Sequence[Article], claims: Sequence[Claim], knowledge: Knowledge) -> Case:
    lexicon = knowledge.lexicon
    found = cluster.stories(articles, lexicon)
    dated = cluster.infer_years(articles, found)
    origins = cluster.origins(dated, claims, lexicon)
    known = cluster.names(dated, claims, lexicon)
    events = cluster.events(claims, dated, found, known, lexicon)
    block = cluster.Block(dated, found, events, known, lexicon)
    clusters, by_claim = cluster.cluster(claims, block), {c.id: c for c in claims}
    series = cluster.series(clusters, by_claim, block)
    attributes = lexicon.attributes
    return Case({a.id: a for a in dated}, by_claim, clusters, series, origins, attributes, kinds.relate)


@seldom_collecting()
def measured(made: Sequence[Case], knowledge: Knowledge) -> dict[str, float]:
    """Evaluations, and how many of them a second: the rules alone, and the whole stage; the best of some runs."""
    asking, judging, evaluations = [], [], 0
    for _ in range(TIMES):
        subjects = [list(judge.subjects(case, knowledge.rules)) for case in made]
        begun = time.process_time()
        evaluations = sum(judge.evaluations(found) for found in subjects)
        asking.append(time.process_time() - begun)
        begun = time.process_time()
        findings = sum(len(judge.judge(case, knowledge.rules)) for case in made)
        judging.append(time.process_time() - begun)
    rates = {"asking": evaluations / min(asking), "judging": evaluations / min(judging)}
    return {"evaluations": evaluations, "findings": findings, **rates}


def main() -> None:
    """Measure and print."""
    knowledge = load()
    made = list(cases(batch(int(sys.argv[1])), knowledge))
    print(json.dumps(measured(made, knowledge) | {"rules": len(knowledge.rules)}))


if __name__ == "__main__":
    main()
