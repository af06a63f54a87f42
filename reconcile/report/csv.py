"""The findings as a table, one row a claim of a finding, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from reconcile.cells import defused
from reconcile.report._days import published
from reconcile.report._keys import keys
from reconcile.report._lookup import Lookup
from reconcile.report._places import place
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Claim, Days, Finding, Run
    from reconcile.report._style import Style

_NUMBER = re.compile(r"-?\d{1,40}(?:,\d{3}){0,12}(?:\.\d{1,40})?", re.ASCII)
_COLUMNS = (
    "finding", "verdict", "reason", "question", "side", "value", "source", "published", "quote", "claim",
    "rule", "severity", "decision", "file", "line", "language", "origin", "low", "best", "high", "key",
    "published_words",
)  # fmt: skip


def render(run: Run, style: Style) -> str:
    """A header and the rows, in the order of the findings and their sides.

    What a spreadsheet would take for a formula begins with an apostrophe, unless the style asks for raw cells; with a
    byte order mark, where it asks for one, Excel takes the file for UTF-8.
    """
    look, out = Lookup(run), io.StringIO()
    table, key_of = csv.writer(out, lineterminator="\n"), keys(look)
    table.writerow(_COLUMNS)
    for finding in style.findings(run):
        for number, side in enumerate(finding.sides, 1):
            for claim in side:
                cells = [
                    *_said(look, finding, number, look.claims[claim]),
                    *_behind(look, finding, look.claims[claim]),
                    key_of[finding.id],
                    published(look.article_of(look.claims[claim])),
                ]
                table.writerow([cell if "raw" in style.csv else defused(cell) for cell in map(_plain, cells)])
    return ("\ufeff" if "bom" in style.csv else "") + out.getvalue()


def _said(look: Lookup, finding: Finding, side: int, claim: Claim) -> list[str]:
    article = look.article_of(claim)
    return [
        finding.id,
        finding.verdict.value,
        finding.reason.value if finding.reason else "",
        look.question(finding),
        str(side),
        look.value(claim),
        look.outlet(article),
        _iso(article.published),
        claim.quote,
        claim.id,
    ]


def _behind(look: Lookup, finding: Finding, claim: Claim) -> list[str]:
    """What stands behind: the rule, what reviewers decided, the place, and what the evidence supports."""
    article = look.article_of(claim)
    region = place(article, claim)
    cluster = look.cluster_of.get(claim.id)
    estimate = cluster.estimate if cluster else None
    return [
        finding.rule,
        finding.severity.value,
        finding.decision.text if finding.decision else "",
        article.file,
        str(region.line) if region else "",
        article.language,
        look.origin(claim),
        *map(_figure, (estimate.low, estimate.best, estimate.high) if estimate else (None, None, None)),
    ]


def _iso(known: Days | None) -> str:
    """A day as ISO writes it, or the first and the last one that it may be; open ends are "..", as in ISO 8601-2."""
    if known is None or (known.earliest is None and known.latest is None):
        return ""
    first, last = (end.isoformat() if end else ".." for end in (known.earliest, known.latest))
    return first if first == last else f"{first}/{last}"


def _plain(text: str) -> str:
    """The text on one line; what the log of a workflow would take for a command is broken up."""
    return line(text).replace("##[", "## [")


def _figure(text: str | None) -> str:
    """A number without marks between its thousands; any other value as it is."""
    told = line(text or "")
    return told.replace(",", "") if _NUMBER.fullmatch(told) else told
