"""Who published the claims of an answer: an outlet that gives it again later is no further origin of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reconcile.model import Article, Claim, Origins


def outlet_of(article: Article, origins: Origins) -> str:
    """Who published it; an article that does not say is an outlet of its own."""
    known = origins.outlets.get(article.id)
    return known.id if known else article.source or article.id


def told_by(claims: Sequence[Claim], articles: Mapping[str, Article], origins: Origins) -> dict[str, str]:
    """Claims of one answer -> one voice for all of one origin, article or outlet."""
    if len(claims) == 1:
        return voices_of(claims, origins)
    return origins.voices(claims, {c.article: outlet_of(articles[c.article], origins) for c in claims})


def voices_of(claims: Sequence[Claim], origins: Origins) -> dict[str, str]:
    """Claims -> one voice for all of one origin or article; of a claim alone that is its origin."""
    return {claims[0].id: origins.of(claims[0])} if len(claims) == 1 else origins.voices(claims)
