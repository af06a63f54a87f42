"""A decision written down, and what holds after it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from reconcile.decide import OF_FINDINGS, orphans, sentence
from reconcile.visible import line

if TYPE_CHECKING:
    from reconcile.model import Decision, Finding
    from reconcile.pipeline._review import Review

HELD = " (that holds already)"
HOW = {
    "differ": ", on which reviewers differ",
    "outgrown": ", decided without what came since",
    "later": ", put off",
}


def settled(review: Review, decisions: Sequence[Decision]) -> Iterator[str]:
    """Write the decisions, carry out what they change, and yield what was done and what now holds."""
    before, lost = review.findings(), _lost(review)
    new = review.add(decisions)
    for decision in decisions:
        stood = "" if decision in new else HELD
        yield f"{decision.id}: {line(sentence(decision))}{stood}"
    yield from _unmet(new, review)
    behind = [_behind(one, review.decisions) for one in new]
    moving = any(one is not None and one.kind not in OF_FINDINGS for one in behind)
    # what holds already was perhaps never carried out, where the program was stopped
    again = any(one.kind not in OF_FINDINGS for one in decisions if one not in new)
    left = review.carry_out() if moving or again else None
    changes = list(_now(before, review.findings()))
    yield from changes
    yield from _orphaned(lost, review)
    if left:
        yield left
    elif any(one is not None and one.kind == "forget" for one in behind):
        yield "the next run that reads the article lets it in"
    elif moving and not changes:
        yield "the findings are the same as before"


def _unmet(new: Sequence[Decision], review: Review) -> Iterator[str]:
    """A warning for each name that no article has."""
    named = dict.fromkeys(one for d in new if d.names for one in (d.a, d.b) if one)
    texts = [_plain(f"{one.title or ''} {one.text}") for one in review.run.articles] if named else []
    for name in named:
        if not any(_plain(name) in text for text in texts):
            yield f"warning: no article has the name “{line(name)}”"


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _lost(review: Review) -> frozenset[str]:
    return frozenset(one.id for one in orphans(review.run, review.decisions, review.today))


def _orphaned(before: Collection[str], review: Review) -> Iterator[str]:
    """A line for each decision that has lost what it was about."""
    for one in orphans(review.run, review.decisions, review.today):
        if one.id not in before:
            yield f"{one.id} is orphaned: {line(sentence(one))}"


def _behind(decision: Decision, decisions: Sequence[Decision]) -> Decision | None:
    """The decision itself; of an undo, and of an undo of an undo, the one that is taken back or given back."""
    by_id = {one.id: one for one in decisions}
    on: Decision | None = decision
    while on is not None and on.kind == "undo":
        on = by_id.pop(on.of or "", None)
    return on


def _now(before: Mapping[str, Finding], after: Mapping[str, Finding]) -> Iterator[str]:
    """What is new, what went, and what is told in another way, a line each."""
    for id_ in sorted({*before, *after}):
        was, is_ = before.get(id_), after.get(id_)
        if is_ is None and was is not None:
            yield f"finding {id_} is no longer there: {line(was.title)}"
        elif is_ is not None and was is None:
            yield f"finding {id_} is new: {told(is_)}: {line(is_.title)}"
        elif is_ is not None and was is not None and was.decision != is_.decision:
            yield f"finding {id_} is now: {told(is_)}"


def told(finding: Finding) -> str:
    """ "explained (rounding), a conflict by the rule"."""
    reason = f" ({finding.reason.value})" if finding.reason else ""
    was = finding.decision.was if finding.decision else None
    by_rule = f", {was.value} by the rule" if was else ""
    how = HOW.get(finding.decision.kind, "") if finding.decision else ""
    return f"{finding.verdict.value}{reason}{by_rule}{how}"
