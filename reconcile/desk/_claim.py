"""The page of a claim: its sentence, what was understood of it, who says otherwise, and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.decide import sentence
from reconcile.desk._asked import Crumb, Page
from reconcile.desk._origin import first_of
from reconcile.desk._panel import panel
from reconcile.desk._plain import plain
from reconcile.desk._understood import read_as, understood
from reconcile.frozen import dataclass
from reconcile.report._days import published
from reconcile.report._figures import supports
from reconcile.report._html._quotes import quotes
from reconcile.report._html._words import Words, words
from reconcile.report._ladder import heading
from reconcile.report._said import in_short
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.desk._asked import Asked
    from reconcile.model import Claim, Cluster, Finding
    from reconcile.report._lookup import Lookup

_MOST = 60
"""Other claims of its question that are listed; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim of the same question; `origin` tells whether its words are of the same origin as this claim's."""

    id: str
    value: Words
    outlet: str
    published: str
    own: bool
    origin: str


@dataclass(frozen=True, slots=True)
class Question:
    """The question of a claim, why it is there, and what all say."""

    id: str
    question: str
    outcome: str
    why_unchecked: str
    supported: str
    why_here: str
    echo: bool
    answers: tuple[Answer, ...]
    more: int
    behind: str


@dataclass(frozen=True, slots=True)
class Found:
    """A finding in which the claim takes part."""

    id: str
    verdict: str
    reason: str
    told: str
    decided: str


def page(asked: Asked) -> Page:
    """A claim with all that hangs on it."""
    look = asked.look("claims")
    claim = look.claims[asked.id]
    article = look.article_of(claim)
    value = look.value(claim)
    told = {
        "claim": claim,
        "value": words(article, value),
        "attribute": plain(claim.attribute),
        "subject": line(claim.subject or ""),
        "quote": quotes(look, [claim])[0],
        "facts": understood(claim),
        "corrected": line(claim.corrected.text) if claim.corrected else "",
        "read_as": read_as(claim),
        "total": _total(look, claim),
        "origin": _origin(look, claim),
        "question": _question(look, claim),
        "events": _events(look, claim),
        "series": _series(look, claim),
        "findings": [_found(look, one) for one in look.run.findings if claim.id in one.claims],
        "decisions": tuple(_decisions(look, claim)),
        "deciding": panel(asked, look, asked.links.claim(claim.id), claims=[claim.id]),
    }
    outlet = asked.links.source(article.source) if article.source else None
    crumbs = (Crumb(look.outlet(article), outlet), Crumb("Article", asked.links.article(article.id)), Crumb("Claim"))
    return Page("claim.html", f"{value}: {plain(claim.attribute)}", told, crumbs)


def _total(look: Lookup, claim: Claim) -> tuple[str, str] | None:
    """The claim that gives the whole of which this is a part."""
    whole = look.claims.get(claim.part_of or "")
    return (whole.id, look.value(whole)) if whole else None


def _origin(look: Lookup, claim: Claim) -> tuple[str, str, str] | None:
    """The article that its words come from, where that is another: id, outlet and day."""
    first = first_of(look, look.origin(claim))
    return (first.id, look.outlet(first), published(first)) if first and first.id != claim.article else None


def _question(look: Lookup, claim: Claim) -> Question | None:
    cluster = look.cluster_of.get(claim.id)
    if cluster is None:
        return None
    others = [look.claims[one] for one in cluster.claims if one in look.claims]
    reasons = dict(zip(cluster.claims, cluster.why, strict=False))
    told = sorted(others, key=lambda one: one.id != claim.id)[:_MOST]
    return Question(
        cluster.id,
        line(cluster.question),
        cluster.outcome.value,
        line(cluster.why_unchecked or ""),
        supports(cluster.estimate) if cluster.estimate else "",
        line(reasons.get(claim.id, "")),
        claim.id in cluster.echoes,
        tuple(_answer(look, one, claim, cluster) for one in told),
        len(others) - len(told),
        look.behind(one.id for one in others),
    )


def _answer(look: Lookup, other: Claim, claim: Claim, cluster: Cluster) -> Answer:
    article = look.article_of(other)
    notes = [
        "the same origin as this" if other.id != claim.id and look.origin(other) == look.origin(claim) else "",
        "an echo, which contradicts nothing" if other.id in cluster.echoes else "",
    ]
    value = words(article, look.value(other))
    told = "; ".join(filter(None, notes))
    return Answer(other.id, value, look.outlet(article), published(article), other.id == claim.id, told)


def _events(look: Lookup, claim: Claim) -> list[tuple[str, str]]:
    """The events that it hangs on, each with why."""
    return [
        (line(event.label) or "an event without a name", line(member.why))
        for event in look.run.events
        for member in event.members
        if member.claim == claim.id
    ]


def _series(look: Lookup, claim: Claim) -> tuple[str, str] | None:
    series = look.series_of.get(claim.id)
    return (series.id, heading(series) if series.counted else line(series.question)) if series else None


def _found(look: Lookup, finding: Finding) -> Found:
    reason = plain(finding.reason.value) if finding.reason else ""
    decided = line(finding.decision.text) if finding.decision else ""
    return Found(finding.id, finding.verdict.value, reason, in_short(look, finding), decided)


def _decisions(look: Lookup, claim: Claim) -> Iterator[str]:
    """What else reviewers decided of the claim itself, the earliest first."""
    done = claim.corrected.by if claim.corrected else ()
    for one in look.decisions:
        if one.id not in done and claim.id in {one.claim, *(() if one.names else one.pair or ())}:
            yield line(sentence(one))
