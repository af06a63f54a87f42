"""A plan as tasks: the blocks of its steps, some at a time, with what is known of their articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from reconcile.pipeline._extracting import as_known
from reconcile.pipeline._work import Task

if TYPE_CHECKING:
    from collections import deque

    from reconcile.model import Article
    from reconcile.pipeline._asked import Asked
    from reconcile.pipeline._extracting import Known
    from reconcile.pipeline._grow import Plan
    from reconcile.pipeline._step import Step
    from reconcile.store import Store

ARTICLES, CHARACTERS = 40, 160_000  # of a task, from which the next block begins another


def tasks(found: Plan, store: Store, asked: Asked, order: deque[Step | None]) -> Iterator[Task]:
    """Yield the tasks of a plan; to each belongs an entry of `order`: the step that it is the last of, or `None`."""
    for step in found.steps:
        stored, known = _stored(found, step, store, asked)
        pieces = _pieces(step.blocks, partial(_article, found.articles, stored, store))
        task = next(pieces, ())
        for following in pieces:
            order.append(None)
            yield _task(task, known, found, step)
            task = following
        order.append(step)
        yield _task(task, known, found, step)


def _stored(found: Plan, step: Step, store: Store, asked: Asked) -> tuple[dict[str, Article], dict[str, Known]]:
    """The stored articles of the blocks whose place a step takes, and what is known of them."""
    from reconcile.store import look

    if found.frame is None or step.instead_of == frozenset():
        return {}, {}
    run = store.ask(partial(look.of_blocks, said=found.frame, blocks=step.instead_of))
    articles = {a.id: asked.article(a) for a in run.articles}
    return articles, as_known(run, asked.proposer) if asked.same_words(found.frame) else {}


def _article(coming: Mapping[str, Article], stored: Mapping[str, Article], store: Store, id_: str) -> Article:
    """An article of the plan; `ChangedError` where its block was read after another program had written."""
    if id_ in coming:
        return coming[id_]
    if id_ not in stored:
        store.unless_changed()
    return stored[id_]


Block = tuple["Article", ...]


def _pieces(blocks: Iterable[tuple[str, ...]], article: Callable[[str], Article]) -> Iterator[tuple[Block, ...]]:
    """Yield blocks, several small ones together."""
    some: list[Block] = []
    articles = characters = 0
    for ids in blocks:
        block = tuple(map(article, ids))
        some.append(block)
        articles += len(block)
        characters += sum(len(one.text) for one in block)
        if articles >= ARTICLES or characters >= CHARACTERS:
            yield tuple(some)
            some, articles, characters = [], 0, 0
    if some:
        yield tuple(some)


def _task(blocks: tuple[Block, ...], known: Mapping[str, Known], found: Plan, step: Step) -> Task:
    ids = [one.id for block in blocks for one in block]
    linked = found.kept.of(ids) if found.kept else {}
    borders = {i: step.borders[i] for i in ids if i in step.borders}
    return Task(blocks, {i: known[i] for i in ids if i in known}, found.keyed.intersection(ids), linked, borders)
