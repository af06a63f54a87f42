"""The report for people: conflicts first, then what is explained, then what is open, then what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.model import Outcome, Severity, Verdict
from reconcile.report._block import Block
from reconcile.report._explained import tell_explained
from reconcile.report._finding import tell_finding
from reconcile.report._lookup import Lookup, count
from reconcile.report._open import tell_open
from reconcile.report._read import tell_read

if TYPE_CHECKING:
    from reconcile.model import Finding, Run
    from reconcile.report._style import Style


def render(run: Run, style: Style) -> str:
    """Plain lines of at most the style's width."""
    block, look = Block(style), Lookup(run)
    told = style.findings(run)
    conflicts = sorted(filter(style.is_conflict, told), key=lambda finding: _rank(look, finding))
    others = [finding for finding in told if not style.is_conflict(finding)]
    reviews = [finding for finding in others if finding.verdict is Verdict.REVIEW]
    explained = [finding for finding in others if finding.verdict is Verdict.EXPLAINED]
    _head(block, look, (len(conflicts), len(explained), len(reviews)))
    _full(block, look, "CONFLICTS", conflicts)
    _full(block, look, "TO REVIEW", reviews)
    tell_explained(block, look, explained)
    tell_open(block, look)
    tell_read(block, look)
    block.lines.append("")
    kept = style.new is None
    block.plain(
        "The evidence behind an [id]: reconcile show ID" + ("" if kept else ", once 'reconcile run' has stored it")
    )
    return block.text()


def _head(block: Block, look: Lookup, counts: tuple[int, int, int]) -> None:
    run, new = look.run, "new " if block.style.new is not None else ""
    articles = block.style.articles(run)
    outlets = {look.published_by(article) for article in articles}
    origins = {run.origins.articles.get(article.id, article.id) for article in articles}
    claims = {claim.id for article in articles for claim in look.claims_of.get(article.id, ())}
    asked = sum(not claims.isdisjoint(cluster.claims) for cluster in run.clusters)
    against = (block.style.stored or len(run.articles)) - len(articles)
    block.plain(
        f"{count(articles, 'article')} from {count(outlets, 'outlet')}, {count(origins, 'origin')}: "
        f"{count(claims, 'claim')} on {count(asked, 'question')}"
        + (f", held against {count(against, 'stored article')}." if against else ".")
        + (f" {count(run.skipped, 'file')} could not be read, see the end." if run.skipped else "")
    )
    conflicts, explained, reviews = counts
    block.plain(
        f"{count(conflicts, new + 'conflict')}; {explained} {new}explained; {reviews} {new}to review."
        + ("" if new else f" Questions: {_outcomes(run)}.")
    )


def _outcomes(run: Run) -> str:
    found = {outcome: sum(cluster.outcome is outcome for cluster in run.clusters) for outcome in Outcome}
    told = (Outcome.AGREED, Outcome.PENDING, Outcome.UNCHECKED)
    return ", ".join(f"{found[outcome]} {outcome.value}" for outcome in told)


def _full(block: Block, look: Lookup, heading: str, findings: list[Finding]) -> None:
    if not findings:
        return
    block.heading(heading, "red" if heading == "CONFLICTS" else "yellow")
    for number, finding in enumerate(findings, 1):
        if number > 1:
            block.lines.append("")
        tell_finding(block, look, finding, number)


def _rank(look: Lookup, finding: Finding) -> tuple[bool, int, int, str, str]:
    """Conflicts before what only counts as one; the severest, then the most origins, first."""
    origins = {look.origin(look.claims[claim]) for claim in finding.claims}
    return (
        finding.verdict is not Verdict.CONFLICT,
        list(Severity).index(finding.severity),
        -len(origins),
        look.question(finding),
        finding.id,
    )
