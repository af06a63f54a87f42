"""A plan made and carried out, again where another program wrote into the database in the meantime."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING

from reconcile.errors import ChangedError
from reconcile.frozen import dataclass, replace
from reconcile.pipeline._brought import told_before
from reconcile.pipeline._gathered import Gathered
from reconcile.pipeline._skips import skips
from reconcile.pipeline._take import planned, saved

if TYPE_CHECKING:
    from reconcile.model import Article, Finding, Skipped
    from reconcile.pipeline._asked import Asked
    from reconcile.pipeline._block import Part
    from reconcile.pipeline._grow import Plan
    from reconcile.pipeline._take import Concluded, Taken
    from reconcile.store import Store

TURNS = 20
KEPT = 5_000  # articles, up to which all that is said of them is kept until the report


@dataclass(frozen=True, slots=True)
class Turn:
    """What came of a plan: `before` are the findings that its blocks had, `new` the articles that it brought.

    Of a large one parts and findings are not kept, but what is `gathered` of them.
    """

    plan: Plan
    parts: Sequence[Part]
    before: Sequence[Finding]
    left: Sequence[Skipped]
    new: frozenset[str]
    gathered: Gathered | None = None


def taken(
    store: Store,
    articles: Sequence[Article],
    asked: Asked,
    skipped: Sequence[Skipped] = (),
    met: Sequence[Article] | None = None,
) -> Turn:
    """Bring the articles into the database; `ChangedError` where others wrote into it at every one of `TURNS`.

    From the second turn on nobody else may write while the plan is made, so that a batch that is stored at once
    always gets in. Steps that an earlier turn stored stay, and are looked into again with the others. `met` are all
    articles of the batch, those too that are known to be stored as they are.
    """
    new: frozenset[str] = frozenset()
    before: dict[str, Finding] = {}
    mine: set[str] = set()
    gathered = Gathered()
    asked = replace(asked, read={}, storing=True)
    for turn in range(TURNS):
        with store.alone() if turn else nullcontext():
            found, steps = planned(store, articles, asked)
            left = skips(found.frame, articles if met is None else met, skipped)
            small = found.size <= KEPT
            if small:
                before |= {one.id: one for one in told_before(found, store) if one.id not in mine}
            new |= found.new
            parts: list[Part] = []
            gathered.anew()
            stored = 0
            try:
                for one in saved(found, steps if small else _heeded(steps, store), store, asked, left):
                    stored += len(one.parts)
                    if small:
                        parts += one.parts
                    else:
                        gathered.add(one.parts, [f for f in one.before if f.id not in mine], new)
                    mine.update(f.id for part in one.parts for f in part.findings)
            except ChangedError:
                if turn == TURNS - 1:
                    raise
                asked = replace(asked, whole_batch=asked.whole_batch or stored > 0)
            else:
                return Turn(found, parts, tuple(before.values()), left, new, None if small else gathered)
    raise AssertionError("the last turn returns or raises")


def _heeded(steps: Taken, store: Store) -> Iterator[Concluded]:
    """Yield each step with the findings on the blocks whose place it takes."""
    from reconcile.store import look

    for one in steps:
        yield replace(one, before=store.ask(partial(look.findings, blocks=one.step.instead_of)))
