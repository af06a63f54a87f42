"""What reviewers decided, kept in the database too, with what holds of each finding it is about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date

    from reconcile.model import Decision, Finding
    from reconcile.pipeline._asked import Asked
    from reconcile.store import Store


def mirror(store: Store, asked: Asked, moved: Collection[str]) -> bool:
    """Make the database tell what was decided, after these blocks were concluded anew; False where it does already."""
    return mirrored_in(store, [decision for _, decision in asked.said], asked.day, moved)


def mirrored_in(store: Store, said: Sequence[Decision], today: date, moved: Collection[str] = ()) -> bool:
    """Make the database tell these decisions, as they hold on a day; False where it does already.

    Nobody else writes meanwhile.
    Looked at are only the blocks that `moved`, and those of decisions that came, went, or whose day is past.
    """
    with store.alone():
        return _mirrored(store, said, today, moved)


def _mirrored(store: Store, said: Sequence[Decision], today: date, moved: Collection[str]) -> bool:
    from reconcile import decide

    lines = {one.id: decide.line(one) for one in said}
    concerned = [*_news(store.decisions(), said, lines), *(one for one in said if decide.expired(one, today))]
    blocks = _blocks(store, concerned) | frozenset(moved)
    return store.mirror([(one, lines[one.id]) for one in said], _laid(store, said, today, blocks), blocks)


def _news(before: Iterable[str], said: Sequence[Decision], lines: dict[str, str]) -> Iterator[Decision]:
    """The decisions that came since the mirror was made, or went; of an undo also what it takes back or gives back."""
    from reconcile import decide

    was = {one.id: one for _, one in decide.read("\n".join(before), "")}
    known = {**was, **{one.id: one for one in said}}
    for id_ in lines.keys() ^ was.keys():
        on: Decision | None = known[id_]
        seen: set[str] = set()
        while on is not None and on.id not in seen:
            yield on
            seen.add(on.id)
            on = known.get(on.of or "")


def _laid(store: Store, said: Sequence[Decision], today: date, blocks: Collection[str]) -> tuple[Finding, ...]:
    """The findings of these blocks on which something is decided, with that."""
    from reconcile import decide
    from reconcile.store import look

    held = [one for one in decide.in_force(said, today) if one.kind in decide.OF_FINDINGS]
    frame = store.ask(look.frame) if held and blocks else None
    if frame is None:
        return ()
    touched = _blocks(store, held).intersection(blocks)
    run = store.ask(partial(look.of_blocks, said=frame, blocks=tuple(touched)))
    return tuple(finding for finding in decide.laid(run, said, today).findings if finding.decision)


def _blocks(store: Store, decisions: Iterable[Decision]) -> frozenset[str]:
    """The blocks that decisions on findings are about."""
    from reconcile import decide
    from reconcile.store import look

    about = [one for one in decisions if one.kind in decide.OF_FINDINGS]
    if not about:
        return frozenset()
    claims = {claim for one in about for side in (*one.sides, one.seen) for claim in side}
    found = store.ask(partial(look.claims, ids=tuple(claims)))
    named = store.ask(partial(look.blocks_of_findings, ids=tuple({one.finding for one in about if one.finding})))
    return named | {block for _, _, block in found}
