"""Undated articles: their year from the dated articles of their story, or from a later one that they look back at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from reconcile.cluster._profiles import without_furniture
from reconcile.cluster._stories import Stories
from reconcile.languages._looking_back import looked_back, years_in
from reconcile.model import Article, Days

INFERRED = "inferred"
LATER = 15  # years that an article may look back over


def infer_years(articles: Sequence[Article], found: Stories) -> tuple[Article, ...]:
    """The articles, the undated ones with the year of their dated mates, else of the one of their story that they are
    most like, or with the last year that they look back at; one without company stays undated.
    """
    by_id = {a.id: a for a in articles}
    alike = _most_alike(found, {a.id for a in articles if a.published is not None})
    out = []
    for article in articles:
        if article.published is not None:
            out.append(article)
            continue
        dated = _dates(found.mates[article.id], by_id) or _dates(alike.get(article.id, ()), by_id)
        out.append(_in_year(article, _not_before(article, dated[len(dated) // 2].year)) if dated else article)
    return tuple(out)


def _not_before(article: Article, year: int) -> int:
    """The year, or a later one that the article tells of as past: it was not written before that."""
    text = without_furniture(article)
    if max(years_in(text), default=year) <= year:
        return year
    told = (day.year for day in looked_back(article.language, text, opening=True))
    return max((one for one in told if year < one <= year + LATER), default=year)


def _dates(ids: Iterable[str], by_id: Mapping[str, Article]) -> list[date]:
    """The days of publication that are known, in order."""
    return sorted(p.earliest for i in ids if (p := by_id[i].published) is not None and p.earliest is not None)


def _most_alike(found: Stories, dated: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Article -> the dated one of its story that it resembles most."""
    best: dict[str, tuple[int, str]] = {}
    for pair, points in found.points.items():
        for one, other in (pair, pair[::-1]):
            if other in dated:
                best[one] = min(best.get(one, (-points, other)), (-points, other))
    return {one: (other,) for one, (_, other) in best.items()}


def _in_year(article: Article, year: int) -> Article:
    return replace(article, published=Days(date(year, 1, 1), date(year, 12, 31), 5), published_from=INFERRED)
