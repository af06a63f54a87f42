"""Conditions on who says it."""

from __future__ import annotations

from typing import Literal

from reconcile.judge._condition import condition
from reconcile.judge.over.article import Copy
from reconcile.judge.over.pair import Pair


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
def translation(pair: Pair) -> bool:
    """One article is the translation of the other."""
    link = pair.case.link(pair.a, pair.b)
    return link is not None and link.how == "translation"


@condition
def repeated(pair: Pair) -> bool:
    """The two stand at one place of words that one article has from the other."""
    return pair.case.repeats(pair.a, pair.b)


@condition
def copied(copy: Copy, percent: int) -> bool:
    """At least {percent} percent of the words of one article stand in the other."""
    return copy.link.how in ("copy", "agency") and copy.link.share * 100 >= percent
