"""The findings in the sections of the page: conflicts, to review, explained by reason, decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Reason
from reconcile.report._explained import MEANINGS
from reconcile.report._groups import groups

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reconcile.model import Finding
    from reconcile.report._html._finding import Shown
    from reconcile.report._lookup import Lookup
    from reconcile.report._style import Style

    Make = Callable[[Finding], Shown]

_CLOSING = frozenset({"stands", "explained"})
"""Kinds of decision that close a finding; of others it stays where the rule has put it."""


_SOME, _MANY = 3, 60


@dataclass(frozen=True, slots=True)
class Part:
    """Findings under a heading of their own; `heading` is empty where the section has but one part."""

    heading: str
    about: str
    findings: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its name in the address of the page."""

    id: str
    heading: str
    parts: tuple[Part, ...]

    @property
    def at_a_glance(self) -> bool:
        """Its findings are listed before they are told: some, and not too many."""
        return self.id in {"conflicts", "review"} and _SOME <= len(self.findings) <= _MANY

    @property
    def findings(self) -> tuple[Shown, ...]:
        """All its findings, in order."""
        return tuple(found for part in self.parts for found in part.findings)


def sections(look: Lookup, style: Style, make: Make) -> tuple[Section, ...]:
    """The four sections, empty ones too; every finding to tell is in one of them."""
    told = groups(look, look.run, style)
    everything = (*told.conflicts, *told.reviews, *told.explained)
    decided = sorted(filter(_closed, everything), key=lambda one: not (one.decision and one.decision.changed))

    def one_part(findings: Sequence[Finding]) -> tuple[Part, ...]:
        return (Part("", "", tuple(map(make, findings))),)

    return (
        Section("conflicts", "Conflicts", one_part(_open(told.conflicts))),
        Section("review", "To review", one_part(_open(told.reviews))),
        Section("explained", "Different, and explained", tuple(_by_reason(_open(told.explained), make))),
        Section("decided", "Decided by reviewers", one_part(decided)),
    )


def _closed(finding: Finding) -> bool:
    return finding.decision is not None and finding.decision.kind in _CLOSING


def _open(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if not _closed(finding)]


def _by_reason(findings: Sequence[Finding], make: Make) -> list[Part]:
    found = []
    for reason in (*Reason, None):
        told = tuple(make(finding) for finding in findings if finding.reason is reason)
        name = reason.value.replace("_", " ").capitalize() if reason else "For another reason"
        found += [Part(name, MEANINGS.get(reason, "") if reason else "", told)] if told else []
    return found
