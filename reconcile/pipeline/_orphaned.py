"""A word on decisions that are about nothing any more; only what they name is looked up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from reconcile.pipeline._asked import Asked
    from reconcile.store import Store


def orphaned(store: Store, asked: Asked) -> tuple[str, ...]:
    """A sentence on the orphans among what was decided; none where there are none."""
    from reconcile import decide
    from reconcile.store import look

    said = [decision for _, decision in asked.said]
    if not said:
        return ()
    named = {one for d in said for one in (d.claim, *(d.pair or ()), *(c for side in d.sides for c in side)) if one}
    found = store.ask(partial(look.claims, ids=tuple(named)))
    articles = store.ask(partial(look.blocks_of, ids=tuple({d.article for d in said if d.article})))
    on = store.ask(partial(look.blocks_of_findings, ids=tuple({d.finding for d in said if d.finding})))
    blocks = on | {block for _, _, block in found}
    findings = store.ask(partial(look.findings, blocks=blocks)) if blocks else ()
    carried = _carried(store, {article for _, article, _ in found})
    lost = decide.lost(findings, {claim for claim, _, _ in found}, articles.keys(), said, asked.day, carried)
    if not lost:
        return ()
    many = "one decision is" if len(lost) == 1 else f"{len(lost)} decisions are"
    return (f"{many} about nothing that is there; 'reconcile queue --orphans' tells which",)


def _carried(store: Store, articles: Collection[str]) -> dict[str, str]:
    """Claim of one of these articles -> the one that says the same in its newest version."""
    from reconcile import decide
    from reconcile.store import look

    past = [one for one in store.ask(partial(look.articles, ids=articles)) if one.version_of is not None]
    frame = store.ask(look.frame) if past else None
    if frame is None:
        return {}
    blocks = frozenset(store.ask(partial(look.blocks_of, ids=[one.id for one in past])).values())
    return decide.carried(past, store.ask(partial(look.of_blocks, said=frame, blocks=blocks)).claims)
