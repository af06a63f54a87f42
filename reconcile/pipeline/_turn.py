"""A plan made and carried out, again where another program wrote into the database in the meantime."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reconcile.errors import ChangedError
from reconcile.pipeline._brought import told_before
from reconcile.pipeline._skips import skips
from reconcile.pipeline._take import planned, saved

if TYPE_CHECKING:
    from reconcile.model import Article, Finding, Skipped
    from reconcile.pipeline._asked import Asked
    from reconcile.pipeline._block import Part
    from reconcile.pipeline._grow import Plan
    from reconcile.store import Store

TURNS = 20


@dataclass(frozen=True, slots=True)
class Turn:
    """What came of a plan: `before` are the findings that its blocks had, `new` the articles that it brought."""

    plan: Plan
    parts: Sequence[Part]
    before: Sequence[Finding]
    left: Sequence[Skipped]
    new: frozenset[str]


def taken(store: Store, articles: Sequence[Article], asked: Asked, skipped: Sequence[Skipped] = ()) -> Turn:
    """Bring the articles into the database; `ChangedError` where others wrote into it at every one of `TURNS`.

    From the second turn on nobody else may write while the plan is made, so that a batch that is stored at once
    always gets in. Steps that an earlier turn stored stay, and are looked into again with the others.
    """
    new: frozenset[str] = frozenset()
    before: dict[str, Finding] = {}
    mine: frozenset[str] = frozenset()
    asked = replace(asked, read={})
    for turn in range(TURNS):
        with store.alone() if turn else nullcontext():
            found, steps = planned(store, articles, asked)
            left = skips(found.frame, articles, skipped)
            before |= {one.id: one for one in told_before(found, store) if one.id not in mine}
            new |= found.new
            parts: list[Part] = []
            try:
                for part in saved(found, steps, store, asked, left):
                    parts += part
            except ChangedError:
                if turn == TURNS - 1:
                    raise
                mine |= {finding.id for part in parts for finding in part.findings}
                asked = replace(asked, whole_batch=asked.whole_batch or bool(parts))
            else:
                return Turn(found, parts, tuple(before.values()), left, new)
    raise AssertionError("the last turn returns or raises")
