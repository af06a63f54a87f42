"""What reviewers decided, kept in the database too, with what holds of each finding it is about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reconcile.model import Decision, Finding
    from reconcile.pipeline._asked import Asked
    from reconcile.store import Store


def mirror(store: Store, asked: Asked) -> bool:
    """Make the database tell what was decided; False where it does already."""
    return mirrored_in(store, [decision for _, decision in asked.said], asked.day)


def mirrored_in(store: Store, said: Sequence[Decision], today: date) -> bool:
    """Make the database tell these decisions, as they hold on a day; False where it does already."""
    from reconcile import decide

    return store.mirror([(one, decide.line(one)) for one in said], _laid(store, said, today))


def _laid(store: Store, said: Sequence[Decision], today: date) -> tuple[Finding, ...]:
    """The findings that decisions in force may be about, with these; only their blocks are looked at."""
    from reconcile import decide
    from reconcile.store import look

    held = [one for one in decide.in_force(said, today) if one.kind in decide.OF_FINDINGS]
    frame = store.ask(look.frame) if held else None
    if frame is None:
        return ()
    claims = {claim for one in held for side in (*one.sides, one.seen) for claim in side}
    found = store.ask(partial(look.claims, ids=tuple(claims)))
    named = store.ask(partial(look.blocks_of_findings, ids=tuple({one.finding for one in held if one.finding})))
    blocks = {block for _, _, block in found} | named
    run = store.ask(partial(look.of_blocks, said=frame, blocks=tuple(blocks)))
    return tuple(finding for finding in decide.laid(run, said, today).findings if finding.decision)
