"""What became of a question, where reviewers changed what its findings say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reconcile.model import Cluster, Finding, Outcome, Run, Verdict

TO_LOOK_AT = "a person has to look at it"
BECOMES: dict[Verdict, tuple[Outcome, str | None]] = {
    Verdict.CONFLICT: (Outcome.CONFLICT, None),
    Verdict.REVIEW: (Outcome.PENDING, TO_LOOK_AT),
    Verdict.EXPLAINED: (Outcome.EXPLAINED, None),
}
LOUD = {verdict: place for place, verdict in enumerate(Verdict)}


def outcomes(run: Run, findings: Sequence[Finding]) -> tuple[Cluster, ...]:
    """The clusters of the run; those on which a finding has another verdict now go by the loudest that they have."""
    touched = {claim for one in findings if one.decision and one.decision.was for claim in one.claims}
    if not touched:
        return run.clusters
    on: dict[str, list[Verdict]] = defaultdict(list)
    for finding in findings:
        for claim in touched.intersection(finding.claims):
            on[claim].append(finding.verdict)
    return tuple(_cluster(cluster, on) for cluster in run.clusters)


def _cluster(cluster: Cluster, on: dict[str, list[Verdict]]) -> Cluster:
    said = [verdict for claim in cluster.claims for verdict in on.get(claim, ())]
    if not said or cluster.outcome is Outcome.UNCHECKED:
        return cluster
    outcome, why = BECOMES[min(said, key=LOUD.__getitem__)]
    return replace(cluster, outcome=outcome, why_unchecked=why)
