"""The stored blocks that links with a batch change, and what they become: the others stay as they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.pipeline._concern import Concern
from reconcile.pipeline._step import Step, borders_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reconcile.cluster import Cut, Link
    from reconcile.model import Article
    from reconcile.pipeline._asked import Asked
    from reconcile.store import Store

Pairs = Sequence[tuple[str, str]]
AT_ONCE = 100  # articles whose keys are looked for together


@dataclass(frozen=True, slots=True)
class Coming:
    """What is to be brought into a database: articles that are not stored as they are now, `keyed` those of them
    that links may tie to others than before, pairs that belong together, and what decisions are about.
    """

    changed: Mapping[str, Article]
    keyed: frozenset[str]
    joined: Pairs
    told: Concern


@dataclass(frozen=True, slots=True)
class _Near:
    """What is stored near a batch: article -> its block, block -> its border, and all links with the batch."""

    blocks: Mapping[str, str]
    borders: Mapping[str, int]
    links: Sequence[Link]

    def changes(self, article: str, points: int) -> bool:
        """A link of so many points with a stored article may change who is in its block."""
        return points > self.borders.get(self.blocks[article], points - 1)


def meeting(store: Store, coming: Coming, asked: Asked) -> list[Step]:
    """The steps that bring what comes into the database."""
    from reconcile import cluster
    from reconcile.store import look

    changed, told = coming.changed, coming.told
    near = _near(store, coming, asked)
    tangle = _tangle(store, told)
    met = {near.blocks[i] for i in changed if i in near.blocks} | told.recut | told.again | tangle.keys()
    for a, b, points in near.links:
        met |= {near.blocks[i] for i in (a, b) if i in near.blocks and near.changes(i, points)}
    near = replace(near, borders={**near.borders, **store.ask(partial(look.borders, blocks=tuple(met)))})
    blocks = store.ask(partial(look.members, blocks=tuple(met)))
    others = store.ask(partial(look.articles, ids=tuple(blocks.keys() - changed.keys() - told.gone)))
    here = {**{a.id: asked.article(a) for a in others}, **changed}
    links = cluster.deciding(here, asked.knowledge.lexicon, coming.joined, asked.engine_for(len(here)))
    found = cluster.cuts(here, links, {} if tangle else _borders(near, blocks, here))
    return list(_steps(found, blocks, changed.keys() | _again(blocks, told), near.borders))


def _tangle(store: Store, told: Concern) -> Mapping[str, int]:
    """All blocks that were cut off, if one of them is to be cut anew: then any other may be cut otherwise."""
    from reconcile.store import look

    cut = store.ask(look.all_borders) if told.recut else {}
    return cut if not told.recut.isdisjoint(cut) else {}


def _again(blocks: Mapping[str, str], told: Concern) -> set[str]:
    return {one for one, block in blocks.items() if block in told.again or block in told.recut}


def _near(store: Store, coming: Coming, asked: Asked) -> _Near:
    from reconcile import cluster
    from reconcile.store import look

    changed, joined, lexicon = coming.changed, coming.joined, asked.knowledge.lexicon
    ids = {*changed, *_found(store, coming, asked)}
    ids |= store.ask(partial(look.translations, ids=tuple(changed)))
    ids |= {a.translation_of for a in changed.values() if a.translation_of}
    ids |= {one for pair in joined if not changed.keys().isdisjoint(pair) for one in pair}
    ids -= coming.told.gone
    stored = store.ask(partial(look.articles, ids=tuple(ids - changed.keys())))
    articles = [asked.article(a) for a in stored]
    blocks = store.ask(partial(look.blocks_of, ids=tuple(ids)))
    found = [*changed.values(), *articles]
    links = cluster.links(found, lexicon, joined, changed.keys(), asked.engine_for(len(found)))
    return _Near(blocks, store.ask(partial(look.borders, blocks=tuple(set(blocks.values())))), list(links))


def _found(store: Store, coming: Coming, asked: Asked) -> Iterator[str]:
    """Yield the stored articles that share a key with one that comes."""
    from reconcile import cluster
    from reconcile.store import look

    for some in _batched(sorted(coming.keyed), AT_ONCE):
        keys = frozenset().union(*(cluster.keys(coming.changed[i], asked.knowledge.lexicon) for i in some))
        yield from store.ask(partial(look.found_by, keys=keys))


def _batched(ids: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (ids[at : at + size] for at in range(0, len(ids), size))


def _borders(near: _Near, blocks: Mapping[str, str], here: Mapping[str, Article]) -> dict[str, int]:
    """Article -> the points of its strongest link that leads, or led, out of what is cut anew."""
    out = {one: near.borders[block] for one, block in blocks.items() if block in near.borders}
    for a, b, points in near.links:
        for one, other in ((a, b), (b, a)):
            if one in here and other not in here:
                out[one] = max(points, out.get(one, points))
    return out


def _steps(
    cuts: Iterable[Cut], blocks: Mapping[str, str], changed: Collection[str], before: Mapping[str, int]
) -> Iterator[Step]:
    """Yield a step for all parts that take the place of the same stored blocks; nothing for a block that stays.

    A block of which no article is left leaves its place empty.
    """
    from reconcile.cluster import firsts

    whole: dict[str, int] = defaultdict(int)
    for block in blocks.values():
        whole[block] += 1
    parts: list[tuple[Cut, list[str]]] = []
    left = set(whole)
    for cut in cuts:
        met = sorted({blocks[i] for i in cut.members if i in blocks})
        left -= set(met)
        same = met == [cut.members[0]] and whole[met[0]] == len(cut.members)
        if same and not any(one in changed for one in cut.members):
            if cut.border != before.get(met[0]):
                yield Step((), frozenset(), borders_of([cut]))
        else:
            parts.append((cut, met))
    if left:
        yield Step((), frozenset(left))
    place = firsts(sorted(whole), [(met[0], other) for _, met in parts for other in met[1:]])
    together: dict[str, list[tuple[Cut, list[str]]]] = defaultdict(list)
    for cut, met in parts:
        together[place[met[0]] if met else cut.members[0]].append((cut, met))
    for some in together.values():
        instead_of = frozenset(block for _, met in some for block in met)
        yield Step(tuple(cut.members for cut, _ in some), instead_of, borders_of([cut for cut, _ in some]))
