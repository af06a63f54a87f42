"""The page of a finding: the question, both sides in their words, what was tried, and what the evidence supports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.desk._asked import Crumb, Missing, Page
from reconcile.desk._evidence import evidence
from reconcile.desk._filters import Filters
from reconcile.desk._panel import panel
from reconcile.desk._plain import LOUD, plain
from reconcile.desk._questions import neighbours
from reconcile.desk._walk import walk
from reconcile.report._html._finding import shown
from reconcile.report._ladder import heading
from reconcile.report._style import Style
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.desk._asked import Asked
    from reconcile.model import Finding
    from reconcile.report._lookup import Lookup


def page(asked: Asked) -> Page:
    """A finding with all that is told of it."""
    look = asked.look("findings")
    finding = next((one for one in look.run.findings if one.id == asked.id), None)
    if finding is None:
        raise Missing("finding", asked.id)
    found = shown(look, Style(), finding, "")
    query, way = Filters.of(asked.query).query(), walk(asked)
    beside, more = neighbours(look, _clusters(look, finding))
    told = {
        "finding": found,
        "severity": LOUD[finding.severity.value],
        "rule": plain(finding.rule),
        "questions": [(one, line(look.clusters[one].question)) for one in finding.clusters if one in look.clusters],
        "series": _series(look, finding),
        "evidence": _evidence(look, finding),
        "neighbours": beside,
        "walk": way,
        "deciding": panel(asked, look, asked.links.finding(asked.id, **query), finding=asked.id, claims=finding.claims),
        "more": more,
    }
    return Page("finding.html", found.question, told, (Crumb(found.question),))


def _series(look: Lookup, finding: Finding) -> tuple[str, str] | None:
    series = look.series.get(finding.series or "")
    return (series.id, heading(series) if series.counted else line(series.question)) if series else None


def _evidence(look: Lookup, finding: Finding) -> object:
    clusters = [look.clusters[one] for one in finding.clusters if one in look.clusters]
    return evidence(look, clusters[0]) if len(clusters) == 1 else None


def _clusters(look: Lookup, finding: Finding) -> tuple[str, ...]:
    """Its questions; where it is told of a series alone, those of its claims."""
    of_claims = [look.cluster_of[one].id for one in finding.claims if one in look.cluster_of]
    return finding.clusters or tuple(dict.fromkeys(of_claims))
