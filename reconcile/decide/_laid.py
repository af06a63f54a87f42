"""What reviewers decided laid over the findings of a run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from reconcile.decide._belongs import NOTHING, Belonging, asked_of
from reconcile.decide._carried import carried
from reconcile.decide._covered import AGAIN, uncovered
from reconcile.decide._differing import differing, heard, ids, on_pairs, put_off
from reconcile.decide._force import in_force
from reconcile.decide._outcomes import outcomes
from reconcile.decide._words import changes, sentences
from reconcile.model import Decided, Decision, Finding, Reason, Run, Severity, Verdict

LOUD = {Verdict.CONFLICT: Severity.ERROR, Verdict.REVIEW: Severity.WARNING, Verdict.EXPLAINED: Severity.NOTE}
_PLACE = {verdict: place for place, verdict in enumerate(Verdict)}


def laid(run: Run, decisions: Iterable[Decision], today: date) -> Run:
    """The run, its findings with what was decided of them, and a finding more for each on which reviewers differ.

    Findings are to be as the rules made them. Questions whose findings became others have the outcome of these.
    """
    held = in_force(decisions, today)
    same = carried(run.articles, run.claims) if held else NOTHING
    belonging = Belonging.of(run.findings, held, today, same)
    found = on_pairs(run, held)
    if not belonging and not found:
        return run
    laying = _Laying(run, same)
    for finding in run.findings:
        found += laying.over(finding, heard(belonging.to(finding)))
    findings = tuple(sorted(found, key=lambda one: (_PLACE[one.verdict], one.rule, one.title, one.id)))
    return replace(run, findings=findings, clusters=outcomes(run, findings))


class _Laying:
    def __init__(self, run: Run, carried: Mapping[str, str]) -> None:
        self.run, self.carried = run, carried
        self.clusters = {cluster.id: cluster for cluster in run.clusters}
        self.series = {series.id: series for series in run.series}
        self.claims = {claim.id: claim for claim in run.claims}
        self.articles = {article.id: article for article in run.articles}

    def over(self, finding: Finding, said: Sequence[Decision]) -> list[Finding]:
        """The finding as decided; and one that the reviewers differ, where they do."""
        if not said:
            return [finding]
        firm = [one for one in said if one.kind != "later"] or list(said)
        if len({(one.kind, one.reason) for one in firm}) > 1:
            decided = Decided("differ", sentences(firm), ids(firm), None, self._changed(finding, firm[-1]))
            return [replace(finding, decision=decided), differing(finding, firm, put_off(said))]
        verdict, reason = _holds(finding, firm[-1])
        text, changed = sentences(firm), self._changed(finding, firm[-1])
        if firm[-1].kind == "explained" and uncovered(finding, firm, self.claims):
            decided = Decided("outgrown", text, ids(firm), None, (*changed, AGAIN))
            return [replace(finding, decision=decided)]
        was = finding.verdict if verdict is not finding.verdict else None
        decided = Decided(firm[-1].kind, text, ids(firm), was, changed)
        severity = LOUD[verdict] if was else finding.severity
        return [replace(finding, verdict=verdict, reason=reason, severity=severity, decision=decided)]

    def _changed(self, finding: Finding, last: Decision) -> tuple[str, ...]:
        if not last.seen:
            return ()
        seen = tuple(self.carried.get(one, one) for one in last.seen)
        return changes(seen, asked_of(finding, self.clusters, self.series), self.claims, self.articles)


def _holds(finding: Finding, last: Decision) -> tuple[Verdict, Reason | None]:
    if last.kind == "stands":
        return Verdict.CONFLICT, None
    if last.kind == "explained" and last.reason:
        return Verdict.EXPLAINED, Reason(last.reason)
    return finding.verdict, finding.reason
