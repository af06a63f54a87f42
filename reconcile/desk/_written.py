"""A decision of the desk written down by the same functions as one of the command line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reconcile.decide import made, said
from reconcile.desk._given import PAIRS
from reconcile.desk._named import told
from reconcile.errors import UsageError
from reconcile.pipeline._by import By
from reconcile.pipeline._decide import HELD, settled
from reconcile.pipeline._deciding import decided
from reconcile.pipeline._review import Review
from reconcile.report._lookup import Lookup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reconcile.desk._blocks import Shelf
    from reconcile.desk._given import Given
    from reconcile.model import Decision

_OTHERS = frozenset({"undo", "forget"})
"""Kinds that the desk does not make as such, and so does not take back with a key."""


class Writing:
    """A decision that is being written; `lines` tells it, and carries out what it changes while it does."""

    def __init__(self, shelf: Shelf, given: Given, who: str | None) -> None:
        """Write it down; `UsageError` where it is about nothing, or nothing can be taken back."""
        by = By(who, given.why, given.until)
        self.review, decisions = _undoing(shelf, by) if given.kind == "undo" else _deciding(shelf, given, by)
        self.lines: Iterator[str] = settled(self.review, decisions)
        stood = [next(self.lines).endswith(HELD) for _ in decisions]
        look, before = Lookup(self.review.run), self.review.decisions
        self.first = tuple(
            dict.fromkeys(
                f"{told(one, look, before)}{HELD if held else ''}" for one, held in zip(decisions, stood, strict=True)
            )
        )


def last_of(decisions: Sequence[Decision], who: str | None) -> tuple[Decision, ...]:
    """What this reviewer decided last and nobody took back, all that was decided with one key; empty for nothing."""
    mine = [one for one in decisions if one.who == who and one.kind not in _OTHERS]
    return tuple(one for one in mine if one is mine[-1] or (one.when and one.when == mine[-1].when))


def _deciding(shelf: Shelf, given: Given, by: By) -> tuple[Review, list[Decision]]:
    if not shelf.rows("SELECT 1 FROM records WHERE id = ?", [f"{given.table}/{given.id}"]):
        noun = given.table.removesuffix("s")
        raise UsageError(None, f"there is no {noun} '{given.id}' any more", "open the overview again")
    review = Review(shelf.db, shelf.decisions, by.today, of=[given.id])
    finding = review.finding(given.finding) if given.finding and given.table == "findings" else None
    of = given.pairs(finding) if finding and given.kind in PAIRS else [[given.id]]
    found = [one for ids in of for one in decided(review, given.kind, ids, given.said, by)]
    rule = finding.rule if finding else None
    return review, [made(replace(one, rule=one.rule or rule, when=found[0].when, id="")) for one in found]


def _undoing(shelf: Shelf, by: By) -> tuple[Review, list[Decision]]:
    standing = said([one for _, one in shelf.said()], by.today)
    last = last_of(standing, by.who)
    if not last:
        raise UsageError(None, "you have decided nothing that could be undone", "")
    ids = [one.id for one in last]
    review = Review(shelf.db, shelf.decisions, by.today, of=ids)
    return review, list(decided(review, "undo", ids, None, By(by.who)))
