"""The order in which the parts of a run stand: the same whatever the order in which they were found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import replace
from reconcile.model import Verdict

if TYPE_CHECKING:
    from reconcile.model import Article, Finding, Run

_LOUD = {verdict: place for place, verdict in enumerate(Verdict)}


def in_order(run: Run) -> Run:
    """The run with every part sorted: articles by day and place, findings the loudest first, the others by id."""
    origins = run.origins
    return replace(
        run,
        articles=tuple(sorted(run.articles, key=_of_article)),
        claims=tuple(sorted(run.claims, key=lambda c: c.id)),
        clusters=tuple(sorted(run.clusters, key=lambda c: c.id)),
        series=tuple(sorted(run.series, key=lambda s: s.id)),
        findings=tuple(sorted(run.findings, key=_of_finding)),
        origins=replace(
            origins, links=tuple(sorted(origins.links, key=lambda link: (link.article, link.of, link.how)))
        ),
        ledgers=tuple(sorted(run.ledgers, key=lambda one: one.article)),
        skipped=tuple(sorted(set(run.skipped), key=lambda s: (s.file, s.why))),
        events=tuple(sorted(run.events, key=lambda e: e.id)),
        aliases=tuple(sorted(run.aliases, key=lambda a: (a.name, a.same_as, a.article, a.story, a.evidence))),
    )


def _of_article(article: Article) -> tuple[str, str, int, str]:
    return (str(article.published.earliest if article.published else "~"), article.file, article.index, article.id)


def _of_finding(finding: Finding) -> tuple[int, str, str, str]:
    return (_LOUD[finding.verdict], finding.rule, finding.title, finding.id)
