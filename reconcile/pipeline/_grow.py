"""Which stored blocks a batch meets: only these are concluded anew, each together with the articles that join it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.pipeline._concern import concern
from reconcile.pipeline._meet import Coming, Pairs, meeting
from reconcile.pipeline._spool import ById, Some, place_of
from reconcile.pipeline._states import restated
from reconcile.pipeline._step import Step, borders_of
from reconcile.pipeline._watch import Phase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reconcile.cluster import Cut, Kept
    from reconcile.model import Article
    from reconcile.pipeline._asked import Asked
    from reconcile.store import Frame, Store

MOST = 500  # articles that are stored at once, unless one block has more
FEWEST = 100  # the same, at the end of a run with more than that


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps that take a database from what it holds to what it would hold with a batch.

    `articles` are those of the batch that are not stored as they are now, `new` the ids of those not stored at all,
    `gone` of those that are no longer to be, `keyed` of those whose keys are to be stored. `kept` is what linking found
    of them.
    """

    frame: Frame | None
    steps: tuple[Step, ...]
    articles: Mapping[str, Article]
    new: frozenset[str]
    keyed: frozenset[str]
    gone: frozenset[str] = frozenset()
    kept: Kept | None = None

    @property
    def size(self) -> int:
        """The number of articles that are looked into."""
        return sum(step.size for step in self.steps)

    @property
    def met(self) -> frozenset[str] | None:
        """The stored blocks whose place is taken; `None` for all."""
        met = [step.instead_of for step in self.steps]
        return None if None in met else frozenset().union(*(one for one in met if one))


def plan(store: Store, batch: Sequence[Article], asked: Asked, joined: Pairs = ()) -> Plan:
    """What must be concluded when the batch is added to the database; `joined` articles belong together."""
    from reconcile.store import look

    frame = store.ask(look.frame)
    fresh: Mapping[str, Article] = ById(Some(batch, asked.forgotten) if asked.forgotten else batch, asked.article)
    if frame is None:
        return _first(fresh, asked, joined)
    fresh = restated(store, fresh)
    stored = {a.id: asked.article(a) for a in store.ask(partial(look.articles, ids=tuple(fresh)))}
    changed = {i: a for i, a in fresh.items() if i not in stored or _instead(a, stored[i])}
    if asked.whole_batch:
        changed = {**stored, **changed}
    new = frozenset(changed.keys() - stored.keys())
    told = concern(store, frame, asked) if asked.same(frame) else None
    if told is None:
        return _anew(store, frame, changed, new, asked, joined)
    moved = {a.id: asked.article(a) for a in store.ask(partial(look.articles, ids=tuple(told.moved)))}
    coming = moved | changed
    placed = {i for i, a in changed.items() if i not in stored or place_of(a) != place_of(stored[i])}
    keyed = frozenset(placed | moved.keys())
    steps = meeting(store, Coming(coming, keyed, joined, told), asked)
    return Plan(frame, tuple(packed(steps, tapering=True)), coming, new, keyed, told.gone)


def _first(fresh: Mapping[str, Article], asked: Asked, joined: Pairs) -> Plan:
    """Into an empty database."""
    found, kept = _cuts(fresh, asked, joined)
    steps = [Step((cut.members,), frozenset(), borders_of([cut])) for cut in found]
    steps.sort(key=lambda step: -step.size)  # what takes longest is not begun last, while others have nothing to do
    return Plan(None, tuple(packed(steps, tapering=True)), fresh, frozenset(fresh), frozenset(fresh), kept=kept)


def _anew(
    store: Store, frame: Frame, changed: Mapping[str, Article], new: frozenset[str], asked: Asked, joined: Pairs
) -> Plan:
    """Everything, since other packs, another version, proposer or name may say something else of all of it."""
    from reconcile.store import look

    stored = {a.id: a for a in store.ask(partial(look.articles, ids=None))}
    gone = frozenset(stored.keys() & asked.forgotten)
    articles = {i: asked.article(a) for i, a in stored.items() if i not in gone} | dict(changed)
    found, kept = _cuts(articles, asked, joined)
    step = Step(tuple(cut.members for cut in found), None, borders_of(found))
    return Plan(frame, (step,), changed, new, frozenset(articles), gone, kept)


def _cuts(articles: Mapping[str, Article], asked: Asked, joined: Pairs) -> tuple[list[Cut], Kept]:
    from reconcile import cluster

    linking = Phase("linking", asked.watch, len(articles))
    engine, kept = asked.engine_for(len(articles)), cluster.Kept()
    found = cluster.cuts(articles, cluster.deciding(articles, asked.knowledge.lexicon, joined, engine, kept))
    linking.add(len(articles))
    return found, kept


def packed(steps: Iterable[Step], *, tapering: bool = False) -> Iterator[Step]:
    """The steps, several small ones as one; at least one, be it empty.

    `tapering`: of many articles the last steps are small ones, since while they are stored there is nothing else to do.
    """
    steps = list(steps)
    left = sum(step.size for step in steps)
    few = FEWEST if tapering and left > MOST else MOST
    blocks: list[tuple[str, ...]] = []
    met: frozenset[str] = frozenset()
    borders: dict[str, int] = {}
    size = 0
    for step in steps:
        if blocks and size + step.size > min(MOST, max(few, left // 2)):
            yield Step(tuple(blocks), met, borders)
            blocks, met, borders, left, size = [], frozenset(), {}, left - size, 0
        blocks += step.blocks
        met |= step.instead_of or frozenset()
        borders |= step.borders
        size += step.size
    yield Step(tuple(blocks), met, borders)


def _instead(article: Article, stored: Article) -> bool:
    """An article takes the place of what is stored of it.

    It stands further ahead, or at its place below its original again, or after another state that stood there.
    """
    again = stored.translation_of is None and article.translation_of is not None
    again = again or article.state > stored.state
    return place_of(article) < place_of(stored) or (again and place_of(article) == place_of(stored))
