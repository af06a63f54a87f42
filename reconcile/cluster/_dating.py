"""Undated articles: their year from the dated articles of their story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reconcile.cluster._stories import Stories
from reconcile.model import Article, Days

INFERRED = "inferred"


def infer_years(articles: Sequence[Article], found: Stories) -> tuple[Article, ...]:
    """The articles, the undated ones with the year of their dated mates; one without mates stays undated."""
    by_id = {a.id: a for a in articles}
    out = []
    for article in articles:
        if article.published is not None:
            out.append(article)
            continue
        dated = sorted(
            p.earliest
            for mate in found.articles[found.of[article.id]]
            if (p := by_id[mate].published) is not None and p.earliest is not None
        )
        out.append(_in_year(article, dated[len(dated) // 2].year) if dated else article)
    return tuple(out)


def _in_year(article: Article, year: int) -> Article:
    return replace(article, published=Days(date(year, 1, 1), date(year, 12, 31), 5), published_from=INFERRED)
