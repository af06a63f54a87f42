"""Series: ordinals and running counts of one growing count across events, as rungs of a ladder."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from reconcile.cluster._items import Block
from reconcile.cluster._series_counts import counts
from reconcile.cluster._series_growing import grows
from reconcile.cluster._series_rungs import rungs
from reconcile.cluster._series_running import candidates, classes, running
from reconcile.cluster._series_told import NTH, told
from reconcile.languages import get
from reconcile.model import Article, Claim, Cluster, Rung, Series

FEWEST = 2


def series(
    clusters: Sequence[Cluster],
    claims: Mapping[str, Claim],
    block: Block,
) -> tuple[Series, ...]:
    """One series for each growing count that places two events, or one event twice, its rungs in order of position."""
    articles = {a.id: a for a in block.articles}
    beside = None
    out = []
    for count in counts(told(clusters, claims, articles, block), block):
        held = rungs(count, claims, articles)
        if len(held) < FEWEST or not (count.sure or grows(held, claims)):
            continue
        if beside is None:
            beside = candidates(clusters, claims)
        story = count.members[0].key[0]
        so_far = [r for name in classes(count) for r in running(count, beside.get((story, name), ()), articles)]
        out.append(_series(count.members[0].claims[0].attribute, [*held, *so_far], claims, articles, story))
    return tuple(sorted(out, key=lambda s: s.id))


def _series(
    attribute: str, steps: Sequence[Rung], claims: Mapping[str, Claim], articles: Mapping[str, Article], story: str
) -> Series:
    told_by = [claims[claim] for rung in steps for claim in rung.claims]
    digest = hashlib.sha256("\n".join((attribute, *sorted(c.id for c in told_by))).encode()).hexdigest()[:12]
    counted = next((c.counted for c in told_by if c.counted), None)
    name = "" if attribute.startswith(NTH) else f"{attribute.replace('_', ' ')}: "

    def said(field: str) -> list[str]:
        words = [(c, word) for c in told_by if (word := getattr(c.scope, field))]
        own = [one for one in words if articles[one[0].article].translation_of is None] or words
        return list(dict.fromkeys(_as_written(c, word, articles[c.article].language) for c, word in own))

    whose, givers, receivers = said("whose"), said("giver"), said("receiver")
    return Series(
        id="l" + digest,
        question=f"In which order did the series run ({name}n-th {(counted or 'event').lower()})?",
        rungs=tuple(steps),
        attribute=attribute,
        counted=counted,
        whose=next(iter(whose), None),
        giver=next(iter(givers), None),
        receiver=next(iter(receivers), None),
        windows=tuple(said("window")),
        story=story or None,
    )


def _as_written(claim: Claim, folded: str, language: str) -> str:
    """Words of a scope as the sentence has them."""
    fold = get(language).fold
    at = fold(claim.sentence).find(fold(folded))
    return claim.sentence[at : at + len(folded)] if at >= 0 else folded
