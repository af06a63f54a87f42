"""The answers that articles give to the questions that were checked, each with what stands for and against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.claims import show
from reconcile.export._told import iso
from reconcile.frozen import dataclass
from reconcile.model import Outcome, Polarity, Reason, Verdict
from reconcile.visible import line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reconcile.export._told import Told
    from reconcile.model import Claim, Cluster, Finding

CHECKED = frozenset({Outcome.CONFLICT, Outcome.AGREED, Outcome.EXPLAINED})
LEADS = frozenset({"likely", "very likely", "almost certain"})  # ICD 203: more than even
RETOLD = frozenset({Reason.COPY, Reason.TRANSLATION})


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question: the claims that give it, the earliest first, and what is to be said of it in words."""

    id: str
    cluster: Cluster
    claims: tuple[Claim, ...]
    rating: str
    explanation: str


def answers(told: Told) -> Iterator[Answer]:
    """Every answer to every question that has more than one origin and a verdict."""
    findings: dict[str, list[Finding]] = {}
    for finding in told.run.findings:
        for question in finding.clusters:
            findings.setdefault(question, []).append(finding)
    for cluster in told.run.clusters:
        if cluster.outcome in CHECKED:
            yield from _of(told, cluster, findings.get(cluster.id, []))


def _of(told: Told, cluster: Cluster, findings: Sequence[Finding]) -> Iterator[Answer]:
    by_value: dict[str, list[Claim]] = {}
    for claim in told.told(cluster):
        if claim.doubt is None and claim.polarity is not Polarity.SILENT:
            by_value.setdefault(show(claim), []).append(claim)
    for value in sorted(by_value):
        claims = sorted(by_value[value], key=lambda one: (iso(told.articles[one.article].published) or "~", one.id))
        ids = {claim.id for claim in claims}
        against = _against(told, ids, findings)
        rating = _rating(told, claims, against, _reasons(ids, findings))
        points = f"; {_points(cluster, value)}" if against else ""
        yield Answer(f"{cluster.id}-{claims[0].id}", cluster, tuple(claims), rating + points, _explained(cluster))


def _against(told: Told, ids: set[str], findings: Sequence[Finding]) -> list[Claim]:
    """The claims on other sides of the conflicts that the answer has a side in."""
    found: set[str] = set()
    for finding in findings:
        own = [side for side in finding.sides if not ids.isdisjoint(side)]
        if finding.verdict is Verdict.CONFLICT and own:
            found.update(claim for side in finding.sides if side not in own for claim in side)
    return [told.claims[claim] for claim in sorted(found - set(ids))]


def _reasons(ids: set[str], findings: Sequence[Finding]) -> list[str]:
    said = [one for one in findings if one.verdict is Verdict.EXPLAINED and not ids.isdisjoint(one.claims)]
    return sorted({_reason(one) for one in said if one.reason is not None and one.reason not in RETOLD})


def _reason(finding: Finding) -> str:
    """The reason in words, and whether it was a reviewer who gave it."""
    words = finding.reason.value.replace("_", " ") if finding.reason else ""
    return f"{words}, as a reviewer decided" if finding.decision and finding.decision.was else words


def _rating(told: Told, claims: Sequence[Claim], against: Sequence[Claim], reasons: Sequence[str]) -> str:
    own, others = told.voices(claims), told.voices(against)
    if against:
        return f"Contradicted by {_origins(others)}, told by {_origins(own)}"
    if reasons:
        return f"Told by {_origins(own)}; other texts differ, which is explained ({', '.join(reasons)})"
    return f"Supported by {_origins(own)}" if own > 1 else "Told by 1 independent origin; not contradicted"


def _points(cluster: Cluster, value: str) -> str:
    """Where the evidence points: at this answer, at another, or nowhere."""
    found = _best(cluster)
    if found is None:
        return "undecided"
    told, word = found
    return f"the evidence supports {'it' if told == value else told}{word}"


def _best(cluster: Cluster) -> tuple[str, str] | None:
    """What the evidence supports, and its word of probability or the policy; `None` where nothing leads."""
    found = cluster.estimate
    if found is None or found.best is None:
        return None
    if found.policy:
        return found.best, f" by the policy '{found.policy}'"
    if not found.credences:
        return found.best, ""
    word = found.credences[0].word
    return (found.best, f" ({word})") if word in LEADS else None


def _explained(cluster: Cluster) -> str:
    """Where the evidence points, and in a sentence of its own how sure that is."""
    found, best = cluster.estimate, _best(cluster)
    if found is None or best is None:
        return line(f"{cluster.question} Undecided: the evidence supports no answer.")
    apart = f", of {found.low} to {found.high}" if found.low and found.high and found.low != found.high else ""
    sure = f" Confidence is {found.confidence}: {found.basis}." if found.confidence and found.basis else ""
    return line(f"{cluster.question} The evidence supports {best[0]}{best[1]}{apart}.{sure}")


def _origins(number: int) -> str:
    return "1 independent origin" if number == 1 else f"{number} independent origins"
