"""What a cluster asks, and of whom or what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reconcile.cluster._items import Item
from reconcile.cluster._scenes import MAIN
from reconcile.cluster._stories import Stories
from reconcile.model import Claim, Lexicon


def subject_of(group: Sequence[Item], found: Stories) -> str:
    """The name most claims hang on, else their place, else what the story is about; with an earlier event's day."""
    first = group[0]
    names = Counter(a.name for i in group for a in i.claim.anchors)
    places = Counter(i.place.replace("_", " ").title() for i in group if i.place)
    whose = Counter(i.claim.scope.whose for i in group if i.claim.scope.whose)
    if whose and first.claim.kind == "ordinal" and not names:
        return _most(whose)
    base = _most(names or places) if names or places else found.labels.get(first.story, "")
    if first.claim.kind == "quantity" and first.scene != MAIN:
        return f"{base}, {first.scene}" if base else first.scene
    return base


def _most(names: Counter[str]) -> str:
    return min(names, key=lambda n: (-names[n], n))


def question_of(claim: Claim, subject: str, lexicon: Lexicon) -> str:
    """The question of the claim's attribute, with the subject in brackets or in its place."""
    attribute = lexicon.attributes.get(claim.attribute)
    question = attribute.question if attribute else _generic(claim)
    inside, behind = subject or "it", f" ({subject})" if subject else ""
    named = inside if " {subject}" in question else behind
    return question.replace("{subject}", named).replace("{when}", "")


def _generic(claim: Claim) -> str:
    """The question of an attribute that no pack has."""
    if claim.kind == "ordinal":
        return f"Which {claim.counted or 'one'} in the count is it{{subject}}?"
    if claim.kind != "quantity":
        return f"{claim.attribute.replace('_', ' ')}{{subject}}?"
    if claim.attribute.startswith("measured_"):
        return f"What {claim.attribute.removeprefix('measured_').replace('_', ' ')} is told{{subject}}?"
    thing = (claim.counted or claim.attribute.split("_", 1)[-1]).replace("_", " ").lower()
    return f"How many {thing} (“{claim.event or 'counted'}”){{subject}}?"
