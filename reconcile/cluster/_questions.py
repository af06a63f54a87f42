"""What a cluster asks, and of whom or what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reconcile.cluster._items import Item
from reconcile.cluster._plain_questions import plain_question
from reconcile.cluster._scenes import MAIN
from reconcile.cluster._stories import Stories
from reconcile.model import Lexicon


def subject_of(group: Sequence[Item], found: Stories) -> str:
    """The name most claims hang on, else their place, else what the story is about; with an earlier event's day."""
    first = group[0]
    names = Counter(a.name for i in group for a in i.claim.anchors)
    places = Counter(_as_written(i, i.place) for i in group if i.place)
    whose = Counter(_as_written(i, i.claim.scope.whose) for i in group if i.claim.scope.whose)
    if whose and first.claim.kind == "ordinal" and not names:
        return _most(whose)
    base = _most(names or places) if names or places else found.labels.get(first.story, "")
    if first.claim.kind == "quantity" and first.scene != MAIN:
        return f"{base}, {first.scene}" if base else first.scene
    return base


def _most(names: Counter[str]) -> str:
    return min(names, key=lambda n: (-names[n], n))


def _as_written(item: Item, folded: str) -> str:
    """Folded words as the sentence has them, or else the article; as a title where both say it otherwise."""
    words = folded.replace("_", " ")
    for text in (item.claim.sentence, item.article.title or "", item.article.text):
        said = text.lower()
        at = said.find(words.lower()) if len(said) == len(text) else -1
        if at >= 0:
            return text[at : at + len(words)]
    return words.title()


def question_of(item: Item, subject: str, lexicon: Lexicon) -> str:
    """The question of the claim's attribute, with the subject in brackets or in its place; else a plain one."""
    attribute = lexicon.attributes.get(item.claim.attribute)
    if attribute is None:
        return plain_question(item.claim, subject, item.article.language)
    inside, behind = subject or "it", f" ({subject})" if subject else ""
    named = inside if " {subject}" in attribute.question else behind
    return attribute.question.replace("{subject}", named).replace("{when}", "")
