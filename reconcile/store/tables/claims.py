"""One row a claim, with its words and a value that SQL can compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.store._cells import cells
from reconcile.store._index import Index, Row, day, passage_id
from reconcile.store._search import search_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.model import Claim

OF = ("article_id", "articles")


def rows(index: Index) -> Iterator[Row]:
    """One row a claim; `value_text` holds the value's own words."""
    for claim in index.run.claims:
        words = _value_text(index, claim)
        yield {**_who(index, claim, words), **_what(claim, words), **_when(claim), **_where(index, claim)}


def _who(index: Index, claim: Claim, words: str) -> Row:
    cluster = index.cluster_of.get(claim.id)
    return {
        "id": claim.id,
        "label": f"{claim.attribute}: {words}",
        "article_id": claim.article,
        "cluster_id": cluster.id if cluster else None,
        "series_id": index.series_of.get(claim.id),
        "why_here": index.why.get(claim.id),
        "origin": index.run.origins.claims.get(claim.id),
    }


def _what(claim: Claim, words: str) -> Row:
    return {
        "kind": claim.kind,
        "attribute": claim.attribute,
        "subject": claim.subject,
        "value_text": words,
        **cells(claim.value),
        "quote": claim.quote,
        "sentence": claim.sentence,
        "counted": claim.counted,
        "whose": claim.scope.whose,
        "place": claim.scope.place,
        "window": claim.scope.window,
        "part": claim.scope.part,
        "verb": claim.verb,
        "role": claim.role.value,
        "change": claim.change,
        "part_of": claim.part_of,
        "via": " < ".join(claim.via) or None,
        "speaker": claim.speaker,
        "modality": claim.modality.value,
        "polarity": claim.polarity.value,
        "doubt": claim.doubt,
        "proposed_by": claim.proposed_by,
        "corrected": claim.corrected.text if claim.corrected else None,
    }


def _when(claim: Claim) -> Row:
    return {
        "event": claim.event,
        "event_from": day(claim.when, "earliest"),
        "event_to": day(claim.when, "latest"),
        "as_of_from": day(claim.as_of, "earliest"),
        "as_of_to": day(claim.as_of, "latest"),
    }


def _where(index: Index, claim: Claim) -> Row:
    number = index.paragraph_of.get(claim.id)
    article = index.articles[claim.article]
    return {
        "field": claim.field,
        "start": claim.span.start,
        "end": claim.span.end,
        "passage_id": None if number is None else passage_id(claim.article, number),
        "search_words": search_words(claim.sentence, article.language),
    }


def _value_text(index: Index, claim: Claim) -> str:
    return index.articles[claim.article].words(claim.field, claim.core) or claim.quote
