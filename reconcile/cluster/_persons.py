"""Whether two ages are of one person."""

from __future__ import annotations

from reconcile.cluster._items import Item
from reconcile.cluster._weak import near
from reconcile.languages._content import content_lemmas

NEARLY = 2  # years by which one person may be told older here than there
MOST = 5  # words of a phrase beside an age that tell of whom it is
PHRASES = 2  # phrases before an age that do: "the pilot, Tarje Halvard, 52"


def one_person(a: Item, b: Item) -> bool:
    """The two name one person; where one names nobody, the ages are nearly the same, or near with like words beside."""
    if a.keys and b.keys:
        return not set(a.keys).isdisjoint(b.keys)
    if a.number is not None and b.number is not None and a.article.id != b.article.id:
        if abs(a.number - b.number) <= NEARLY:
            return True
    return near(a, b) and not _beside(a).isdisjoint(_beside(b))


def _beside(item: Item) -> frozenset[str]:
    """Lemmas of the longer words right beside the age, in the phrases between commas; none beyond another number."""
    claim = item.claim
    at = claim.core.start - claim.sentence_at.start
    end = claim.core.end - claim.sentence_at.start
    before = [p for p in _since_number(claim.sentence[:at]).split(",") if p.strip()][-PHRASES:]
    behind = claim.sentence[end:].lstrip(" ,()").split(",", 1)[0]
    told = [" ".join(p.split()[-MOST:]) for p in before] + [" ".join(behind.split()[:MOST])]
    return frozenset().union(*(content_lemmas(item.article.language, phrase) for phrase in told))


def _since_number(text: str) -> str:
    """The text behind its last digit."""
    last = max((n for n, sign in enumerate(text) if sign.isdigit()), default=-1)
    return text[last + 1 :]
