"""A plan carried out, step by step: each block concluded, with what reviewers decided, and stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reconcile.pipeline._block import Part, conclude_block, undated
from reconcile.pipeline._conclude import run_id, together
from reconcile.pipeline._decisions import check_claims, pairs
from reconcile.pipeline._extracting import extracting, unless_known
from reconcile.pipeline._grow import Plan, plan
from reconcile.pipeline._step import Step

if TYPE_CHECKING:
    from reconcile.model import Article, Skipped
    from reconcile.pipeline._asked import Asked
    from reconcile.pipeline._block import Extract
    from reconcile.store import Store

Taken = Iterable[tuple[Step, list[Part]]]


def planned(store: Store, articles: Sequence[Article], asked: Asked) -> tuple[Plan, Taken]:
    """The plan for a batch, and its steps, each with what is said of its blocks.

    Without decisions a step is concluded only when it is its turn. `ConfigError` for a decision on an unknown claim.
    """
    found = plan(store, articles, asked, _decided_before(store, asked))
    if not asked.said:
        return found, _taken(found, store, asked)
    steps = list(_taken(found, store, asked))
    decided, apart = _decided(found, steps, store, asked)
    if apart:
        found = plan(store, articles, asked, decided)
        steps = list(_taken(found, store, asked))
    return found, steps


def saved(found: Plan, steps: Taken, store: Store, asked: Asked, skipped: Sequence[Skipped]) -> list[Part]:
    """What is said of all blocks of the steps, which are stored one after another."""
    from reconcile.store import Batch, look

    ids = set(store.ask(look.all_ids)) if found.met is not None else set()
    done: list[Part] = []
    for number, (step, parts) in enumerate(steps, 1):
        done += parts
        ids.update(i for block in step.blocks for i in block)
        batch = Batch(
            run=together(parts, asked.knowledge, skipped, run_id(ids, asked.knowledge, asked.proposer)),
            blocks={i: block[0] for block in step.blocks for i in block},
            keys=found.keys,
            borders=step.borders,
            instead_of=step.instead_of,
            proposer=asked.proposing,
            decisions=asked.decided,
            complete=number == len(found.steps),
        )
        store.save(batch, last=batch.complete)
    return done


def _taken(found: Plan, store: Store, asked: Asked) -> Iterator[tuple[Step, list[Part]]]:
    """Yield each step with its parts; stored articles are read again only where they or the packs changed."""
    from reconcile.store import look

    extract = extracting(asked.knowledge.lexicon, asked.proposer)
    for step in found.steps:
        articles, reading = dict(found.articles), extract
        if found.frame is not None and step.instead_of != frozenset():
            known = store.ask(partial(look.of_blocks, said=found.frame, blocks=step.instead_of))
            articles = {a.id: undated(a) for a in known.articles} | articles
            if asked.same_words(found.frame):
                reading = unless_known(extract, known, asked.proposer)
        yield step, [_block(ids, articles, asked, reading) for ids in step.blocks]


def _block(ids: Sequence[str], articles: dict[str, Article], asked: Asked, extract: Extract) -> Part:
    return conclude_block([articles[i] for i in ids], asked.knowledge, extract, asked.decisions)


def _decided_before(store: Store, asked: Asked) -> list[tuple[str, str]]:
    """Pairs of stored articles that were put together because somebody decided that they make the same claim."""
    from reconcile.store import look

    frame = store.ask(look.frame) if asked.said else None
    if frame is None or not asked.same(frame):
        return []
    stored = store.ask(partial(look.claims, ids=_named(asked)))
    return list(pairs(asked.said, {claim: article for claim, article, _ in stored}))


def _decided(found: Plan, steps: Taken, store: Store, asked: Asked) -> tuple[list[tuple[str, str]], bool]:
    """Pairs of articles that make claims of which somebody decided that they are the same; whether blocks part some."""
    from reconcile.store import look

    stored = store.ask(partial(look.claims, ids=_named(asked))) if found.met is not None else ()
    articles = {claim: article for claim, article, block in stored if block not in (found.met or ())}
    blocks = {article: block for _, article, block in stored}
    for step, parts in steps:
        blocks |= {i: block[0] for block in step.blocks for i in block}
        articles |= {c.id: c.article for part in parts for c in part.claims}
    check_claims(asked.said, articles)
    decided = list(pairs(asked.said, articles))
    return decided, any(blocks[a] != blocks[b] for a, b in decided)


def _named(asked: Asked) -> tuple[str, ...]:
    return tuple({i for d in asked.decisions if not d.names for i in d.pair or ()})
