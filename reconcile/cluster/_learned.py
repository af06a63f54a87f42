"""What the claims of a batch tell of one another: sums of places, and the countries that places lie in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from reconcile.cluster._items import Item


def learned(items: Sequence[Item]) -> list[Item]:
    """The items with the countries of their places and with sums marked, in their order."""
    return _totalled(_widened(_located(items)))


def _located(items: Sequence[Item]) -> list[Item]:
    """Places that no pack knows get the country that the story's sentences and headlines name beside them."""
    beside: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for item in items:
        if item.place and item.country is None and item.claim.scope.country:
            beside[item.story, item.place][item.claim.scope.country] += 1
    most = {key: min(count, key=lambda n: (-count[n], n)) for key, count in beside.items()}
    found = ((i, most.get((i.story, i.place or "")) if i.country is None else None) for i in items)
    return [item if country is None else replace(item, country=country) for item, country in found]


def _widened(items: Sequence[Item]) -> list[Item]:
    """Where an article gives one number for a town and for its whole country, the town is only where it was said."""
    wide = {_same(i): i for i in items if i.country and i.place in (None, i.country)}
    out = []
    for item in items:
        twin = wide.get(_same(item))
        one = twin is not None and twin.country == item.country and twin.place != item.place
        out.append(replace(item, place=twin.place) if twin is not None and one else item)
    return out


def _same(item: Item) -> tuple[object, ...]:
    return (item.claim.article, item.claim.attribute, item.number)


def _totalled(items: Sequence[Item]) -> list[Item]:
    """Mark a number without a place that is no smaller than the numbers its sentence gives for places: their sum."""
    placed: dict[tuple[object, ...], dict[str, Decimal]] = defaultdict(dict)
    for item in items:
        if item.place and item.number is not None:
            told = placed[_sentence(item)]
            told[item.place] = told.get(item.place, Decimal()) + item.number
    holding: dict[tuple[object, ...], frozenset[str]] = defaultdict(frozenset)
    for item in items:
        if item.place:
            holding[item.event.id, item.claim.attribute, item.number] |= {item.place}
    wholes = {_sentence(item) for item in items if _is_sum(item, placed) and len(placed[_sentence(item)]) > 1}
    out = []
    for item in items:
        parts = placed.get(_sentence(item), {})
        if item.place and _sentence(item) in wholes:
            item = replace(item, summed=True)
        elif _is_sum(item, placed):
            wide = holding.get((item.event.id, item.claim.attribute, item.number), frozenset()) - parts.keys()
            item = replace(item, total=True, wide=wide, country=None)
        out.append(item)
    return _told_again(out)


def _told_again(items: Sequence[Item]) -> list[Item]:
    """The items, those marked as sums, too, that give such a number once more in its article: in the headline."""
    sums = {_again(item): item for item in items if item.total}
    found = ((item, None if item.total or item.place else sums.get(_again(item))) for item in items)
    return [item if of is None else replace(item, total=True, wide=of.wide, country=None) for item, of in found]


def _again(item: Item) -> tuple[object, ...]:
    return (item.event.id, *_same(item))


def _is_sum(item: Item, placed: Mapping[tuple[object, ...], Mapping[str, Decimal]]) -> bool:
    """The number has no place and is no smaller than those of the places that its sentence tells of."""
    parts = placed.get(_sentence(item))
    return parts is not None and item.place is None and item.number is not None and item.number >= sum(parts.values())


def _sentence(item: Item) -> tuple[object, ...]:
    claim = item.claim
    return (claim.article, claim.field, claim.sentence_at, claim.attribute)
