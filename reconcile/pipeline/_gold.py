"""Decided findings as test cases: articles, claims with their place in the file, findings with the right verdict."""

from __future__ import annotations

import os.path
from collections.abc import Iterable, Mapping
from functools import singledispatch
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.model import (
    Attribution,
    Bound,
    Claim,
    DateValue,
    Days,
    Enumeration,
    Location,
    Ordinal,
    Polarity,
    Quantity,
    Status,
    Value,
    Verdict,
)

if TYPE_CHECKING:
    from decimal import Decimal

    from reconcile.model import Article, Cluster, Finding, Run

Row = dict[str, object]
IN_TEXT = (".txt", ".md")
"""Files in which a claim is placed by code points of the file; in others by those of the article's field."""


def gold(run: Run) -> Row:
    """The findings that reviewers decided firmly, with the claims and articles they are about.

    Files are named from the folder that holds them all.
    """
    findings = [one for one in run.findings if one.decision and one.decision.kind in ("stands", "explained")]
    ids = {claim for one in findings for claim in one.claims}
    claims = [one for one in run.claims if one.id in ids]
    used = {one.article for one in claims}
    articles = {one.id: one for one in run.articles if one.id in used}
    files = _named(articles.values())
    cluster_of = {claim: one for one in run.clusters for claim in one.claims}
    return {
        "cluster": "decided",
        "title": "findings that reviewers decided",
        "topic": "decided findings",
        "exhaustive": False,
        "control": False,
        "articles": [_article(one, files, run) for one in articles.values()],
        "claims": [_claim(one, articles[one.article], files, cluster_of.get(one.id)) for one in claims],
        "ignored": [],
        "findings": [_finding(one, cluster_of) for one in findings],
    }


def _named(articles: Iterable[Article]) -> dict[str, str]:
    """Article id -> its file, named from the folder that holds all of them."""
    paths = {one.id: Path(one.file).absolute() for one in articles}
    top = os.path.commonpath([path.parent for path in paths.values()]) if paths else ""
    return {id_: Path(os.path.relpath(path, top)).as_posix() for id_, path in paths.items()}


def _article(article: Article, files: Mapping[str, str], run: Run) -> Row:
    copied = next((link.of for link in run.origins.links if link.article == article.id and link.how == "copy"), None)
    of = article.translation_of or copied
    return {
        "file": files[article.id],
        "index": article.index,
        "source": article.source,
        "published": _day(article.published) if article.published_from != "inferred" else None,
        "language": article.language,
        "copy_of": files.get(of or ""),
    }


def _claim(claim: Claim, article: Article, files: Mapping[str, str], cluster: Cluster | None) -> Row:
    at = article.text_at if claim.field == "text" else article.title_at
    in_file = files[article.id].endswith(IN_TEXT) and at is not None
    row: Row = {
        "id": claim.id,
        "file": files[article.id],
        "index": article.index,
        "quote": claim.quote,
        "start": claim.span.start + (at or 0 if in_file else 0),
        "kind": claim.kind,
        "subject": claim.subject,
        "attribute": claim.attribute,
        "value": value(claim.value),
        "bound": bound(claim.value),
        "unit": claim.value.unit or claim.counted if isinstance(claim.value, Quantity) else claim.counted,
        "as_of": _day(claim.as_of),
        "slot": cluster.id if cluster else f"{claim.attribute}:{claim.id}",
    }
    row |= {"field": claim.field} if not in_file and article.title is not None else {}
    return row | ({} if claim.polarity is Polarity.AFFIRMED else {"polarity": claim.polarity.value})


def _finding(finding: Finding, cluster_of: Mapping[str, Cluster]) -> Row:
    slots = dict.fromkeys(cluster_of[claim].id for claim in finding.claims if claim in cluster_of)
    return {
        "id": finding.id,
        "slots": list(slots),
        "claims": list(finding.claims),
        "sides": [list(side) for side in finding.sides],
        "verdict": finding.verdict.value,
        "why": finding.reason.value if finding.reason and finding.verdict is Verdict.EXPLAINED else None,
        "borderline": False,
        "note": finding.decision.text if finding.decision else "",
    }


@singledispatch
def value(of: Value) -> object:
    """A value as gold files write it."""
    raise TypeError(type(of).__name__)


@value.register
def _(of: Quantity) -> object:
    if of.number is not None and of.bound is not Bound.RANGE:
        return _number(of.number)
    return [_number(one) for one in (of.low, of.high) if one is not None] or of.written


@value.register
def _(of: Ordinal) -> object:
    return of.position


@value.register
def _(of: DateValue) -> object:
    first, last = of.days.earliest, of.days.latest
    both = [str(one) for one in (first, last) if one]
    return both[0] if len(set(both)) == 1 else both


@value.register
def _(of: Enumeration) -> object:
    return list(of.members)


@value.register
def _(of: Status) -> object:
    return of.state.value


@value.register
def _(of: Attribution) -> object:
    return of.actor


@value.register
def _(of: Location) -> object:
    return of.text


def bound(of: Value) -> str:
    """How a value is limited, in the words of gold files."""
    if isinstance(of, Quantity):
        return of.bound.value
    if isinstance(of, DateValue) and of.days.earliest != of.days.latest:
        ends = {(True, False): "at_most", (False, True): "at_least"}
        return ends.get((of.days.earliest is None, of.days.latest is None), "range")
    return "exact"


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def _day(days: Days | None) -> str | None:
    return str(days.earliest) if days and days.earliest and days.earliest == days.latest else None
