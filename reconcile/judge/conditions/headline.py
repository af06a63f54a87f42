"""Conditions on a headline and the text below it."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.over.pair import Pair
from reconcile.model import Article, Claim, Role


@condition
def headline_and_body(pair: Pair) -> bool:
    """One stands in the headline of the article, the other in its text."""
    first, second = pair.articles
    return first.id == second.id and _in_headline(pair.a, first) != _in_headline(pair.b, second)


@condition
def body_tells_once(pair: Pair) -> bool:
    """The text below the headline gives one value for it, and no other number of the same in that event but parts."""
    article, case = pair.articles[0], pair.case
    body = [c for c in case.told(article.id) if c.attribute == pair.a.attribute and not _in_headline(c, article)]
    return len({claim.value for claim in body if claim.role is not Role.PART and _of_event(pair, claim)}) == 1


def _of_event(pair: Pair, claim: Claim) -> bool:
    """It stands in the cluster, in another one of its event, or in none."""
    clusters = pair.case.clusters_of(claim.id)
    return not clusters or any(c is pair.cluster or c.event == pair.cluster.event is not None for c in clusters)


def _in_headline(claim: Claim, article: Article) -> bool:
    if claim.field == "title":
        return True
    return article.headline is not None and article.headline.start <= claim.core.start < article.headline.end
