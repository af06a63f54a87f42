"""A decision given what it is about: the finding as it stands, so that it is found again when that becomes another."""

from __future__ import annotations

from dataclasses import replace

from reconcile.decide._belongs import asked_of
from reconcile.decide._differing import RULE, differing_id
from reconcile.decide._lines import made
from reconcile.model import Decision, Finding, Run


def about(decision: Decision, finding: Finding, run: Run) -> Decision:
    """The decision on a finding of the run, with its id.

    One on a finding that reviewers differ is on the finding on which they do, and settles it.
    """
    clusters = {cluster.id: cluster for cluster in run.clusters}
    series = {one.id: one for one in run.series}
    on = finding.id
    if finding.rule == RULE:
        on = next((one.id for one in run.findings if differing_id(one.id) == finding.id), finding.id)
    seen = asked_of(finding, clusters, series)
    return made(replace(decision, finding=on, rule=finding.rule, sides=finding.sides, seen=seen))
