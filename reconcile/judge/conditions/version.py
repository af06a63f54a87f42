"""Conditions on two versions of one text."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from reconcile.judge._condition import condition
from reconcile.judge.over.version import STATES, Versions
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Article, Quantity


@condition
def version(versions: Versions, made: Literal["copy", "translation", "version"]) -> bool:
    """The later text is a {made} of the other; a later version of an article is as well a copy of the earlier one."""
    return made in (versions.link.how, "copy" if versions.link.how == STATES else None)


@condition
def values_kept(versions: Versions, percent: int) -> bool:
    """At least {percent} percent of the values of the two texts are the same."""
    return versions.kept * 100 >= percent


@condition
def exchanged(versions: Versions) -> bool | None:
    """The two values cannot both be true."""
    return None if versions.relation.meets is None else not versions.relation.meets


@condition
def value_moved_on(versions: Versions) -> bool | None:
    """The value may have moved since: it goes up and down with time, or it only grows and the later text has more."""
    if not versions.in_order:
        return None
    moves = versions.case.over_time(versions.a)
    first, later = versions.a.value, versions.b.value
    if moves != "rises" or not isinstance(first, Quantity) or not isinstance(later, Quantity):
        return moves != "fixed" and versions.a.attribute in versions.case.attributes
    if first.number is None or later.number is None:
        return None
    return later.number > first.number


@condition
def correction_told(versions: Versions) -> bool:
    """One of the texts speaks of a correction."""
    return any(_corrects(article) for article in versions.articles)


@lru_cache(maxsize=256)
def _corrects(article: Article) -> bool:
    closed, language = closed_words(article.language), get(article.language)
    correcting = closed.revises | closed.corrections
    return any(
        not correcting.isdisjoint((word.folded, *language.lemmas(word.folded)))
        for word in language.tokens(article.text)
    )
