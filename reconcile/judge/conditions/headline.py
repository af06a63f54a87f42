"""Conditions on a headline and the text below it."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge._headlines import in_headline, told_below
from reconcile.judge.over.pair import Pair
from reconcile.model import Claim, Role


@condition
def headline_and_body(pair: Pair) -> bool:
    """One stands in the headline of the article, the other in its text."""
    first, second = pair.articles
    return first.id == second.id and in_headline(pair.a, first) != in_headline(pair.b, second)


@condition
def body_tells_once(pair: Pair) -> bool:
    """The text below the headline gives one value for it, and no other number of the same in that event but parts."""
    body = told_below(pair.case, pair.a)
    if pair.a.kind == "ordinal" and (_of_two_windows(pair) or _written_below(pair)):
        return False
    return len({claim.value for claim in body if claim.role is not Role.PART and _of_event(pair, claim)}) == 1


def _of_two_windows(pair: Pair) -> bool:
    """The two are counted over two periods: "the sixth since January", "the third this month"."""
    mine, other = pair.a.scope.window, pair.b.scope.window
    return mine is not None and other is not None and mine != other


def _written_below(pair: Pair) -> bool:
    """The text below the headline has its place in a count, too, whatever it counts there."""
    article = pair.articles[0]
    headline = pair.a if in_headline(pair.a, article) else pair.b
    start = headline.core.start - headline.sentence_at.start
    told = headline.sentence[start : start + headline.core.end - headline.core.start].casefold()
    below = article.text if headline.field == "title" else article.text[headline.sentence_at.end :]
    return told in below.casefold()


def _of_event(pair: Pair, claim: Claim) -> bool:
    """It stands in the cluster, in another one of its event, or in none."""
    clusters = pair.case.clusters_of(claim.id)
    return not clusters or any(c is pair.cluster or c.event == pair.cluster.event is not None for c in clusters)
