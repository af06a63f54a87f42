"""One row a paragraph of an article, with what it is taken for and where its words come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.store._index import Index, Row, passage_id

if TYPE_CHECKING:
    from collections.abc import Iterator


OF = ("article_id", "articles")


def rows(index: Index) -> Iterator[Row]:
    """One row a paragraph; `what` is "text" or the kind of page furniture."""
    origins = _origins(index)
    for article in index.run.articles:
        spans = index.paragraphs[article.id]
        for number, (span, furniture) in enumerate(zip(spans, article.furniture_at(spans), strict=True)):
            key = passage_id(article.id, number)
            yield {
                "id": key,
                "article_id": article.id,
                "number": number,
                "start": span.start,
                "end": span.end,
                "what": furniture.what if furniture else "text",
                "origin": origins.get(key, index.run.origins.articles.get(article.id)),
                "words": article.words("text", span),
            }


def _origins(index: Index) -> dict[str, str]:
    found: dict[str, str] = {}
    for claim in index.run.claims:
        number, origin = index.paragraph_of.get(claim.id), index.run.origins.claims.get(claim.id)
        if number is not None and origin is not None:
            found.setdefault(passage_id(claim.article, number), origin)
    return found
