"""Conditions on two days that are given to one act."""

from __future__ import annotations

from functools import lru_cache

from reconcile.judge._condition import condition
from reconcile.judge.over.act import Dated
from reconcile.languages import get
from reconcile.languages._words import closed_words


@condition
def words_shared(dated: Dated, percent: int) -> bool:
    """At least {percent} percent of the words near one of the two days stand near the other."""
    return dated.shared >= percent


@condition
def told_looking_back(dated: Dated) -> bool | None:
    """Both articles were published on or after the later of the two days."""
    ahead = _ahead(dated)
    return None if ahead is None else not any(ahead[1])


@condition
def told_looking_ahead(dated: Dated) -> bool | None:
    """Both articles were published before the earlier of the two days."""
    ahead = _ahead(dated)
    return None if ahead is None else all(ahead[0])


@condition
def planned_then_told(dated: Dated) -> bool | None:
    """One article was published before either day, the other on or after the day that it gives."""
    ahead = _ahead(dated)
    if ahead is None:
        return None
    earlier, later = ahead
    return (earlier[0] and not later[1]) or (earlier[1] and not earlier[0])


@condition
def published_within(dated: Dated, days: int) -> bool | None:
    """The two articles were published at most {days} days apart."""
    first, second = dated.published
    if first is None or second is None or first.earliest is None or second.earliest is None:
        return None
    return abs((first.earliest - second.earliest).days) <= days


@condition
def day_moved(dated: Dated) -> bool:
    """One of the two sentences tells that something comes, or came, sooner or later than it was to."""
    return any(
        _tells_move(article.language, claim.sentence)
        for claim, article in zip((dated.a, dated.b), dated.articles, strict=True)
    )


def _ahead(dated: Dated) -> tuple[tuple[bool, bool], tuple[bool, bool]] | None:
    """Whether the articles of `a` and of `b` were published before the day of `a`; and the same for the day of `b`."""
    days = [given.earliest for given in dated.days]
    told = [published.latest if published else None for published in dated.published]
    if None in days or None in told:
        return None
    first, second = (tuple(bool(one and day and one < day) for one in told) for day in days)
    return (first[0], first[1]), (second[0], second[1])


@lru_cache(maxsize=10_000)
def _tells_move(code: str, sentence: str) -> bool:
    language, closed = get(code), closed_words(code)
    forms = {form for word in language.tokens(sentence) for form in (word.folded, *language.lemmas(word.folded))}
    return not closed.moves.isdisjoint(forms)
