"""Conditions on who says it."""

from __future__ import annotations

from typing import Literal

from reconcile.judge._condition import condition
from reconcile.judge.over.article import Copy
from reconcile.judge.over.pair import Pair
from reconcile.judge.over.version import Versions
from reconcile.model import Article, Claim


@condition
def articles(pair: Pair, are: Literal["different", "same"]) -> bool:
    """The two stand in {are} articles."""
    return (pair.a.article != pair.b.article) == (are == "different")


@condition
def origins(pair: Pair, are: Literal["different", "same"]) -> bool:
    """The words of the two have {are} origins."""
    return (pair.case.origin(pair.a) != pair.case.origin(pair.b)) == (are == "different")


@condition
def voices(pair: Pair, are: Literal["different", "same"]) -> bool:
    """The two are told by {are} articles or speakers."""
    told = (pair.a.article, pair.a.speaker) != (pair.b.article, pair.b.speaker)
    return told == (are == "different")


@condition
def outlets(pair: Pair | Versions, are: Literal["different", "same"]) -> bool | None:
    """The articles of the two are of {are} outlets."""
    first, second = (_outlet(pair, article) for article in pair.articles)
    return None if first is None or second is None else (first != second) == (are == "different")


def _outlet(pair: Pair | Versions, article: Article) -> str | None:
    known = pair.case.origins.outlets.get(article.id)
    return known.id if known else article.source.casefold() if article.source else None


@condition
def translation(pair: Pair) -> bool:
    """One article is the translation of the other."""
    link = pair.case.link(pair.a, pair.b)
    return link is not None and link.how == "translation"


@condition
def repeated(pair: Pair) -> bool:
    """The two stand at one place of words that one article has from the other."""
    return pair.a.article != pair.b.article and pair.case.repeats(pair.a, pair.b)


@condition
def reprinted(pair: Pair, days: int) -> bool | None:
    """Another outlet printed the sentence of one less than {days} days apart, and nothing but the number differs."""
    if not pair.case.at_one_place(pair.a, pair.b) or _but_number(pair.a) != _but_number(pair.b):
        return False
    first, second = (article.published for article in pair.articles)
    if first is None or second is None or first.earliest is None or second.earliest is None:
        return None
    apart = abs(first.earliest - second.earliest).days
    return apart < days and _outlet(pair, pair.articles[0]) != _outlet(pair, pair.articles[1])


def _but_number(claim: Claim) -> str:
    """The sentence of a claim without its number."""
    start = claim.core.start - claim.sentence_at.start
    return claim.sentence[:start] + "#" + claim.sentence[start + claim.core.end - claim.core.start :]


@condition
def copied(copy: Copy, percent: int) -> bool:
    """At least {percent} percent of the words of one article stand in the other."""
    return copy.link.how in ("copy", "agency") and copy.link.share * 100 >= percent


@condition
def translated(copy: Copy) -> bool:
    """One article translates the other, which is printed apart from it."""
    return copy.link.how == "translation" and copy.case.articles[copy.link.article].translation_of is None
