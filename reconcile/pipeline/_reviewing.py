"""What reviewers ask for; what that takes is imported only when they do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reconcile.packs import UNCHANGED, Settings

if TYPE_CHECKING:
    from reconcile.pipeline._by import By
    from reconcile.pipeline._queue import Queue


def decide(
    db: str,
    kind: str,
    of: Sequence[str],
    *,
    said: str | None = None,
    by: By,
    decisions: str | None = None,
    changed: Settings = UNCHANGED,
) -> tuple[str, ...]:
    """Write down what was decided, and tell it and what now holds, a line each.

    `kind` is one of those of a decision, or no-claim, same names, different names or undo-rule; `said` its value,
    reason or rule. `changed` is the configuration, by which what is concerned is concluded anew.
    """
    from reconcile.pipeline._decide import settled
    from reconcile.pipeline._deciding import decided
    from reconcile.pipeline._review import Review

    narrow = () if kind.endswith("names") else of
    review = Review(db, decisions, by.today, changed, narrow)
    return tuple(settled(review, decided(review, kind, of, said, by)))


def queue(
    db: str,
    decisions: str | None,
    by: By,
    *,
    explained: bool = False,
    rule: str | None = None,
    changed: Settings = UNCHANGED,
) -> Queue:
    """The findings that wait for a reviewer, with `explained` also what rules explain, with `rule` only its own."""
    from reconcile.pipeline._queue import Queue

    return Queue(db, decisions, by, explained=explained, rule=rule, changed=changed)
