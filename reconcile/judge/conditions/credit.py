"""Conditions on values that one text credits to another."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.judge._condition import condition
from reconcile.judge._names import same
from reconcile.judge.over.pair import Pair
from reconcile.model import Claim


@condition
def credited_to_other(pair: Pair) -> bool:
    """One credits its value to the outlet of the other, and no article of that outlet gives it."""
    return _credits(pair, pair.a, pair.b) or _credits(pair, pair.b, pair.a)


def _credits(pair: Pair, one: Claim, other: Claim) -> bool:
    """`one` names the outlet of `other` as its source, and none of the outlet's claims here agrees with it."""
    voices = [voice for voice in (one.speaker, *one.via) if voice]
    if not voices or one.article == other.article:
        return False
    names = _names(pair, other.article)
    if not any(same(voice, name) for voice in voices for name in names):
        return False
    own = (c for c in _told_by(pair, names) if c.kind == one.kind and c.attribute == one.attribute)
    return not any(pair.case.relate(one, claim).meets for claim in own)


def _names(pair: Pair, article: str) -> tuple[str, ...]:
    """What the outlet of an article is called."""
    outlet, source = pair.case.origins.outlets.get(article), pair.case.articles[article].source
    return (*(outlet.names if outlet else ()), *((source,) if source else ()))


def _told_by(pair: Pair, names: tuple[str, ...]) -> Iterator[Claim]:
    """The claims of every article of the outlet with these names."""
    for article in pair.case.articles:
        if not set(names).isdisjoint(_names(pair, article)):
            yield from pair.case.told(article)
