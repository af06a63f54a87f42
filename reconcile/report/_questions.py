"""What is to be asked: questions that the evidence does not settle, their answers, and who tells each."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from reconcile.claims import show
from reconcile.frozen import dataclass
from reconcile.model import Attribution, Outcome, Polarity, Role, Verdict
from reconcile.report._layout import isolate
from reconcile.report._ledger import leading
from reconcile.report._originals import original, reprints
from reconcile.report._sides import voices
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reconcile.model import Claim, Cluster, Finding, Run
    from reconcile.report._lookup import Lookup
    from reconcile.report._style import Style

_SHORT = 30
SETTLED = frozenset({"very likely", "almost certain"})


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answers: value -> the ids of the claims that tell it; `series` where a ladder holds it.

    `beside` are answers that the conflict is not about, in the same form: a later count, a rounded one.
    """

    text: str
    id: str
    answers: Mapping[str, tuple[str, ...]]
    series: str | None = None
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Word:
    """What an outlet tells of a question: the answer, the claim that tells it first, and who prints it as well."""

    answer: str
    claim: Claim
    reprints: tuple[str, ...] = ()


def questions(look: Lookup, style: Style) -> tuple[list[Question], int]:
    """The questions that a rule leaves open, conflicts first, and how many of those the evidence settles."""
    found, settled = [], 0
    grouped = _by_clusters(look.run, style)
    for clusters, findings in grouped.items():
        if _settled(look, clusters):
            settled += 1
        else:
            found.append(_of_findings(look, findings))
    return [question for question in found if len(question.answers) > 1], settled


def unjudged(look: Lookup, style: Style) -> list[Question]:
    """The questions to which outlets give answers that cannot all hold, and of which no rule says anything."""
    if style.new is not None:
        return []
    told = {cluster for finding in look.run.findings for cluster in finding.clusters}
    pending = [one for one in look.run.clusters if one.outcome is Outcome.PENDING and one.id not in told]
    return [_of_cluster(look, cluster) for cluster in pending if _differ(look, cluster)]


def words_of(look: Lookup, question: Question, answer: str) -> str:
    """An answer in the words of a text, in quotation marks; as it is printed elsewhere where those are long."""
    claims = question.answers.get(answer) or question.beside[answer]
    words = look.value(look.claims[claims[0]])
    return f"“{isolate(words if len(words) <= _SHORT else answer)}”"


def letters(look: Lookup, question: Question) -> dict[str, list[Word]]:
    """What each outlet tells, by its name: one word for each answer and origin, told by who told it first."""
    found: dict[str, list[Word]] = {}
    for answer in question.answers:
        for first, voice in _told(look, question, answer):
            word = Word(answer, first, tuple(reprints(look, first, voice)))
            found.setdefault(look.outlet(look.article_of(first)), []).append(word)
    return found


def firsts(look: Lookup, question: Question, answer: str) -> list[Claim]:
    """The claim that tells an answer first, for each independent origin; who prints another's words is not asked."""
    return [first for first, _ in _told(look, question, answer)]


def _told(look: Lookup, question: Question, answer: str) -> list[tuple[Claim, list[Claim]]]:
    """The claims of an answer by origin, each behind the one that was first, in the order of the claims."""
    claims = [claim for voice in voices(look, question.answers[answer]) for claim in voice]
    of = look.run.origins.voices(claims)
    by_origin: dict[str, list[Claim]] = {}
    for claim in claims:
        by_origin.setdefault(of[claim.id], []).append(claim)
    return [(original(look, voice), voice) for voice in by_origin.values()]


def _by_clusters(run: Run, style: Style) -> dict[tuple[str, ...], list[Finding]]:
    """The conflicts, then what is to be reviewed, by the questions they are about."""
    found: dict[tuple[str, ...], list[Finding]] = {}
    told = style.findings(run)
    reviews = [f for f in told if f.verdict is Verdict.REVIEW and not style.is_conflict(f)]
    for finding in [*filter(style.is_conflict, told), *reviews]:
        found.setdefault(finding.clusters or (finding.id,), []).append(finding)
    return found


def _settled(look: Lookup, clusters: Iterable[str]) -> bool:
    """One answer is at least very likely, and the confidence in that is not low."""
    estimates = [look.clusters[one].estimate for one in clusters if one in look.clusters]
    weighed = [one for one in estimates if one is not None]
    first = [leading(one) for one in weighed]
    sure = all(one.confidence != "low" for one in weighed)
    return bool(first) and sure and all(one is not None and one.word in SETTLED for one in first)


def _of_findings(look: Lookup, findings: list[Finding]) -> Question:
    answers: dict[str, dict[str, None]] = {}
    for finding in findings:
        for side in finding.sides:
            told = " and ".join(dict.fromkeys(_answer(look.claims[claim]) for claim in side))
            answers.setdefault(told, {}).update(dict.fromkeys(side))
    first = findings[0]
    beside: dict[str, dict[str, None]] = {}
    for claim in _elsewhere(look, first, {claim for told in answers.values() for claim in told}):
        told = _answer(claim)
        (answers if told in answers else beside).setdefault(told, {})[claim.id] = None
    series = next((f.series for f in findings if f.series), None)
    return Question(look.question(first), first.id, _frozen(answers), series, _frozen(beside))


def _frozen(answers: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    return {told: tuple(claims) for told, claims in answers.items()}


def _elsewhere(look: Lookup, finding: Finding, told: set[str]) -> list[Claim]:
    """The claims of the one question of a finding that are not told yet, without echoes and what is in doubt."""
    clusters = [look.clusters[one] for one in finding.clusters if one in look.clusters]
    if len(clusters) != 1:
        return []
    others = [look.claims[one] for one in clusters[0].claims if one not in told and one not in clusters[0].echoes]
    return [claim for claim in others if _stands(claim)]


def _stands(claim: Claim) -> bool:
    return claim.doubt is None and claim.role in (Role.LEVEL, Role.PART) and claim.polarity is not Polarity.SILENT


def _answer(claim: Claim) -> str:
    value = claim.value
    nobody = isinstance(value, Attribution) and value.actor is None
    return ("not " if claim.polarity is Polarity.DENIED and not nobody else "") + line(show(claim))


def _differ(look: Lookup, cluster: Cluster) -> bool:
    """Several outlets give answers that cannot all hold."""
    outlets = {look.published_by(look.article_of(look.claims[claim])) for claim in cluster.claims}
    found = cluster.estimate.credences if cluster.estimate else ()
    return len(outlets) > 1 and any(term.what == "against" for one in found for term in one.terms)


def _of_cluster(look: Lookup, cluster: Cluster) -> Question:
    found = cluster.estimate.credences if cluster.estimate else ()
    return Question(line(cluster.question), cluster.id, {line(one.value): one.claims for one in found})
