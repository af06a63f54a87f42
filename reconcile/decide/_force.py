"""Which decisions hold on a day: neither undone, nor past their day, nor replaced by who made them."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime

from reconcile.decide._kinds import OF_FINDINGS
from reconcile.decide._moments import day, moment
from reconcile.model import Decision


def ordered(decisions: Iterable[Decision]) -> list[Decision]:
    """The decisions from the earliest to the latest: by `when`, then by their place.

    One that does not say when was made after all that stand before it.
    """
    latest = datetime.min.replace(tzinfo=UTC)
    at: list[tuple[datetime, int, Decision]] = []
    for number, decision in enumerate(decisions):
        made = moment(decision.when) if decision.when else latest
        latest = max(latest, made)
        at.append((made, number, decision))
    return [decision for _, _, decision in sorted(at, key=lambda found: found[:2])]


def in_force(decisions: Iterable[Decision], today: date) -> tuple[Decision, ...]:
    """The decisions that hold on a day, the earliest first; undoing is no part of them.

    An undo may be undone itself. A decision that the same person made anew does not come back when the later one
    expires, but does when that is undone.
    """
    standing = said(decisions, today)
    last = {(decision.who, thing(decision)): decision for decision in standing}
    held = set(map(id, last.values()))
    return tuple(d for d in standing if id(d) in held and not expired(d, today))


def said(decisions: Iterable[Decision], today: date) -> list[Decision]:
    """All that nobody took back, the earliest first, whether it holds still or was replaced."""
    all_ = list({decision.id or decision: decision for decision in decisions}.values())
    return ordered(_not_undone(all_, today))


def taken_back(decisions: Iterable[Decision], today: date) -> frozenset[str]:
    """The ids of those that somebody took back, undoing among them."""
    undoing: dict[str, list[Decision]] = {}
    for decision in decisions:
        if decision.kind == "undo" and decision.of and not expired(decision, today):
            undoing.setdefault(decision.of, []).append(decision)
    return frozenset(_undone(undoing))


def _not_undone(decisions: Sequence[Decision], today: date) -> list[Decision]:
    """Those that no undo took back; without the undoing itself."""
    gone = taken_back(decisions, today)
    return [d for d in decisions if d.kind != "undo" and d.id not in gone]


def _undone(undoing: Mapping[str, Collection[Decision]]) -> set[str]:
    """The ids that are taken back by an undo which is not taken back itself."""
    settled: dict[str, bool] = {}
    for start in undoing:
        path, todo = [start], [start]
        while todo:
            for one in undoing.get(todo.pop(), ()):
                if one.id in undoing and one.id not in path:
                    path.append(one.id)
                    todo.append(one.id)
        for target in reversed(path):
            settled.setdefault(target, any(not settled.get(one.id, False) for one in undoing[target]))
    return {target for target, gone in settled.items() if gone}


def expired(decision: Decision, today: date) -> bool:
    """Its last day is past."""
    return decision.until is not None and day(decision.until) < today


def thing(decision: Decision) -> Hashable:
    """What a decision is about: of two by one person on one thing the later holds."""
    if decision.kind in OF_FINDINGS:
        return "finding", decision.finding
    if decision.pair:
        return "pair", decision.names, decision.pair
    return decision.kind, decision.claim, decision.article, decision.of


def taken_out(decisions: Iterable[Decision], today: date) -> dict[str, Decision]:
    """Article id -> the decision by which it is out, for all that are."""
    return {d.article: d for d in in_force(decisions, today) if d.kind == "forget" and d.article}
