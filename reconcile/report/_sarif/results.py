"""Findings as SARIF results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.model import Verdict
from reconcile.report._brief import accepted, level, sentences
from reconcile.report._sarif.locations import locations
from reconcile.report._sarif.words import message
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reconcile.model import Finding, Known
    from reconcile.report._lookup import Lookup
    from reconcile.report._plain_values import Plain
    from reconcile.report._style import Style


def result(look: Lookup, finding: Finding, entry: Known | None, style: Style, key_of: Mapping[str, str]) -> Plain:
    """One result; with an `entry` of a baseline it is suppressed, as it is where a reviewer explained it."""
    first, related = locations(look, finding, style)
    told: Plain = {
        "ruleId": finding.rule,
        "kind": "fail",
        "level": level(finding, style),
        "message": message(*sentences(look, finding, style)),
        "locations": first,
        "relatedLocations": related,
        # the second is the one that code scanning follows an alert by
        "partialFingerprints": {
            "reconcileFinding/v1": key_of[finding.id],
            "primaryLocationLineHash": f"{key_of[finding.id]}:1",
        },
        "properties": _properties(look, finding),
    }
    if style.baseline is not None:
        told["baselineState"] = "unchanged" if entry else "new"
    suppressions = _suppressions(finding, entry)
    if suppressions:
        told["suppressions"] = suppressions
    return told


def _suppressions(finding: Finding, entry: Known | None) -> list[Plain]:
    told: list[Plain] = []
    if entry is not None:
        who = {"who": line(entry.who), "added": entry.added.isoformat()}
        until = {"until": entry.until.isoformat()} if entry.until else {}
        told.append({"kind": "external", "status": "accepted", **_why(accepted(entry)), "properties": {**who, **until}})
    decided = finding.decision
    if decided and finding.verdict is Verdict.EXPLAINED and decided.was is not None:
        told.append({"kind": "external", "status": "accepted", **_why(decided.text)})
    return told


def _why(text: str) -> dict[str, str]:
    return {"justification": line(text)}


def _properties(look: Lookup, finding: Finding) -> Plain:
    claims = [look.claims[claim] for claim in finding.claims]
    reason = [finding.reason.value] if finding.reason else []
    attributes = sorted({claim.attribute for claim in claims})
    return {
        "tags": ["consistency", finding.verdict.value, *reason, *attributes],
        "finding": finding.id,
        "verdict": finding.verdict.value,
        "reason": reason[0] if reason else None,
        "question": look.question(finding),
        "articles": len({claim.article for claim in claims}),
        "origins": len(look.voices(claims)),
        "estimate": _estimate(look, finding),
        "tried": [{"rule": one.rule, "reason": one.reason, "failed": line(one.failed)} for one in finding.tried],
    }


def _estimate(look: Lookup, finding: Finding) -> Plain | None:
    """What the evidence on its first question supports."""
    found = [look.clusters[cluster].estimate for cluster in finding.clusters if cluster in look.clusters]
    first = found[0] if found else None
    if first is None:
        return None
    low, best, high = (line(value) if value else None for value in (first.low, first.best, first.high))
    return {"low": low, "best": best, "high": high, "unit": first.unit, "grade": first.grade}
