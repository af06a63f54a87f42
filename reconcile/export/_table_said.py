"""The tables of what was read: articles, claims and events."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reconcile.export._table import Column, Kind, Table
from reconcile.export._told import headline
from reconcile.model import DateValue, Dating, Enumeration, Ordinal, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.export._told import Told
    from reconcile.model import Article, Claim, Days, Event


def _articles(told: Told) -> Iterator[Article]:
    yield from told.run.articles


def _claims(told: Told) -> Iterator[Claim]:
    yield from told.run.claims


def _events(told: Told) -> Iterator[Event]:
    yield from told.run.events


def _number(_told: Told, claim: Claim) -> object:
    value = claim.value
    if isinstance(value, Quantity):
        return value.number
    if isinstance(value, Ordinal):
        return Decimal(value.position)
    return Decimal(value.count) if isinstance(value, Enumeration) else None


def _days(claim: Claim) -> Days | None:
    """The days that a date names; `None` where nobody wrote the year."""
    value = claim.value
    return value.days if isinstance(value, DateValue) and value.how is not Dating.NOWHERE else None


def _value_text(told: Told, claim: Claim) -> str:
    return told.articles[claim.article].words(claim.field, claim.core) or claim.quote


ARTICLES = Table(
    "articles",
    (
        Column("id", Kind.ID, lambda _, a: a.id),
        Column("file", Kind.TEXT, lambda _, a: a.file),
        Column("index", Kind.COUNT, lambda _, a: a.index),
        Column("source", Kind.WORD, lambda _, a: a.source),
        Column("title", Kind.TEXT, lambda _, a: headline(a) or None),
        Column("language", Kind.WORD, lambda _, a: a.language),
        Column("published", Kind.DAY, lambda _, a: a.published and a.published.earliest),
        Column("published_latest", Kind.DAY, lambda _, a: a.published and a.published.latest),
        Column("published_precision", Kind.COUNT, lambda _, a: a.published and a.published.precision),
        Column("published_from", Kind.TEXT, lambda _, a: a.published_from),
        Column("url", Kind.TEXT, lambda _, a: a.url),
        Column("origin", Kind.ID, lambda told, a: told.run.origins.articles.get(a.id, a.id)),
        Column("translation_of", Kind.ID, lambda _, a: a.translation_of),
        Column("version_of", Kind.ID, lambda _, a: a.version_of),
        Column("corrected", Kind.TEXT, lambda _, a: a.corrected.text if a.corrected else None),
        Column("text", Kind.TEXT, lambda _, a: a.text),
    ),
    _articles,
)

CLAIMS = Table(
    "claims",
    (
        Column("id", Kind.ID, lambda _, c: c.id),
        Column("article", Kind.ID, lambda _, c: c.article),
        Column("cluster", Kind.ID, lambda told, c: told.cluster_of.get(c.id)),
        Column("origin", Kind.ID, lambda told, c: told.run.origins.of(c)),
        Column("kind", Kind.WORD, lambda _, c: c.kind),
        Column("attribute", Kind.WORD, lambda _, c: c.attribute),
        Column("subject", Kind.TEXT, lambda _, c: c.subject),
        Column("value_text", Kind.TEXT, _value_text),
        Column("number", Kind.NUMBER, _number),
        Column("low", Kind.NUMBER, lambda _, c: c.value.low if isinstance(c.value, Quantity) else None),
        Column("high", Kind.NUMBER, lambda _, c: c.value.high if isinstance(c.value, Quantity) else None),
        Column("bound", Kind.WORD, lambda _, c: c.value.bound.value if isinstance(c.value, Quantity) else None),
        Column("unit", Kind.WORD, lambda _, c: c.value.unit if isinstance(c.value, Quantity) else None),
        Column("from_day", Kind.DAY, lambda _, c: (days := _days(c)) and days.earliest),
        Column("to_day", Kind.DAY, lambda _, c: (days := _days(c)) and days.latest),
        Column("quote", Kind.TEXT, lambda _, c: c.quote),
        Column("sentence", Kind.TEXT, lambda _, c: c.sentence),
        Column("counted", Kind.TEXT, lambda _, c: c.counted),
        Column("whose", Kind.TEXT, lambda _, c: c.scope.whose),
        Column("part", Kind.TEXT, lambda _, c: c.scope.part),
        Column("place", Kind.TEXT, lambda _, c: c.scope.place),
        Column("speaker", Kind.TEXT, lambda _, c: c.speaker),
        Column("modality", Kind.WORD, lambda _, c: c.modality.value),
        Column("polarity", Kind.WORD, lambda _, c: c.polarity.value),
        Column("role", Kind.WORD, lambda _, c: c.role.value),
        Column("doubt", Kind.TEXT, lambda _, c: c.doubt),
        Column("corrected", Kind.TEXT, lambda _, c: c.corrected.text if c.corrected else None),
        Column("as_of", Kind.DAY, lambda _, c: c.as_of and c.as_of.earliest),
        Column("as_of_latest", Kind.DAY, lambda _, c: c.as_of and c.as_of.latest),
        Column("field", Kind.WORD, lambda _, c: c.field),
        Column("start", Kind.COUNT, lambda _, c: c.span.start),
        Column("end", Kind.COUNT, lambda _, c: c.span.end),
    ),
    _claims,
)

EVENTS = Table(
    "events",
    (
        Column("id", Kind.ID, lambda _, e: e.id),
        Column("label", Kind.TEXT, lambda _, e: e.label),
        Column("kind", Kind.WORD, lambda _, e: e.kind),
        Column("from_day", Kind.DAY, lambda _, e: e.days and e.days.earliest),
        Column("to_day", Kind.DAY, lambda _, e: e.days and e.days.latest),
        Column("date_prec", Kind.COUNT, lambda _, e: e.days and e.days.precision),
        Column("places", Kind.TEXTS, lambda _, e: e.places),
        Column("names", Kind.TEXTS, lambda _, e: e.names),
        Column("main", Kind.TRUTH, lambda _, e: e.main),
        Column("claims", Kind.TEXTS, lambda _, e: [member.claim for member in e.members]),
    ),
    _events,
)
