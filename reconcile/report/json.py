"""The report for programs: `reconcile-report/1`, described in docs/report.schema.json."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import fields
from typing import TYPE_CHECKING

from reconcile.languages import get
from reconcile.model import Fate, Scope
from reconcile.report._keys import keys
from reconcile.report._lookup import Lookup
from reconcile.report._plain_baseline import plain_baseline
from reconcile.report._plain_estimates import plain_estimate
from reconcile.report._plain_series import interval, plain_series
from reconcile.report._plain_values import Plain, plain_days, plain_value
from reconcile.report._visible import escaped

if TYPE_CHECKING:
    from reconcile.model import (
        Article,
        Claim,
        Cluster,
        Decided,
        Event,
        Finding,
        Ledger,
        Proposed,
        Run,
        Series,
    )
    from reconcile.report._style import Style


_SCOPE = tuple(field.name for field in fields(Scope))


def render(run: Run, style: Style) -> str:
    """One JSON object, indented, with its keys in a fixed order."""
    return escaped(json.dumps(report(run, style), ensure_ascii=False, indent=1)) + "\n"


def report(run: Run, style: Style) -> Plain:
    """The report as plain dicts and lists."""
    look = Lookup(run)
    told, key_of = style.findings(run), keys(look)
    return {
        "schema": "reconcile-report/1",
        "run": {
            "id": run.id,
            "version": run.version,
            "packs": [{"name": pack.name, "version": pack.version} for pack in run.packs],
            "articles": len(run.articles),
            "claims": len(run.claims),
            "clusters": len(run.clusters),
            "findings": len(told),
        },
        "articles": [_article(look, article) for article in run.articles],
        "claims": [
            claim_object(look.article_of(claim), claim, look.cluster_of.get(claim.id), look.series_of.get(claim.id))
            for claim in run.claims
        ],
        "clusters": [_cluster(cluster, look) for cluster in run.clusters],
        "events": [_event(event) for event in run.events],
        "aliases": [
            {"name": a.name, "same_as": a.same_as, "evidence": a.evidence, "article": a.article} for a in run.aliases
        ],
        "series": [plain_series(series) for series in run.series],
        "findings": [_finding(finding, key_of[finding.id]) for finding in told],
        "ledger": [_ledger(ledger) for ledger in style.ledgers(run)],
        "skipped": [{"file": skipped.file, "why": skipped.why} for skipped in run.skipped if not skipped.aside],
        "gone": [finding.id for finding in style.gone],
        "baseline": plain_baseline(run, style),
    }


def _article(look: Lookup, article: Article) -> Plain:
    headline = article.words("text", article.headline) if article.headline else None
    return {
        "id": article.id,
        "file": article.file,
        "index": article.index,
        "source": article.source,
        "title": headline if article.title is None else article.title,
        "language": article.language,
        "published": interval(article.published),
        "published_precision": article.published.precision if article.published else None,
        "published_from": article.published_from,
        "start": article.text_at,
        "end": None if article.text_at is None else article.text_at + len(article.text),
        "origin": look.run.origins.articles.get(article.id, article.id),
        "copy_of": [{"article": link.of, "share": round(link.share, 4)} for link in look.copies(article)],
        "translation_of": article.translation_of,
        "version_of": article.version_of,
        "corrected": article.corrected.text if article.corrected else None,
    }


def claim_object(article: Article, claim: Claim, cluster: Cluster | None = None, series: Series | None = None) -> Plain:
    """A claim as the report and `extract` write it; `extract` knows of no cluster and no series."""
    at = article.text_at if claim.field == "text" else article.title_at
    return {
        "id": claim.id,
        "article": claim.article,
        "kind": claim.kind,
        "attribute": claim.attribute,
        "subject": claim.subject,
        "counted": get(article.language).spell(claim.noun, claim.counted or "") if claim.noun else claim.counted,
        "event": claim.event or claim.verb,
        "verb": claim.verb,
        "value": plain_value(claim.value),
        "quote": claim.quote,
        "sentence": claim.sentence,
        "field": claim.field,
        "start": claim.span.start,
        "end": claim.span.end,
        "file_start": None if at is None else at + claim.span.start,
        "file_end": None if at is None else at + claim.span.end,
        "as_of": plain_days(claim.as_of),
        "scope": {name: getattr(claim.scope, name) for name in _SCOPE},
        "role": claim.role.value,
        "change": claim.change,
        "part_of": claim.part_of,
        "speaker": claim.speaker,
        "via": list(claim.via),
        "modality": claim.modality.value,
        "polarity": claim.polarity.value,
        "doubt": claim.doubt,
        "proposed_by": claim.proposed_by,
        "corrected": claim.corrected.text if claim.corrected else None,
        "cluster": cluster.id if cluster else None,
        "series": series.id if series else None,
    }


def _cluster(cluster: Cluster, look: Lookup) -> Plain:
    return {
        "id": cluster.id,
        "kind": cluster.kind,
        "attribute": cluster.attribute,
        "question": cluster.question,
        "event": cluster.event,
        "claims": list(cluster.claims),
        "why": list(cluster.why),
        "earlier": list(cluster.earlier),
        "outcome": cluster.outcome.value,
        "why_unchecked": cluster.why_unchecked,
        "estimate": plain_estimate(cluster.estimate, cluster, look) if cluster.estimate else None,
    }


def _event(event: Event) -> Plain:
    return {
        "id": event.id,
        "label": event.label,
        "kind": event.kind,
        "days": plain_days(event.days),
        "places": list(event.places),
        "names": list(event.names),
        "main": event.main,
        "claims": [{"claim": member.claim, "how": member.how.value, "why": member.why} for member in event.members],
    }


def _finding(finding: Finding, key: str) -> Plain:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "verdict": finding.verdict.value,
        "reason": finding.reason.value if finding.reason else None,
        "severity": finding.severity.value,
        "title": finding.title,
        "message": finding.message,
        "claims": list(finding.claims),
        "sides": [list(side) for side in finding.sides],
        "clusters": list(finding.clusters),
        "series": finding.series,
        "tried": [{"rule": tried.rule, "reason": tried.reason, "failed": tried.failed} for tried in finding.tried],
        "decision": _decided(finding.decision) if finding.decision else None,
        "key": key,
    }


def _decided(decided: Decided) -> Plain:
    was = decided.was.value if decided.was else None
    by, changed = list(decided.by), list(decided.changed)
    return {"kind": decided.kind, "text": decided.text, "by": by, "was": was, "changed": changed}


def _ledger(ledger: Ledger) -> Plain:
    fates = Counter(entry.fate for entry in ledger.entries)
    return {
        "article": ledger.article,
        "read": ledger.read,
        "total": ledger.total,
        "share": round(ledger.read / ledger.total, 4) if ledger.total else None,
        "fates": {fate.value: fates[fate] for fate in Fate},
        "unread": [
            {"field": left.field, "start": left.span.start, "end": left.span.end, "text": left.text, "why": left.why}
            for left in ledger.unread
        ],
        "proposed": _proposed(ledger.proposed) if ledger.proposed else None,
    }


def _proposed(proposed: Proposed) -> Plain:
    refused = dict(sorted(proposed.refused.items()))
    return {"by": proposed.by, "accepted": proposed.accepted, "refused": refused, "failed": list(proposed.failed)}
