"""What two figures count: the same, one a sort of the other, or different things."""

from __future__ import annotations

from reconcile.judge.follows._figures import Figure
from reconcile.judge.follows._terms import covered
from reconcile.model import Attribute, Claim, Lexicon

SAME_NOUN, WIDER_NOUN = 2.5, 1.5  # points for one noun, and for two of which one is a sort of the other


def two_questions(one: Claim, other: Claim, lexicon: Lexicon) -> bool:
    """The packs tell by words or acts what each states, not by the unit alone; or one is an age and one a duration."""
    first, second = lexicon.attributes.get(one.attribute), lexicon.attributes.get(other.attribute)
    if first is None or second is None or first.id == second.id:
        return False
    measured = (first.dimension or second.dimension) is not None and first.dimension != second.dimension
    return measured or (_told(first) and _told(second))


def _told(attribute: Attribute) -> bool:
    return bool(attribute.events or attribute.words or attribute.dimension is None)


def one_noun(x: Figure, y: Figure, lexicon: Lexicon) -> float | None:
    """Points for the nouns of the two; `None` where neither is the other or a sort of it."""
    if x.noun is None or y.noun is None:
        return 0.0
    if x.noun == y.noun:
        return SAME_NOUN
    first, second = _classes(x, y)
    if first is None or second is None:
        return None
    same = first == second or lexicon.kinds_of.get(first) == second or lexicon.kinds_of.get(second) == first
    return WIDER_NOUN if same else None


def narrower(x: Figure, y: Figure, words: frozenset[str], lexicon: Lexicon) -> bool:
    """The second counts what the first text, in its `words`, does not: other things, or a sort of them."""
    if x.noun is None or y.noun is None or y.noun in words or covered([y.noun], frozenset((x.noun,))):
        return False
    first, second = _classes(x, y)
    return second is None or (first != second and lexicon.kinds_of.get(first or "") != second)


def _classes(x: Figure, y: Figure) -> tuple[str | None, str | None]:
    return x.claim.counts if x.claim else None, y.claim.counts if y.claim else None
