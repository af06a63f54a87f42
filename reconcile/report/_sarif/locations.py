"""Where the claims of a finding stand, as SARIF locations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._brief import claims_of, who_says
from reconcile.report._layout import isolate
from reconcile.report._places import place, relative, uri
from reconcile.report._sarif.words import message
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Article, Claim, Finding
    from reconcile.report._lookup import Lookup
    from reconcile.report._places import Region
    from reconcile.report._plain_values import Plain
    from reconcile.report._style import Style

MOST = 1_000
"""Locations of a result; readers of SARIF take no more."""

ROOT = "%SRCROOT%"
_QUOTE = 500


def artifact(file: str) -> Plain:
    """The file; a path inside the folder that the program was run in is told against that folder."""
    return {"uri": uri(file), "uriBaseId": ROOT} if relative(file) else {"uri": uri(file)}


def locations(look: Lookup, finding: Finding, style: Style) -> tuple[list[Plain], list[Plain]]:
    """The location of the first claim, one that the batch brings if there is any; the others as related ones."""
    told = claims_of(look, finding, style)[:MOST]
    found = [_location(look, claim) for claim in told]
    related = [{"id": number, **location} for number, location in enumerate(found[1:], 1)]
    return found[:1], related


def _location(look: Lookup, claim: Claim) -> Plain:
    article = look.article_of(claim)
    physical: Plain = {"artifactLocation": artifact(article.file)}
    region = place(article, claim)
    if region is not None:
        physical["region"] = _region(article, claim, region)
    return {
        "physicalLocation": physical,
        "message": message(f"{who_says(look, claim)}, as in “{isolate(_quote(claim))}”."),
    }


def _region(article: Article, claim: Claim, region: Region) -> Plain:
    told: Plain = {"startLine": region.line, "endLine": region.end_line}
    if region.column is not None:
        told["startColumn"] = region.column
    if region.end_column is not None:
        told["endColumn"] = region.end_column
    if article.text_at is not None:
        told["snippet"] = {"text": line(claim.sentence)}
    return told


def _quote(claim: Claim) -> str:
    quote = line(claim.quote)
    return quote if len(quote) <= _QUOTE else quote[: _QUOTE - 1] + "…"
