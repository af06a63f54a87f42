"""Whether two ordinals count the same things, though each may call them otherwise: "the third slide", "snowslide"."""

from __future__ import annotations

from reconcile.claims._placings import PLACE
from reconcile.cluster._fit_numbers import anchored_alike
from reconcile.cluster._items import Item
from reconcile.languages._words import closed_words
from reconcile.model import Ordinal

FIRST = Ordinal(1)  # of many things in one story
RUNGS = 2  # positions that two accounts of one rung may be apart, where they call it by different nouns
HEAD = 4  # letters of a noun that may be the head of another one: "slide" of "snowslide"


def one_series(a: Item, b: Item) -> bool:
    """They have one noun, or nouns of one class; in two articles, near one another, nouns that may mean the same."""
    x, y = a.claim, b.claim
    if x.scope.series == y.scope.series or (x.counts is not None and x.counts == y.counts):
        return True
    if x.article == y.article or not _near(a, b) or FIRST in (x.value, y.value):
        return False
    mine, other = x.scope.series or "", y.scope.series or ""
    if _heads(mine, other) or _heads(other, mine):
        return True
    if _open(a) or _open(b):
        return anchored_alike(a, b) or _one_act(a, b) or bool(a.window and a.window == b.window)
    return _one_act(a, b)


def of_one_rung(a: Item, b: Item) -> bool:
    """Two articles place what both are about, near one another."""
    return a.claim.article != b.claim.article and a.event.id == b.event.id and a.event.main and _near(a, b)


def _near(a: Item, b: Item) -> bool:
    x, y = a.claim.value, b.claim.value
    return isinstance(x, Ordinal) and isinstance(y, Ordinal) and abs(x.position - y.position) <= RUNGS


def _heads(noun: str, compound: str) -> bool:
    return len(noun) >= HEAD and compound.endswith(noun)


def _open(item: Item) -> bool:
    """It does not say what it counts: "the fourth to open", "for the third time", "it was the fourth"."""
    closed = closed_words(item.article.language)
    noun = item.claim.noun
    return noun == PLACE or noun in closed.occasions or noun in closed.thing_pronouns or noun in closed.pronouns


def _one_act(a: Item, b: Item) -> bool:
    """Of one event, with one class of acts in common, told by verb or noun."""
    return a.event.id == b.event.id and not a.acts.isdisjoint(b.acts)
