"""A finding as the page shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Verdict
from reconcile.report._figures import low_best_high
from reconcile.report._html._drawings import Drawing, drawings
from reconcile.report._html._series import Ways, ways
from reconcile.report._html._sides import Side, sides
from reconcile.report._lookup import count
from reconcile.report._said import in_short, said
from reconcile.report._support import UNDECIDED, Support, support
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reconcile.model import Finding
    from reconcile.report._lookup import Lookup
    from reconcile.report._style import Style

_VERDICTS = {Verdict.CONFLICT: "Conflict", Verdict.REVIEW: "To review", Verdict.EXPLAINED: "Explained"}


@dataclass(frozen=True, slots=True)
class Failed:
    """An explanation that was tried, and why it does not hold; `known` is false where something to ask was missing."""

    reason: str
    why: str
    known: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """What reviewers decided, what the rule says where they say otherwise, and what changed since."""

    text: str
    was: str
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """All that is told of a finding; `counted`: it is explained, and counts as a conflict all the same.

    `short` is what it says in a line beside the question. `ends` are low, best and high.
    """

    id: str
    key: str
    rule: str
    verdict: Verdict
    reason: str
    counted: bool
    question: str
    short: str
    attribute: str
    outlets: tuple[str, ...]
    sides: tuple[Side, ...]
    why: str
    support: Support | None
    ends: str
    tried: tuple[Failed, ...]
    drawings: tuple[Drawing, ...]
    ways: Ways | None
    decision: Decision | None

    @property
    def verdict_word(self) -> str:
        """The verdict in words."""
        return _VERDICTS[self.verdict]

    @property
    def tried_in_short(self) -> str:
        """ "6 explanations tried: none holds"."""
        result = "none holds" if len(self.tried) > 1 else "it does not hold"
        unasked = sum(not one.known for one in self.tried)
        told = f"{count(self.tried, 'explanation')} tried: {result}"
        return told + (f"; for {unasked} something is not known" if unasked else "")


def shown(look: Lookup, style: Style, finding: Finding, key: str) -> Shown:
    """A finding with everything the page tells of it."""
    claims = [look.claims[claim] for claim in finding.claims]
    series = look.series.get(finding.series or "")
    explained = finding.verdict is Verdict.EXPLAINED
    question, supported = look.question(finding), support(look, finding)
    return Shown(
        id=finding.id,
        key=key,
        rule=line(finding.rule),
        verdict=finding.verdict,
        reason=_plain(finding.reason.value) if finding.reason else "",
        counted=explained and style.is_conflict(finding),
        question=question,
        short=in_short(look, finding) if explained else line(finding.title).removeprefix(question).strip(),
        attribute=_plain(claims[0].attribute) if claims else "",
        outlets=tuple(dict.fromkeys(look.outlet(look.article_of(claim)) for claim in claims)),
        sides=tuple(sides(look, finding)),
        why=said(look, finding),
        support=supported,
        ends=_ends(supported) if supported else "",
        tried=tuple(dict.fromkeys(_failed(finding))),
        drawings=drawings(look, finding),
        ways=ways(look, series) if series else None,
        decision=_decision(finding),
    )


def _plain(name: str) -> str:
    return line(name.replace("_", " "))


def _ends(found: Support) -> str:
    told = low_best_high(found.estimate, decided=found.value != UNDECIDED)
    return told[:1].upper() + told[1:]


def _failed(finding: Finding) -> Iterable[Failed]:
    for one in finding.tried:
        yield Failed(_plain(one.reason), line(one.failed), not one.failed.startswith("not known"))


def _decision(finding: Finding) -> Decision | None:
    found = finding.decision
    if found is None:
        return None
    changed = tuple(line(told).removeprefix("since then ") for told in found.changed)
    return Decision(line(found.text), found.was.value if found.was else "", changed)
