"""Where a headline's number is of: the place that the text below gives the same number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reconcile.cluster._events import Events
from reconcile.model import Article, Claim, Quantity


def headline_places(claims: Sequence[Claim], articles: Mapping[str, Article], events: Events) -> dict[str, str | None]:
    """Claims of headlines -> the one place of their number in the body, where the headline names another one for it.

    "Six dead in the north of the country", and below: "six people were killed in Lundby". A headline tells what its
    text tells, so the two are of the same people, and the places do not set them apart. `None` where the text below
    gives the number no place at all.
    """
    below: dict[tuple[object, ...], set[str | None]] = defaultdict(set)
    above: list[Claim] = []
    for claim in claims:
        if claim.kind != "quantity" or not isinstance(claim.value, Quantity):
            continue
        if not _in_headline(claim, articles[claim.article]):
            below[_same(claim, events)].add(claim.scope.place)
        elif claim.scope.place:
            above.append(claim)
    found = ((claim, below.get(_same(claim, events), set())) for claim in above)
    told = ((claim, places - {None} or places) for claim, places in found)
    return {claim.id: next(iter(places)) for claim, places in told if len(places) == 1}


def _in_headline(claim: Claim, article: Article) -> bool:
    return claim.field == "title" or (article.headline is not None and article.headline.meets(claim.span))


def _same(claim: Claim, events: Events) -> tuple[object, ...]:
    value = claim.value
    assert isinstance(value, Quantity)
    told = (value.number, value.unit)
    return (claim.article, events.of[claim.id].id, claim.attribute, claim.role, *told)
