"""Estimates as plain dicts and lists."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from reconcile.report._curve import Step, curve, date_precision
from reconcile.report._plain_values import Plain, number

if TYPE_CHECKING:
    from reconcile.model import Cluster, Credence, Estimate
    from reconcile.report._lookup import Lookup


def plain_estimate(estimate: Estimate, cluster: Cluster, look: Lookup) -> Plain:
    """What the evidence supports of a question, with its ledgers and how the count grew."""
    return {
        "low": _figure(estimate.low),
        "best": _figure(estimate.best),
        "high": _figure(estimate.high),
        "unit": estimate.unit,
        "origins": estimate.origins,
        "outlets": estimate.outlets,
        "articles": estimate.articles,
        "grade": estimate.grade,
        "confidence": estimate.confidence,
        "basis": estimate.basis,
        "flips": estimate.flips,
        "policy": estimate.policy,
        "date_prec": date_precision(look, cluster),
        "where_prec": estimate.where_prec,
        "curve": [_step(step) for step in curve(look, cluster)],
        "sources": [{"source": one.source, "letter": one.letter, "why": one.why} for one in estimate.sources],
        "credences": [_credence(found) for found in estimate.credences],
    }


def _step(step: Step) -> Plain:
    return {
        "day": step.day.isoformat(),
        "low": number(step.low),
        "high": number(step.high),
        "origins": step.origins,
        "claims": list(step.claims),
    }


def _credence(found: Credence) -> Plain:
    return {
        "value": found.value,
        "total": number(found.total),
        "word": found.word,
        "information": found.information,
        "claims": list(found.claims),
        "terms": [
            {"what": term.what, "weight": number(term.weight), "why": term.why, "claims": list(term.claims)}
            for term in found.terms
        ],
    }


def _figure(text: str | None) -> object:
    """A number where the text is one, its thousands in groups or not: dates and states stay text."""
    if not text or not re.fullmatch(r"-?(?:[0-9]{1,40}|[0-9]{1,3}(?:,[0-9]{3}){1,12})(?:\.[0-9]{1,40})?", text):
        return text
    return number(Decimal(text.replace(",", "")))
