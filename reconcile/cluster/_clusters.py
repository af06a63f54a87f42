"""Clusters: claims that answer the same question."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from reconcile.cluster._adopted import Group
from reconcile.cluster._events import Events
from reconcile.cluster._groups import MOST, groups
from reconcile.cluster._items import STRONG, Block, Item, items
from reconcile.cluster._learned import learned
from reconcile.cluster._questions import question_of, subject_of
from reconcile.cluster._ruled import Ruled
from reconcile.model import Claim, Cluster, Decision

CROWDED = f"Numbers for one thing are held against {MOST} questions each, and here there are more of them."


def cluster(claims: Sequence[Claim], block: Block, decisions: Sequence[Decision] = ()) -> tuple[Cluster, ...]:
    """All claims in clusters, in order of id; the same whatever the order of the input."""
    compared = learned(items(claims, block))
    made = (_cluster(group, block) for group in groups(compared, Ruled.of(decisions)))
    return tuple(sorted(made, key=lambda c: c.id))


def _cluster(group: Group, block: Block) -> Cluster:
    ordered = sorted([*group.items, *group.echoes], key=_order)
    echoes, likely = ({item.claim.id for item in some} for some in (group.echoes, group.likely))
    asked = [item for item in ordered if item.claim.id not in echoes | likely]
    first = asked[0]
    subject = subject_of(asked, block.events, block.stories.labels.get(first.story, ""), block.lexicon)
    ids = tuple(i.claim.id for i in ordered)
    digest = hashlib.sha256("\n".join((first.claim.kind, first.claim.attribute, *sorted(ids))).encode()).hexdigest()[
        :12
    ]
    return Cluster(
        id="k" + digest,
        kind=first.claim.kind,
        attribute=first.claim.attribute,
        question=question_of(asked, subject, block.events, block.lexicon),
        claims=ids,
        subject=subject or None,
        story=first.story,
        event=first.hung or None,
        cut=CROWDED if group.crowded else None,
        why=tuple(_why(i, i.claim.id in echoes, i.claim.id in likely, block.events) for i in ordered),
        echoes=tuple(sorted(echoes)),
    )


def _why(item: Item, echo: bool, likely: bool, told: Events) -> str:
    """Why the claim is in its cluster, as a sentence."""
    if likely:
        return "no single word ties it to this question, but taken together more speaks for it than against it"
    if echo and not item.bare:
        return "its words tie it to another event, but its number agrees with this question alone"
    if echo:
        return "it does not say what it counts, but no other question of its event has its number"
    if item.hung:
        return told.members[item.claim.id].why
    named = [a.name for a in item.claim.anchors if a.how in STRONG]
    if named:
        return f"its words name {named[0]}"
    return "its words tell of the same thing, and nothing tells it apart"


def _order(item: Item) -> tuple[object, ...]:
    """By the day it speaks of, originals before translations, then by article and place in it."""
    claim, article = item.claim, item.article
    days = claim.as_of or article.published
    day = str(days.earliest if days and days.earliest else "~")
    return (day, article.translation_of is not None, article.id, claim.field, claim.span, claim.id)
