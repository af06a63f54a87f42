"""A cluster: the question, what every claim answers and why it is here, what became of it, and its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._curve import Step, curve, date_precision
from reconcile.report._days import days, whole_day
from reconcile.report._figures import supports
from reconcile.report._layout import isolate
from reconcile.report._ledger import leading, tell_ledgers
from reconcile.report._lookup import count
from reconcile.report._quotes import quoted
from reconcile.report._said import in_short
from reconcile.report._sides import who
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Claim, Cluster, Decision, Estimate, Run
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup

_NEIGHBOURS = 8
"""Neighbours shown with their questions; the rest is counted."""


def ids(run: Run) -> list[str]:
    """The ids of all clusters."""
    return [cluster.id for cluster in run.clusters]


def tell(block: Block, look: Lookup, id_: str) -> None:
    """The question with its outcome and event, its claims in order of time, the estimate, findings, neighbours."""
    cluster = look.clusters[id_]
    block.plain(f"cluster {id_}: {line(cluster.question)}")
    why = f": {line(cluster.why_unchecked)}" if cluster.why_unchecked else ""
    block.labelled("outcome", cluster.outcome.value + why)
    block.labelled("about", f"{cluster.kind}, {cluster.attribute}; {line(cluster.subject or 'nothing named')}")
    _tell_event(block, look, cluster)
    if cluster.estimate:
        found = cluster.estimate
        told = [supports(found) + _word(found), f"grade {line(found.grade)}", look.behind(cluster.claims)]
        block.labelled("supports", "; ".join([*told, line(found.why)]))
        _tell_precision(block, look, cluster, found.where_prec)
    _tell_curve(block, look, cluster)
    _tell_claims(block, look, cluster)
    if cluster.estimate:
        tell_ledgers(block, cluster.estimate)
    for finding in look.run.findings:
        if id_ in finding.clusters:
            block.labelled("finding", f"{finding.verdict.value}: {in_short(look, finding)} [{finding.id}]")
    for decision in look.decisions:
        if decision.pair and not decision.names and not set(decision.pair).isdisjoint(cluster.claims):
            block.labelled("decided", decided(decision))
    _tell_neighbours(block, look, cluster)


def _tell_claims(block: Block, look: Lookup, cluster: Cluster) -> None:
    """What is answered, each with why it is here; then what earlier versions of articles answered."""
    reasons = dict(zip(cluster.claims, cluster.why, strict=False))
    for claim in map(look.claims.__getitem__, cluster.claims):
        block.labelled(isolate(look.value(claim)), _says(look, claim), colour="bold")
        block.labelled("", quoted(look, claim, block.room * 3))
        _tell_reason(block, reasons.get(claim.id), echo=claim.id in cluster.echoes)
    for claim in map(look.claims.__getitem__, cluster.earlier):
        block.labelled(isolate(look.value(claim)), f"an earlier version: {_says(look, claim)}", colour="dim")


def _tell_curve(block: Block, look: Lookup, cluster: Cluster) -> None:
    if steps := curve(look, cluster):
        block.labelled("over time", "; ".join(map(_step, steps)))


def _tell_precision(block: Block, look: Lookup, cluster: Cluster, where: int | None) -> None:
    """ "date_prec 1, where_prec 4"; nothing where neither is known."""
    known = {"date_prec": date_precision(look, cluster), "where_prec": where}
    if told := [f"{name} {code}" for name, code in known.items() if code is not None]:
        block.labelled("known", ", ".join(told))


def _step(step: Step) -> str:
    """ "9 to 12 on 3 May 2021 (2 origins)"."""
    low, high = (None if end is None else f"{end:,f}" for end in (step.low, step.high))
    ends = f"{low} or more" if high is None else f"up to {high}" if low is None else f"{low} to {high}"
    return f"{low if low == high else ends} on {whole_day(step.day)} ({count(step.origins, 'origin')})"


def _word(found: Estimate) -> str:
    """ ": likely", where there is a best value; the policy that chose another way."""
    if found.policy:
        return f": by the policy '{line(found.policy)}'"
    first = leading(found) if found.best is not None else None
    return f": {first.word}" if first else ""


def decided(decision: Decision) -> str:
    """ "c1 and c5 answer one question, by Ada, 2031-06-01: two camps"."""
    answers = "answer one question" if decision.kind == "same" else "answer different questions"
    told = [
        f"{decision.a} and {decision.b} {answers}",
        f"by {decision.who}" if decision.who else "",
        decision.when or "",
    ]
    why = f": {decision.why}" if decision.why else ""
    return line(", ".join(part for part in told if part) + why)


def _tell_event(block: Block, look: Lookup, cluster: Cluster) -> None:
    event = look.events.get(cluster.event or "")
    if event is None:
        return
    places = f"; at {line(', '.join(event.places))}" if event.places else ""
    block.labelled("event", f"{line(event.label or 'no name')}; {days(event.days)}{places} [{event.id}]")


def _says(look: Lookup, claim: Claim) -> str:
    """ "Hill Radio, 2 Jun 2021, of 1 Jun 2021; says the mayor [c5]"; the day it speaks of only where it is another."""
    of = f", of {days(claim.as_of)}" if claim.as_of not in (None, look.article_of(claim).published) else ""
    speaker = f"; says {line(claim.speaker)}" if claim.speaker else ""
    return f"{who(look, [claim])}{of}{speaker} [{claim.id}]"


def _tell_reason(block: Block, why: str | None, *, echo: bool) -> None:
    if why:
        block.labelled("", f"{'an echo, which contradicts nothing' if echo else 'here'}: {line(why)}")


def _tell_neighbours(block: Block, look: Lookup, cluster: Cluster) -> None:
    found = [one for one in look.run.clusters if beside(cluster, one)]
    for one in found[:_NEIGHBOURS]:
        block.labelled("beside", f"{line(one.question)} ({one.outcome.value}) [{one.id}]")
    if len(found) > _NEIGHBOURS:
        block.labelled("", f"and {count(len(found) - _NEIGHBOURS, 'more question')}")


def beside(cluster: Cluster, other: Cluster) -> bool:
    """It asks the same of another part or scope, or something else of the same event."""
    if other.id == cluster.id or other.story != cluster.story or cluster.story is None:
        return False
    same_event = cluster.event is not None and cluster.event == other.event
    same_subject = cluster.subject is not None and cluster.subject == other.subject
    return same_event or (cluster.attribute == other.attribute and same_subject)
