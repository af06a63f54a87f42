"""A plan carried out, step by step: each block concluded, with what reviewers decided, and stored."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.pipeline._block import Part
from reconcile.pipeline._conclude import run_id, together
from reconcile.pipeline._decisions import pairs
from reconcile.pipeline._grow import Plan, plan
from reconcile.pipeline._step import Step
from reconcile.pipeline._tasks import tasks
from reconcile.pipeline._watch import Phase

if TYPE_CHECKING:
    from array import array

    from reconcile.model import Article, Finding, Skipped
    from reconcile.pipeline._asked import Asked
    from reconcile.store import Ready, Store


@dataclass(frozen=True, slots=True)
class Concluded:
    """A step, what is said of its blocks, and article -> keys for those of its articles that have none stored.

    `ready`: what is said, ready to be stored. `before` are the findings on the blocks whose place it takes, where
    somebody looked for them.
    """

    step: Step
    parts: list[Part]
    keys: Mapping[str, array[int]]
    ready: Sequence[Ready] = ()
    before: Sequence[Finding] = ()


Taken = Iterable[Concluded]


def planned(store: Store, articles: Sequence[Article], asked: Asked) -> tuple[Plan, Taken]:
    """The plan for a batch, and its steps, each with what is said of its blocks.

    A step is concluded only when it is its turn, unless claims of two articles were decided to be the same.
    """
    found = plan(store, articles, asked, _decided_before(store, asked))
    if not _named(asked):
        return found, _taken(found, store, asked)
    steps = list(_taken(found, store, asked))
    decided, apart = _decided(found, steps, store, asked)
    if apart:
        found = plan(store, articles, asked, decided)
        steps = list(_taken(found, store, asked))
    return found, steps


def saved(found: Plan, steps: Taken, store: Store, asked: Asked, skipped: Sequence[Skipped]) -> Iterator[Concluded]:
    """Store the steps one after another, and yield each once it is stored."""
    from reconcile.store import Batch

    storing = Phase("storing", asked.watch, found.size)
    before = ""
    for number, one in enumerate(steps, 1):
        step, last = one.step, number == len(found.steps)
        # only the last id is that of the run: to tell all articles at each step would be work without end
        before = _id(found, step, store, asked) if last else _id_so_far(before, step, asked)
        batch = Batch(
            run=together((), asked.knowledge, skipped, before),
            blocks={i: block[0] for block in step.blocks for i in block},
            keys=one.keys,
            ready=one.ready,
            borders=step.borders,
            instead_of=step.instead_of,
            proposer=asked.proposing,
            ruled=asked.decisions,
            complete=last,
        )
        store.save(batch, last=last)
        storing.add(step.size)
        yield one


def _id(found: Plan, step: Step, store: Store, asked: Asked) -> str:
    """The id of the run, at its last step."""
    from reconcile.store import look

    ids = set(store.ask(look.all_ids)) - found.gone if found.met is not None else set()
    ids.update(i for block in step.blocks for i in block)
    return run_id(ids, asked.knowledge, asked.proposer)


def _id_so_far(before: str, step: Step, asked: Asked) -> str:
    """An id of what is stored after a step that is not the last."""
    return run_id((before, *(i for block in step.blocks for i in block)), asked.knowledge, asked.proposer)


def concluded(found: Plan) -> frozenset[str]:
    """The blocks that the steps of a plan conclude."""
    return frozenset(block[0] for step in found.steps for block in step.blocks)


def _taken(found: Plan, store: Store, asked: Asked) -> Iterator[Concluded]:
    """Yield each step with its parts; stored articles are read again only where they or the packs changed."""
    compared = Phase("comparing", asked.watch, found.size)
    order: deque[Step | None] = deque()
    parts: list[Part] = []
    keys: dict[str, array[int]] = {}
    ready: list[Ready] = []
    for some in asked.engine_for(found.size).each(asked.work(), tasks(found, store, asked, order)):
        parts += some.parts
        keys |= some.keys
        ready += [some.ready] if some.ready else []
        compared.add(sum(len(part.articles) for part in some.parts))
        step = order.popleft()
        if step is not None:
            yield Concluded(step, parts, keys, ready)
            parts, keys, ready = [], {}, []


def _decided_before(store: Store, asked: Asked) -> list[tuple[str, str]]:
    """Pairs of stored articles that make claims of which somebody decided that they are the same."""
    from reconcile.store import look

    frame = store.ask(look.frame) if _named(asked) else None
    if frame is None or not asked.same(frame):
        return []
    stored = store.ask(partial(look.claims, ids=_named(asked)))
    return list(pairs(asked.decisions, {c: article for c, article, _ in stored if article not in asked.forgotten}))


def _decided(found: Plan, steps: Taken, store: Store, asked: Asked) -> tuple[list[tuple[str, str]], bool]:
    """Pairs of articles that make claims of which somebody decided that they are the same; whether blocks part some."""
    from reconcile.store import look

    stored = store.ask(partial(look.claims, ids=_named(asked))) if found.met is not None else ()
    articles = {claim: article for claim, article, block in stored if block not in (found.met or ())}
    blocks = {article: block for _, article, block in stored}
    for one in steps:
        blocks |= {i: block[0] for block in one.step.blocks for i in block}
        articles |= {c.id: c.article for part in one.parts for c in part.claims}
    decided = list(pairs(asked.decisions, articles))
    return decided, any(blocks[a] != blocks[b] for a, b in decided)


def _named(asked: Asked) -> tuple[str, ...]:
    """The claims of which somebody decided that they are the same as another."""
    return tuple({i for d in asked.decisions if d.kind == "same" and not d.names for i in d.pair or ()})
