"""Which stored blocks a batch meets: only these are concluded anew, each together with the articles that join it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from reconcile.pipeline._block import undated

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reconcile.model import Article
    from reconcile.pipeline._asked import Asked
    from reconcile.store import Frame, Store

MOST = 500  # articles that are stored at once, unless one block has more

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Step:
    """Blocks of articles that take the place of the stored blocks `instead_of` (`None`: of everything stored)."""

    blocks: tuple[tuple[str, ...], ...]
    instead_of: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps that take a database from what it holds to what it would hold with a batch.

    `articles` are those of the batch that are not stored as they are now, `new` the ids of those not stored at all,
    `keys` what articles are found by.
    """

    frame: Frame | None
    steps: tuple[Step, ...]
    articles: Mapping[str, Article]
    new: frozenset[str]
    keys: Mapping[str, frozenset[int]]

    @property
    def met(self) -> frozenset[str] | None:
        """The stored blocks whose place is taken; `None` for all."""
        met = [step.instead_of for step in self.steps]
        return None if None in met else frozenset().union(*(one for one in met if one))


def plan(store: Store, batch: Sequence[Article], asked: Asked, joined: Pairs = ()) -> Plan:
    """What must be concluded when the batch is added to the database; `joined` articles share a block."""
    from reconcile.store import look

    frame = store.ask(look.frame)
    fresh = _each_once(map(undated, batch))
    if frame is None:
        return _first(fresh, asked, joined)
    stored = {a.id: undated(a) for a in store.ask(partial(look.articles, ids=tuple(fresh)))}
    changed = {i: a for i, a in fresh.items() if i not in stored or _place(a) < _place(stored[i])}
    if asked.whole_batch:
        changed = {**stored, **changed}
    new = frozenset(changed.keys() - stored.keys())
    if asked.same(frame) and not joined:
        return _grown(store, frame, changed, new, asked)
    return _anew(store, frame, changed, new, asked, joined)


def _first(fresh: Mapping[str, Article], asked: Asked, joined: Pairs) -> Plan:
    """Into an empty database."""
    from reconcile import cluster

    found = cluster.blocks(list(fresh.values()), asked.knowledge.lexicon, joined)
    steps = [Step((ids,), frozenset()) for ids in found]
    return Plan(None, tuple(_packed(steps)), fresh, frozenset(fresh), _keys(fresh, asked))


def _anew(
    store: Store, frame: Frame, changed: Mapping[str, Article], new: frozenset[str], asked: Asked, joined: Pairs
) -> Plan:
    """Everything, since other packs, another version, proposer or decision may say something else of all of it."""
    from reconcile import cluster
    from reconcile.store import look

    articles = {a.id: undated(a) for a in store.ask(partial(look.articles, ids=None))} | dict(changed)
    found = cluster.blocks(list(articles.values()), asked.knowledge.lexicon, joined)
    return Plan(frame, (Step(tuple(found), None),), changed, new, _keys(articles, asked))


def _grown(store: Store, frame: Frame, changed: Mapping[str, Article], new: frozenset[str], asked: Asked) -> Plan:
    """Only the blocks that the changed articles meet."""
    from reconcile import cluster
    from reconcile.store import look

    keys = _keys(changed, asked)
    ids = {*store.ask(partial(look.found_by, keys=frozenset().union(*keys.values())))}
    ids |= store.ask(partial(look.translations, ids=tuple(changed)))
    ids |= {a.translation_of for a in changed.values() if a.translation_of} | changed.keys()
    blocks = store.ask(partial(look.blocks_of, ids=tuple(ids)))
    near = {a.id: undated(a) for a in store.ask(partial(look.articles, ids=tuple(ids - changed.keys())))}
    found = cluster.blocks([*changed.values(), *near.values()], asked.knowledge.lexicon, _side_by_side(blocks))
    steps = []
    for ids_ in found:
        if not changed.keys().isdisjoint(ids_):
            met = frozenset(blocks[i] for i in ids_ if i in blocks)
            members = store.ask(partial(look.members, blocks=tuple(met)))
            steps.append(Step((tuple(sorted({*ids_, *members})),), met))
    return Plan(frame, tuple(_packed(steps)), changed, new, {i: keys[i] for i in new})


def _packed(steps: Sequence[Step]) -> Iterator[Step]:
    """The steps, several small ones as one; at least one, be it empty."""
    blocks: list[tuple[str, ...]] = []
    met: frozenset[str] = frozenset()
    size = 0
    for step in steps:
        more = sum(map(len, step.blocks))
        if blocks and size + more > MOST:
            yield Step(tuple(blocks), met)
            blocks, met, size = [], frozenset(), 0
        blocks += step.blocks
        met |= step.instead_of or frozenset()
        size += more
    yield Step(tuple(blocks), met)


def _side_by_side(blocks: Mapping[str, str]) -> list[tuple[str, str]]:
    """Pairs that join the articles of one stored block."""
    members: dict[str, list[str]] = {}
    for one in sorted(blocks):
        members.setdefault(blocks[one], []).append(one)
    return [pair for ids in members.values() for pair in pairwise(ids)]


def _each_once(articles: Iterable[Article]) -> dict[str, Article]:
    """The articles by id; one that stands in several places is taken from the first in the order of their names."""
    found: dict[str, Article] = {}
    for article in articles:
        if article.id not in found or _place(article) < _place(found[article.id]):
            found[article.id] = article
    return found


def _place(article: Article) -> tuple[str, int]:
    return article.file, article.index


def _keys(articles: Mapping[str, Article], asked: Asked) -> dict[str, frozenset[int]]:
    from reconcile import cluster

    return {i: cluster.keys(a, asked.knowledge.lexicon) for i, a in articles.items()}
