"""A claim: its words, what was understood, and what became of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reconcile.claims import show
from reconcile.report._days import days
from reconcile.report._lookup import count
from reconcile.report._plain_values import plain_value
from reconcile.report._quotes import quoted
from reconcile.report._said import in_short
from reconcile.report._sides import who
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Claim, Run
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup

SCOPE = ("whose", "place", "direction", "window", "part", "giver", "receiver", "series")


def ids(run: Run) -> list[str]:
    """The ids of all claims."""
    return [claim.id for claim in run.claims]


def tell(block: Block, look: Lookup, id_: str) -> None:
    """The claim in its sentence, its fields that are known, its cluster and findings."""
    claim = look.claims[id_]
    block.plain(f"claim {id_}: {claim.kind}, {claim.attribute}")
    block.labelled("says", f"{who(look, [claim])} [{claim.article}]")
    block.labelled("", quoted(look, claim, 2000))
    block.labelled("words", f"“{line(claim.quote)}”, {claim.field} {claim.span.start} to {claim.span.end}")
    for label, text in _facts(look, claim):
        block.labelled(label, text)
    cluster = look.cluster_of.get(id_)
    if cluster:
        others = count(len(cluster.claims) - 1, "other claim")
        block.labelled("cluster", f"{line(cluster.question)} ({cluster.outcome.value}, {others}) [{cluster.id}]")
    for event in look.run.events:
        for member in event.members:
            if member.claim == id_:
                block.labelled("event", f"{line(event.label or 'no name')}: {line(member.why)} [{event.id}]")
    for finding in look.run.findings:
        if id_ in finding.claims:
            reason = f", {finding.reason.value}" if finding.reason else ""
            block.labelled("finding", f"{finding.verdict.value}{reason}: {in_short(look, finding)} [{finding.id}]")


def _facts(look: Lookup, claim: Claim) -> list[tuple[str, str]]:
    value = "; ".join(f"{key} {_shown(part)}" for key, part in plain_value(claim.value).items() if part is not None)
    scope = {name: getattr(claim.scope, name) for name in SCOPE}
    facts = {
        "value": value,
        "subject": claim.subject,
        "anchors": ", ".join(f"{anchor.name} ({anchor.how.value})" for anchor in claim.anchors),
        "counted": claim.counted,
        "scope": "; ".join(f"{name}: {text}" for name, text in scope.items() if text),
        "act": " ".join([claim.event or "", days(claim.when) if claim.when else ""]).strip(),
        "as of": days(claim.as_of) if claim.as_of else None,
        "speaker": claim.speaker,
        "manner": f"{claim.modality.value}, {claim.polarity.value}",
        "origin": look.origin(claim),
        "decided": _corrected(claim),
        "doubt": claim.doubt,
        "proposed": f"in part by {claim.proposed_by}" if claim.proposed_by else None,
    }
    return [(label, line(text)) for label, text in facts.items() if text]


def _corrected(claim: Claim) -> str | None:
    """Who decided what of the claim, and the value that was read."""
    if claim.corrected is None:
        return None
    was = getattr(claim.corrected.was, "value", claim.value)
    return claim.corrected.text + (f"; read as {show(replace(claim, value=was))}" if was != claim.value else "")


def _shown(part: object) -> str:
    return ", ".join(map(str, part)) if isinstance(part, list) else str(part)
