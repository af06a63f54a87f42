"""Versions of an article: which texts of a block are states of one, and which of them is the newest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import combinations, pairwise
from typing import TypeVar

from reconcile.cluster._joined import firsts
from reconcile.cluster._version_grounds import are_versions, keys, of_one_place
from reconcile.frozen import dataclass
from reconcile.model import Article, Claim, Cluster, Lexicon

T = TypeVar("T")
Moment = tuple[str, str]
MANY = 48  # versions of one article up to which each is compared with each


@dataclass(frozen=True, slots=True)
class Versions:
    """Article id -> the first of those it is one article with, for all that are of several versions.

    `newest`: an earlier version -> the newest one, where it is known which is later. `pairs`: the earlier and the later
    of two versions that are held against each other: one after the other, and all of which none is superseded.
    """

    groups: Mapping[str, str] = field(default_factory=dict)
    newest: Mapping[str, str] = field(default_factory=dict)
    pairs: tuple[tuple[str, str], ...] = ()


def versions(articles: Sequence[Article], lexicon: Lexicon) -> Versions:
    """The versions among articles without inferred dates; independent of their order."""
    by_id = {a.id: a for a in articles}
    joined = list(pairs(articles, lexicon))
    members: dict[str, list[str]] = defaultdict(list)
    for one, first in firsts(sorted({one for pair in joined for one in pair}), joined).items():
        members[first].append(one)
    groups: dict[str, str] = {}
    newest: dict[str, str] = {}
    held: list[tuple[str, str]] = []
    for first, ids in sorted(members.items()):
        some = [by_id[one] for one in sorted(ids)]
        later = _newest(some)
        groups.update(dict.fromkeys(ids, first))
        newest.update(later)
        held += _held(some, later)
    return Versions(groups, newest, tuple(held))


def pairs(articles: Iterable[Article], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield the pairs that are versions of one article.

    Of what very many are found by, each is compared with those of the next days alone, so that the work stays in line.
    """
    holders: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=lambda a: (moment(a) or ("", ""), a.id)):
        for key in keys(article, lexicon):
            holders[key].append(article)
    done: set[tuple[str, str]] = set()
    for some in holders.values():
        for a, b in each_with_next(some):
            pair = (a.id, b.id) if a.id < b.id else (b.id, a.id)
            if pair not in done:
                done.add(pair)
                if are_versions(a, b, lexicon):
                    yield pair


def each_with_next(some: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Yield each of those that share a key, sorted by moment and id, with the next ones: their work stays in line."""
    for n, one in enumerate(some):
        yield from ((one, other) for other in some[n + 1 : n + 1 + MANY])


def standing(clusters: Sequence[Cluster], claims: Mapping[str, Claim], newest: Collection[str]) -> tuple[Cluster, ...]:
    """The clusters with what earlier versions said set aside; without those to which nothing else is said."""
    if not newest:
        return tuple(clusters)
    return tuple(kept for one in clusters if (kept := _standing(one, claims, newest)).claims)


def _standing(cluster: Cluster, claims: Mapping[str, Claim], newest: Collection[str]) -> Cluster:
    stand = [claims[one].article not in newest for one in cluster.claims]
    if all(stand):
        return cluster
    told = [one for one, stands in zip(cluster.claims, stand, strict=True) if stands]
    return replace(
        cluster,
        claims=tuple(told),
        why=tuple(why for why, stands in zip(cluster.why, stand, strict=True) if stands),
        echoes=tuple(one for one in cluster.echoes if one in set(told)),
        earlier=tuple(one for one, stands in zip(cluster.claims, stand, strict=True) if not stands),
    )


def _newest(some: Sequence[Article]) -> dict[str, str]:
    """Earlier version -> the newest; where several stand that nothing tells apart, the last of them by id."""
    if len(some) > MANY:
        last = max(some, key=_rank)
        return {a.id: last.id for a in some if _before(a, last)}
    after = {a.id: [b for b in some if _before(a, b)] for a in some}
    stand = [a for a in some if not after[a.id]]
    if not stand:
        return {}
    out = {}
    for a in some:
        if after[a.id]:
            known = [b for b in after[a.id] if not after[b.id]] or stand
            out[a.id] = max(known, key=_rank).id
    return out


def _held(some: Sequence[Article], newest: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each version with the next; those that stand each with each, or with the next where they are very many."""
    past = sorted((a for a in some if a.id in newest), key=_rank)
    yield from ((a.id, b.id) for a, b in pairwise(past))
    if past:
        yield past[-1].id, newest[past[-1].id]
    stand = [a for a in some if a.id not in newest]
    yield from ((a.id, b.id) for a, b in (combinations(stand, 2) if len(stand) <= MANY else pairwise(stand)))


def _before(a: Article, b: Article) -> bool:
    """Something says that `b` is the later state: its number, its time, or that it came later to one place."""
    if a.record == b.record and a.revision is not None and b.revision is not None and a.revision != b.revision:
        return a.revision < b.revision
    one, other = moment(a), moment(b)
    if one is not None and other is not None:
        if one[0] != other[0]:
            return one[0] < other[0]
        if one[1] and other[1] and one[1] != other[1]:
            return one[1] < other[1]
    return of_one_place(a, b) and a.state < b.state


def moment(article: Article) -> Moment | None:
    """The day, and the time of day where it is told, of the last change or of publication; by a reviewer's word first.

    The time is empty where nobody tells it; `None` where the day is not known.
    """
    if article.stamp and not article.corrected:
        day, _, time = article.stamp.partition("T")
        return day, time
    days = article.published
    return (days.earliest.isoformat(), "") if days and days.earliest and days.precision == 1 else None


def _rank(article: Article) -> tuple[object, ...]:
    return (article.revision or 0, moment(article) or ("", ""), article.state, article.id)
