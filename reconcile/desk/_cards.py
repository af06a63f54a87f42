"""What the marks of an article say, a card each: claims with their questions and findings, and what was not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.desk._fates import SAID
from reconcile.desk._plain import plain
from reconcile.frozen import dataclass
from reconcile.model import Fate
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reconcile.desk._fates import Mark
    from reconcile.model import Claim, Finding
    from reconcile.report._lookup import Lookup

_TOLD = 4
"""Findings of a claim that its card names."""


@dataclass(frozen=True, slots=True)
class About:
    """A finding that a claim takes part in; `decided` where a reviewer said something of it."""

    id: str
    verdict: str
    reason: str
    decided: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A claim in short: what it is about, its question with the outcome, and its first findings; `more` are counted."""

    id: str
    value: str
    attribute: str
    subject: str
    speaker: str
    cluster: str | None
    question: str
    outcome: str
    doubt: str
    corrected: str
    findings: tuple[About, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Card:
    """A mark with its claims; without any, `mark.why` says what it is."""

    mark: Mark
    claims: tuple[Said, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its claims."""
        return tuple(one.id for one in self.claims)


@dataclass(frozen=True, slots=True)
class Cards:
    """Claims, numerals that were not read, and the rest: dates, names and furniture."""

    claims: tuple[Card, ...]
    unread: tuple[Card, ...]
    others: tuple[Card, ...]


def cards(look: Lookup, marks: Sequence[Mark]) -> Cards:
    """The cards of an article in the order of its text."""
    findings = _findings(look)
    made = [Card(mark, tuple(_said(look, one, findings.get(one.id, ())) for one in mark.claims)) for mark in marks]
    claims = [card for card in made if card.claims or card.mark.kind in {Fate.CLAIM, SAID}]
    unread = [card for card in made if card not in claims and card.mark.kind == Fate.UNREAD]
    rest = [card for card in made if not card.claims and card.mark.kind in {Fate.DATE, Fate.NAME, Fate.FURNITURE}]
    return Cards(tuple(claims), tuple(unread), tuple(rest))


def about(finding: Finding) -> About:
    """A finding as a claim names it."""
    reason = plain(finding.reason.value) if finding.reason else ""
    return About(finding.id, finding.verdict.value, reason, finding.decision is not None)


def _findings(look: Lookup) -> dict[str, list[About]]:
    found: dict[str, list[About]] = {}
    for finding in look.run.findings:
        for claim in finding.claims:
            found.setdefault(claim, []).append(about(finding))
    return found


def _said(look: Lookup, claim: Claim, findings: Sequence[About]) -> Said:
    cluster = look.cluster_of.get(claim.id)
    return Said(
        claim.id,
        look.value(claim),
        plain(claim.attribute),
        line(claim.subject or ""),
        line(claim.speaker or ""),
        cluster.id if cluster else None,
        line(cluster.question) if cluster else "",
        cluster.outcome.value if cluster else "",
        line(claim.doubt or ""),
        line(claim.corrected.text) if claim.corrected else "",
        tuple(findings[:_TOLD]),
        max(len(findings) - _TOLD, 0),
    )
