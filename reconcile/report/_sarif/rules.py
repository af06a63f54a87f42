"""The rules that the told findings come from, as SARIF tells them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reconcile.model import Verdict
from reconcile.report._explained import MEANINGS
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reconcile.model import Finding
    from reconcile.report._plain_values import Plain
    from reconcile.report._style import Style

_MEANS = {
    Verdict.CONFLICT: "Articles tell of one thing what cannot hold together, and no explanation fits.",
    Verdict.REVIEW: "Articles differ in a way that a person should look at.",
    Verdict.EXPLAINED: "Articles differ, and the difference is explained",
}
_LOUDNESS = ("note", "warning", "error")
_HELP = (
    "A finding tells what texts say, not which of them is right. Its locations are the sentences, its message names "
    "both sides. 'reconcile show ID' prints all evidence with the explanations that were tried, 'reconcile rules list' "
    "the rules, and docs/report.md tells how to read a verdict."
)


def rules(findings: Iterable[Finding], style: Style) -> list[Plain]:
    """The rules of these findings, sorted by id; the level of each is its severity."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.rule, []).append(finding)
    abouts = style.abouts() if found else {}
    return [_rule(id_, told, abouts.get(id_)) for id_, told in sorted(found.items())]


def _rule(id_: str, told: list[Finding], about: str | None) -> Plain:
    loudest = max((finding.severity.value for finding in told), key=_LOUDNESS.index)
    words = re.findall(r"\w+", id_) or ["rule"]
    short = line(about) if about else f"{' '.join(words).capitalize()}."
    means = f"{short} {_means(told[0])}"
    return {
        "id": id_,
        "name": "".join(word[:1].upper() + word[1:] for word in words),
        "shortDescription": {"text": short},
        "fullDescription": {"text": means},
        "help": {"text": f"{means} {_HELP}"},
        "defaultConfiguration": {"level": loudest},
        "properties": {
            "tags": ["consistency", _verdict(told[0]).value],
            "problem.severity": "recommendation" if loudest == "note" else loudest,
        },
    }


def _verdict(finding: Finding) -> Verdict:
    """What the rule says, whatever reviewers decided."""
    return finding.decision.was if finding.decision and finding.decision.was else finding.verdict


def _means(finding: Finding) -> str:
    means = _MEANS[_verdict(finding)]
    if means.endswith("."):
        return means
    return f"{means}: {MEANINGS[finding.reason]}." if finding.reason else f"{means}."
