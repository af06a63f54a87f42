"""What the judge says of itself: a rule that failed, and what was too much to be looked at."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from reconcile.errors import CHECK_CUT, RULE_ERROR
from reconcile.judge._case import Case
from reconcile.model import Finding, Severity, Verdict

MOST = 5  # articles that are named


def own_findings(case: Case) -> Iterator[Finding]:
    """Yield a finding for each condition that failed, and for each check that left claims out."""
    for failure in case.failures.values():
        sides = failure.asked_of[0]
        articles = sorted({case.claim(one).article for told in failure.asked_of for side in told for one in side})
        rules, many = ", ".join(failure.rules), len(failure.asked_of)
        message = (
            f"The condition '{failure.condition}' failed: {failure.error}. What these rules ask of {_times(many)} is "
            f"not known: {rules}. All other rules were asked. Articles: {_some(articles)}. "
            "With --verbose the lines of the program are shown."
        )
        title = f"The condition '{failure.condition}' failed"
        yield _finding(RULE_ERROR, Severity.ERROR, title, message, sides, case)
    for why, claims in sorted(case.left_out.items()):
        told = sorted(claims)
        articles = sorted({case.claim(one).article for one in told})
        message = f"{why} Claims left out: {len(told):,}. Articles: {_some(articles)}."
        yield _finding(CHECK_CUT, Severity.NOTE, "Not all was looked at", message, (tuple(told[:MOST]),), case)


def _finding(
    rule: str, severity: Severity, title: str, message: str, sides: Sequence[Sequence[str]], case: Case
) -> Finding:
    claims = tuple(one for side in sides for one in side)
    digest = hashlib.sha256("\n".join((rule, title, message, *sorted(claims))).encode()).hexdigest()[:16]
    clusters = tuple(sorted({held.id for one in claims for held in case.clusters_of(one)}))
    return Finding(
        id="f" + digest,
        rule=rule,
        verdict=Verdict.REVIEW,
        reason=None,
        severity=severity,
        title=title,
        message=message,
        claims=claims,
        sides=tuple(tuple(side) for side in sides),
        clusters=clusters,
    )


def _times(many: int) -> str:
    return "one place" if many == 1 else f"{many:,} places"


def _some(articles: Sequence[str]) -> str:
    more = f" and {len(articles) - MOST} more" if len(articles) > MOST else ""
    return ", ".join(articles[:MOST]) + more
