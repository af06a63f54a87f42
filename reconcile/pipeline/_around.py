"""The part of a database that decisions are about: the blocks of what they name, and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial
from typing import TYPE_CHECKING

from reconcile.pipeline._load import nothing_stored

if TYPE_CHECKING:
    from reconcile.model import Decision, Finding, Run
    from reconcile.store import Store


def load_around(db: str, ids: Collection[str], also: Collection[str] = ()) -> Run | None:
    """What is stored of the blocks of findings, claims and articles whose ids begin so.

    `None` where one of `ids` begins none, or where the blocks are not known; of `also` some may be gone.
    """
    from reconcile.store import look, open_store

    with open_store(db, write=False) as store:
        said = store.ask(look.frame)
        if said is None or not said.complete or not ids:
            return None
        of_each = [_blocks(store, one) for one in ids]
        if not all(of_each):
            return None
        blocks = frozenset().union(*of_each, *(_blocks(store, one) for one in also))
        return store.ask(partial(look.of_blocks, said=said, blocks=blocks))


def load_findings(db: str) -> tuple[Finding, ...]:
    """All stored findings."""
    from reconcile.store import look, open_store

    with open_store(db, write=False) as store:
        if store.ask(look.frame) is None:
            raise nothing_stored(db)
        return store.ask(partial(look.findings, blocks=None))


def load_told(db: str, findings: Collection[str]) -> Run | None:
    """What is stored of the blocks that these findings are of; `None` where nothing is stored."""
    from reconcile.store import look, open_store

    with open_store(db, write=False) as store:
        said = store.ask(look.frame)
        if said is None:
            return None
        blocks = store.ask(partial(look.blocks_of_findings, ids=tuple(findings)))
        return store.ask(partial(look.of_blocks, said=said, blocks=blocks))


def load_decided(db: str, decisions: Collection[Decision]) -> Run | None:
    """What is stored of the blocks that decisions are about; `None` where nothing is stored."""
    from reconcile.store import look, open_store

    ids = frozenset().union(*map(named, decisions))
    findings = frozenset(one.finding for one in decisions if one.finding)
    with open_store(db, write=False) as store:
        said = store.ask(look.frame)
        if said is None:
            return None
        of_claims = {block for _, _, block in store.ask(partial(look.claims, ids=ids))}
        of_articles = store.ask(partial(look.blocks_of, ids=ids)).values()
        of_findings = store.ask(partial(look.blocks_of_findings, ids=findings))
        return store.ask(partial(look.of_blocks, said=said, blocks=of_findings.union(of_claims, of_articles)))


def load_with(db: str, articles: Iterable[str]) -> Run | None:
    """What is stored of the blocks in which these articles lie now; `None` where none is stored."""
    from reconcile.store import look, open_store

    with open_store(db, write=False) as store:
        said = store.ask(look.frame)
        if said is None:
            return None
        blocks = frozenset(store.ask(partial(look.blocks_of, ids=tuple(articles))).values())
        return store.ask(partial(look.of_blocks, said=said, blocks=blocks))


def named(decision: Decision) -> frozenset[str]:
    """The ids of the claims and articles that a decision is about."""
    pair = () if decision.names else decision.pair or ()
    sides = (claim for side in decision.sides for claim in side)
    return frozenset(one for one in (*pair, *sides, decision.claim, decision.article) if one)


def _blocks(store: Store, start: str) -> frozenset[str]:
    from reconcile.store import begins, look

    if not start:
        return frozenset()
    findings, claims, articles = (
        [id_ for id_, _ in store.ask(partial(begins, start=start, table=table))]
        for table in ("findings", "claims", "articles")
    )
    of_claims = (block for _, _, block in store.ask(partial(look.claims, ids=claims)))
    of_articles = store.ask(partial(look.blocks_of, ids=articles)).values()
    return frozenset((*store.ask(partial(look.blocks_of_findings, ids=findings)), *of_claims, *of_articles))
