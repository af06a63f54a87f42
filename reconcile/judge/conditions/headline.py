"""Conditions on a headline and the text below it."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.over.pair import Pair
from reconcile.model import Article, Claim


@condition
def headline_and_body(pair: Pair) -> bool:
    """One stands in the headline of the article, the other in its text."""
    first, second = pair.articles
    return first.id == second.id and _in_headline(pair.a, first) != _in_headline(pair.b, second)


@condition
def body_tells_once(pair: Pair) -> bool:
    """The text below the headline gives no other value for it."""
    article = pair.articles[0]
    body = [
        claim
        for i in pair.cluster.claims
        if (claim := pair.case.claims[i]).article == article.id and not _in_headline(claim, article)
    ]
    return len({claim.value for claim in body}) == 1


def _in_headline(claim: Claim, article: Article) -> bool:
    if claim.field == "title":
        return True
    return article.headline is not None and article.headline.start <= claim.core.start < article.headline.end
