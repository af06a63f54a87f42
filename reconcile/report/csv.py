"""The findings as a table, one row a claim of a finding, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from reconcile.report._days import published
from reconcile.report._lookup import Lookup
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Finding, Run
    from reconcile.report._style import Style

_COLUMNS = ("finding", "verdict", "reason", "question", "side", "value", "source", "published", "quote", "claim")


def render(run: Run, style: Style) -> str:
    """A header and the rows, in the order of the findings and their sides."""
    look, out = Lookup(run), io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(_COLUMNS)
    for finding in style.findings(run):
        for number, side in enumerate(finding.sides, 1):
            table.writerows(_row(look, finding, number, claim) for claim in side)
    return out.getvalue()


def _row(look: Lookup, finding: Finding, side: int, claim_id: str) -> list[object]:
    claim = look.claims[claim_id]
    article = look.article_of(claim)
    words = (look.question(finding), look.value(claim), look.outlet(article), published(article), line(claim.quote))
    question, value, outlet, when, quote = map(_no_formula, words)
    reason = finding.reason.value if finding.reason else ""
    return [finding.id, finding.verdict.value, reason, question, side, value, outlet, when, quote, claim_id]


def _no_formula(text: str) -> str:
    """A spreadsheet takes a cell that starts with one of these as a formula."""
    return "'" + text if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
