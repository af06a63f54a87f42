"""The work on articles as pure functions, which know nothing of who calls them: this process, a pool, or a cluster."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.pipeline._block import NOTHING, Part, conclude_block
from reconcile.pipeline._collecting import seldom_collecting
from reconcile.pipeline._conclude import together
from reconcile.pipeline._exact import exactly
from reconcile.pipeline._extracting import correcting, extracting, unless_known

if TYPE_CHECKING:
    from reconcile import cluster
    from reconcile.decide import Corrections
    from reconcile.model import Article, Decision
    from reconcile.packs import Knowledge
    from reconcile.pipeline._block import Extract
    from reconcile.pipeline._extracting import Known
    from reconcile.store import Ready

Blocks = Sequence[Sequence["Article"]]


@dataclass(frozen=True, slots=True, eq=False)
class Setup:
    """What every piece of work goes by: the packs as they were loaded, and what reviewers decided.

    It is pickled in half a megabyte and a few milliseconds, much faster than packs are loaded; nothing in it depends
    on the process that made it.
    """

    knowledge: Knowledge
    decisions: tuple[Decision, ...] = ()
    corrections: Corrections | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """Whole blocks of articles, which are as they were read, with corrections (see `Asked.article`).

    `known`: articles by id with what was read of them before. `keyed`: the articles of which the keys are wanted.
    `linked`: article id -> what linking kept of it. `borders`: block, by its first article -> its border.
    """

    blocks: Blocks
    known: Mapping[str, Known] = field(default_factory=dict)
    keyed: frozenset[str] = frozenset()
    linked: Mapping[str, cluster.Packed] = field(default_factory=dict)
    borders: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Done:
    """What is said of each block of a task, in their order, and article id -> keys, sorted.

    `ready`: the same ready to be stored, where it is to be.
    """

    parts: tuple[Part, ...]
    keys: Mapping[str, array[int]]
    ready: Ready | None = None


def done(setup: Setup, task: Task, extract: Extract | None = None, *, storing: bool = False) -> Done:
    """A task carried out, and made ready for `storing`; `extract` reads articles in another way than `setup` says."""
    from reconcile import cluster

    wanted = [article for block in task.blocks for article in block if article.id in task.keyed]
    linked = {id_: cluster.known(kept) for id_, kept in task.linked.items()}
    parts = concluded(setup, task.blocks, task.known, extract, linked)
    keys = {i: array("q", sorted(found)) for i, found in keyed(setup, wanted, linked).items()}
    return Done(tuple(parts), keys, _ready(setup, task, parts, keys) if storing else None)


def _ready(setup: Setup, task: Task, parts: Sequence[Part], keys: Mapping[str, array[int]]) -> Ready:
    from reconcile import store

    blocks = {article.id: block[0].id for block in task.blocks for article in block}
    return store.ready(together(parts, setup.knowledge, (), ""), blocks, keys, task.borders)


def concluded(
    setup: Setup,
    blocks: Blocks,
    known: Mapping[str, Known] | None = None,
    extract: Extract | None = None,
    linked: Mapping[str, cluster.Known] = NOTHING,
) -> list[Part]:
    """What is said of each block of articles, in their order; the order within a block is free.

    What is `known` of an article need not be read again where the article is still the same; `linked` is what linking
    found of some.
    """
    with seldom_collecting(), exactly():
        reading = unless_known(extract or _reader(setup), known or {})
        if setup.corrections is not None:
            reading = correcting(reading, setup.corrections)
        return [conclude_block(block, setup.knowledge, reading, setup.decisions, linked) for block in blocks]


def keyed(
    setup: Setup, articles: Iterable[Article], linked: Mapping[str, cluster.Known] = NOTHING
) -> dict[str, frozenset[int]]:
    """Article id -> what the article is found by when others arrive; `linked` is what linking found of some."""
    from reconcile import cluster

    return {one.id: cluster.keys(one, setup.knowledge.lexicon, linked.get(one.id)) for one in articles}


@lru_cache(maxsize=2)
def _reader(setup: Setup) -> Extract:
    """Made once, since it prepares the words of the packs."""
    return extracting(setup.knowledge)
