"""The findings of a report by what they ask of the reader: conflicts, what is to be reviewed, what is explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Severity, Verdict

if TYPE_CHECKING:
    from reconcile.model import Finding, Run
    from reconcile.report._lookup import Lookup
    from reconcile.report._style import Style


@dataclass(frozen=True, slots=True)
class Groups:
    """The findings to tell: conflicts the gravest first, the others in the order of the run."""

    conflicts: tuple[Finding, ...]
    reviews: tuple[Finding, ...]
    explained: tuple[Finding, ...]


def groups(look: Lookup, run: Run, style: Style) -> Groups:
    """The findings to tell, each in one group; what counts as a conflict is among the conflicts."""
    told = style.findings(run)
    others = [finding for finding in told if not style.is_conflict(finding)]
    return Groups(
        tuple(sorted(filter(style.is_conflict, told), key=lambda finding: _rank(look, finding))),
        tuple(finding for finding in others if finding.verdict is Verdict.REVIEW),
        tuple(finding for finding in others if finding.verdict is Verdict.EXPLAINED),
    )


def _rank(look: Lookup, finding: Finding) -> tuple[bool, int, int, str, str]:
    """Conflicts before what only counts as one; the severest, then the most origins, first."""
    origins = {look.origin(look.claims[claim]) for claim in finding.claims}
    return (
        finding.verdict is not Verdict.CONFLICT,
        list(Severity).index(finding.severity),
        -len(origins),
        look.question(finding),
        finding.id,
    )
