"""What of a database decisions are about that came or went since it was made."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from reconcile.model import Decision
    from reconcile.pipeline._asked import Asked
    from reconcile.store import Frame, Store

SAME = "same"  # the one kind of decision that holds articles together


@dataclass(frozen=True, slots=True)
class Concern:
    """Stored articles that are `gone`, or `moved` to another day or source; blocks to conclude `again`.

    Of the blocks to `recut` articles may no longer belong together.
    """

    gone: frozenset[str] = frozenset()
    moved: frozenset[str] = frozenset()
    recut: frozenset[str] = frozenset()
    again: frozenset[str] = frozenset()


def concern(store: Store, frame: Frame, asked: Asked) -> Concern | None:
    """What the decisions concern that hold now and did not, or no longer; `None` where that may be anything."""
    from reconcile.store import look

    changed = set(frame.ruled) ^ set(asked.decisions)
    if any(decision.names for decision in changed):
        return None
    gone = store.ask(partial(look.blocks_of, ids=tuple(asked.forgotten)))
    moved = store.ask(partial(look.blocks_of, ids=tuple(_articles(changed) - asked.forgotten)))
    joined = _blocks(store, (d for d in changed if d.pair and d.kind == SAME))
    again = _blocks(store, (d for d in changed if d.claim or d.pair))
    return Concern(frozenset(gone), frozenset(moved), frozenset({*gone.values(), *moved.values(), *joined}), again)


def _articles(decisions: Iterable[Decision]) -> set[str]:
    return {d.article for d in decisions if d.article and d.kind != "forget"}


def _blocks(store: Store, decisions: Iterable[Decision]) -> frozenset[str]:
    from reconcile.store import look

    ids = {one for d in decisions for one in (*(d.pair or ()), d.claim) if one}
    return frozenset(block for _, _, block in store.ask(partial(look.claims, ids=tuple(ids))))
