"""One row an article, with its text exactly as it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.store._index import Index, Row, day
from reconcile.store._search import search_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.model import Article

OF = ("id", "articles")


def rows(index: Index) -> Iterator[Row]:
    """One row an article; `label` is what pages call it."""
    read = {ledger.article: ledger for ledger in index.run.ledgers}
    for article in index.run.articles:
        ledger = read.get(article.id)
        yield {
            "id": article.id,
            "label": f"{article.source or article.file}: {_headline(article) or _opening(article)}",
            "source": article.source,
            "title": _headline(article),
            "published": day(article.published, "earliest"),
            "published_latest": day(article.published, "latest"),
            "published_precision": article.published.precision if article.published else None,
            "published_from": article.published_from,
            "corrected": article.corrected.text if article.corrected else None,
            "language": article.language,
            "file": article.file,
            "index": article.index,
            "url": article.url,
            "origin": index.run.origins.articles.get(article.id),
            "translation_of": article.translation_of,
            "version_of": article.version_of,
            "block": index.blocks.get(article.id, ""),
            "numerals_read": ledger.read if ledger else None,
            "numerals": ledger.total if ledger else None,
            "warnings": "; ".join(article.warnings) or None,
            "text": article.text,
            "search_words": search_words(f"{article.title or ''} {article.text}", article.language),
        }


def _opening(article: Article) -> str:
    return " ".join(article.text[:80].split())


def _headline(article: Article) -> str | None:
    if article.title is not None:
        return article.title
    return article.words("text", article.headline) if article.headline else None
