"""A plan carried out, step by step: each block concluded, with what reviewers decided, and stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reconcile.pipeline._block import Part, conclude_block
from reconcile.pipeline._conclude import run_id, together
from reconcile.pipeline._decisions import pairs
from reconcile.pipeline._extracting import correcting, extracting, remembering, unless_known
from reconcile.pipeline._grow import Plan, plan
from reconcile.pipeline._step import Step
from reconcile.pipeline._watch import Phase

if TYPE_CHECKING:
    from reconcile.model import Article, Extraction, Skipped
    from reconcile.pipeline._asked import Asked
    from reconcile.pipeline._block import Extract
    from reconcile.store import Store

Taken = Iterable[tuple[Step, list[Part]]]


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


def saved(found: Plan, steps: Taken, store: Store, asked: Asked, skipped: Sequence[Skipped]) -> Iterator[list[Part]]:
    """Store the steps one after another, and yield what is said of the blocks of each once it is stored."""
    from reconcile.store import Batch, look

    ids = set(store.ask(look.all_ids)) - found.gone if found.met is not None else set()
    storing = Phase("storing", asked.watch, found.size)
    for number, (step, parts) in enumerate(steps, 1):
        ids.update(i for block in step.blocks for i in block)
        batch = Batch(
            run=together(parts, asked.knowledge, skipped, run_id(ids, asked.knowledge, asked.proposer)),
            blocks={i: block[0] for block in step.blocks for i in block},
            keys=found.keys,
            borders=step.borders,
            instead_of=step.instead_of,
            proposer=asked.proposing,
            ruled=asked.decisions,
            complete=number == len(found.steps),
        )
        store.save(batch, last=batch.complete)
        storing.add(step.size)
        yield parts


def concluded(found: Plan) -> frozenset[str]:
    """The blocks that the steps of a plan conclude."""
    return frozenset(block[0] for step in found.steps for block in step.blocks)


def _taken(found: Plan, store: Store, asked: Asked) -> Iterator[tuple[Step, list[Part]]]:
    """Yield each step with its parts; stored articles are read again only where they or the packs changed."""
    from reconcile.store import look

    read, compared = (Phase(name, asked.watch, found.size) for name in ("extracting", "comparing"))
    extract = extracting(asked.knowledge, asked.proposer)
    if asked.read is not None:
        extract = remembering(extract, asked.read)
    for step in found.steps:
        articles, reading = dict(found.articles), extract
        if found.frame is not None and step.instead_of != frozenset():
            known = store.ask(partial(look.of_blocks, said=found.frame, blocks=step.instead_of))
            articles = {a.id: asked.article(a) for a in known.articles} | articles
            if asked.same_words(found.frame):
                reading = unless_known(extract, known, asked.proposer)
        reading = correcting(_counted(reading, read), asked.corrections)
        yield step, [_block(ids, articles, asked, reading, compared) for ids in step.blocks]


def _block(ids: Sequence[str], articles: dict[str, Article], asked: Asked, extract: Extract, compared: Phase) -> Part:
    part = conclude_block([articles[i] for i in ids], asked.knowledge, extract, asked.decisions)
    compared.add(len(ids))
    return part


def _counted(extract: Extract, phase: Phase) -> Extract:
    def counted(article: Article) -> Extraction:
        found = extract(article)
        phase.add()
        return found

    return counted


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
    for step, parts in steps:
        blocks |= {i: block[0] for block in step.blocks for i in block}
        articles |= {c.id: c.article for part in parts for c in part.claims}
    decided = list(pairs(asked.decisions, articles))
    return decided, any(blocks[a] != blocks[b] for a, b in decided)


def _named(asked: Asked) -> tuple[str, ...]:
    """The claims of which somebody decided that they are the same as another."""
    return tuple({i for d in asked.decisions if d.kind == "same" and not d.names for i in d.pair or ()})
