"""Findings, questions and files as the cases of a test report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Outcome
from reconcile.report._brief import accepted, cut, heading, quoted, sentences, who_says
from reconcile.report._groups import groups
from reconcile.report._keys import keys
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.model import Cluster, Finding, Known, Run
    from reconcile.report._lookup import Lookup
    from reconcile.report._style import Style

_QUOTED = 20
"""Claims quoted under a finding."""


@dataclass(frozen=True, slots=True)
class Case:
    """How one thing ended: failure, error, skipped or passed; in a line, and with all that is to be told of it.

    `group` and `name` stay the same from run to run; `key` tells cases apart that share both.
    """

    group: str
    name: str
    key: str
    end: str = "passed"
    message: str = ""
    told: tuple[str, ...] = ()


def suites(look: Lookup, run: Run, style: Style) -> dict[str, list[Case]]:
    """The cases by suite: conflicts fail, what is to be reviewed is skipped, what is explained passes."""
    found, key_of = groups(look, run, style), keys(look)

    def cases(findings: tuple[Finding, ...], end: str) -> list[Case]:
        return [_finding(look, finding, key_of[finding.id], end, style) for finding in findings]

    return {
        "conflicts": cases(found.conflicts, "failure"),
        "to review": cases(found.reviews, "skipped"),
        "explained": cases(found.explained, "passed"),
        "known by the baseline": [_known(one, key_of[one.id], entry) for one, entry in style.accepted(run)],
        "questions without a finding": list(_questions(look, run, style)),
        "files": [
            Case("reconcile.files", cut(line(one.file)), str(number), "error", f"could not be read: {line(one.why)}")
            for number, one in enumerate(one for one in run.skipped if not one.aside)
        ],
    }


def _finding(look: Lookup, finding: Finding, key: str, end: str, style: Style) -> Case:
    claims = [look.claims[claim] for side in finding.sides for claim in side]
    quotes = [f"{who_says(look, one)}, as in {quoted(one)}" for one in claims[:_QUOTED]]
    told = (*sentences(look, finding, style), *quotes)
    return Case(f"reconcile.{finding.rule}", heading(finding), key, end, heading(finding), told)


def _known(finding: Finding, key: str, entry: Known) -> Case:
    return Case(f"reconcile.{finding.rule}", heading(finding), key, "skipped", accepted(entry))


def _questions(look: Lookup, run: Run, style: Style) -> Iterator[Case]:
    """Questions that no finding is about: those with one answer pass, the others were not decided."""
    about = {claim.id for article in style.articles(run) for claim in look.claims_of.get(article.id, ())}
    found = {cluster for finding in run.findings for cluster in finding.clusters}
    for cluster in run.clusters:
        if cluster.id not in found and not about.isdisjoint(cluster.claims):
            yield _question(cluster)


def _question(cluster: Cluster) -> Case:
    passed = cluster.outcome in {Outcome.AGREED, Outcome.EXPLAINED}
    why = "" if passed else line(cluster.why_unchecked or cluster.outcome.value)
    name = cut(line(cluster.question))
    return Case(f"reconcile.{cluster.attribute}", name, cluster.id, "passed" if passed else "skipped", why)
