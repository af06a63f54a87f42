"""Clusters: claims that answer the same question."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from reconcile.cluster._groups import groups
from reconcile.cluster._items import Item, items
from reconcile.cluster._learned import learned
from reconcile.cluster._questions import question_of, subject_of
from reconcile.cluster._stories import Stories
from reconcile.model import Article, Claim, Cluster, Lexicon


def cluster(
    claims: Sequence[Claim], articles: Sequence[Article], found: Stories, lexicon: Lexicon
) -> tuple[Cluster, ...]:
    """All claims in clusters, in order of id; the same whatever the order of the input."""
    compared = learned(items(claims, articles, found, lexicon))
    return tuple(sorted((_cluster(group, lexicon, found) for group in groups(compared)), key=lambda c: c.id))


def _cluster(group: Sequence[Item], lexicon: Lexicon, found: Stories) -> Cluster:
    ordered = sorted(group, key=_order)
    ids = tuple(i.claim.id for i in ordered)
    first = ordered[0].claim
    subject = subject_of(ordered, found)
    digest = hashlib.sha256("\n".join((first.kind, first.attribute, *sorted(ids))).encode()).hexdigest()[:12]
    return Cluster(
        id="k" + digest,
        kind=first.kind,
        attribute=first.attribute,
        question=question_of(ordered[0], subject, lexicon),
        claims=ids,
        subject=subject or None,
        story=ordered[0].story,
    )


def _order(item: Item) -> tuple[object, ...]:
    """By the day it speaks of, originals before translations, then by article and place in it."""
    claim, article = item.claim, item.article
    days = claim.as_of or article.published
    day = str(days.earliest if days and days.earliest else "~")
    return (day, article.translation_of is not None, article.id, claim.field, claim.span, claim.id)
